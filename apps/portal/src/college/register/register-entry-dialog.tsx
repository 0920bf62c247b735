import { registerOf } from '@jiangji/domain/register/registers'
import { Button } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { RegisterEntry, RegisterList } from '../../api/outputs.ts'
import { ConfirmWithNote } from '../../confirm.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { EntryStateTag } from './entry-state-tag.tsx'
import { usePermitted } from '../permitted.ts'
import { RegisterForm } from './register-form.tsx'
import { useRegisterText } from './use-register-text.ts'

type EntryDialogProps = { list: RegisterList; entry: RegisterEntry; onClose: () => void }

/** An entry with every version of it, and the ways to change or end it. */
export function RegisterEntryDialog({ list, entry, onClose }: EntryDialogProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const may = usePermitted()
  const [doing, setDoing] = useState<'edit' | 'end' | null>(null)
  const w = words.registers
  if (doing === 'edit') return <RegisterForm list={list} entry={entry} onClose={onClose} />
  if (doing === 'end') return <EndEntry entry={entry} onClose={onClose} />
  const open = entry.endedOn === null && may('register.write')
  return (
    <Dialog
      open
      onClose={onClose}
      title={domain.register(list.register)}
      closeLabel={words.shell.close}
      actions={
        <>
          {open && (
            <Button variant="secondary" onClick={() => setDoing('end')}>
              {w.end}
            </Button>
          )}
          {open ? (
            <Button onClick={() => setDoing('edit')}>{w.edit}</Button>
          ) : (
            <Button onClick={onClose}>{w.closeEntry}</Button>
          )}
        </>
      }
    >
      <EntryStateTag entry={entry} />
      <Content list={list} content={entry.content} />
      <History id={entry.id} />
    </Dialog>
  )
}

function Content({ list, content }: { list: RegisterList; content: RegisterEntry['content'] }) {
  const domain = useDomain()
  const text = useRegisterText(list)
  return (
    <dl className="grid grid-cols-[7rem_1fr] gap-x-4 gap-y-2 text-15">
      {registerOf(list.register).fields.map((field) => (
        <div key={field.key} className="contents">
          <dt className="text-ink-500">{domain.registerField(list.register, field.key)}</dt>
          <dd className="wrap-anywhere">{text(field, content) || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}

function History({ id }: { id: string }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.registers
  const versions = useQuery(api.register.history.queryOptions({ id }))
  return (
    <section>
      <h3 className="mb-1 text-14 font-semibold text-ink-500">{w.history}</h3>
      <ul className="space-y-1 text-14">
        {versions.data?.map(({ version, by, at, note }) => (
          <li key={version}>
            {w.version(version, by, dates.moment(at))}
            {note && <span className="block text-ink-500">{w.endedNow(note)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function EndEntry({ entry: { id, version }, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.registers
  const end = useMutation({
    ...api.register.end.mutationOptions(),
    onSuccess: () => {
      toast.say(w.ended)
      onClose()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(api.register.pathFilter()),
  })
  return (
    <ConfirmWithNote
      open
      onClose={onClose}
      title={w.endTitle}
      keep={w.keep}
      act={w.end}
      tone="danger"
      busy={end.isPending}
      label={w.endNote}
      missing={w.endMissing}
      onAct={(note) => end.mutate({ id, version, note })}
    />
  )
}
