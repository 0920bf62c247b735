import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyAct } from '@jiangji/domain/organisation/key-act'
import { api } from '../../api/client.ts'
import type { KeyLine } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type AskKeyActProps = { act: KeyAct; line: KeyLine; onClose: () => void }

export function AskKeyAct({ act, line, onClose }: AskKeyActProps) {
  const { words } = useDeskWords()
  const w = words.keys
  const [since, setSince] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const request = useRequest(onClose)
  const compromisedAt = act === 'compromise' && since ? `${since}:00+08:00` : null
  const send = () => {
    setTried(true)
    if (note.trim().length < 4 || (act === 'compromise' && compromisedAt === null)) return
    request.mutate({ act, thumbprint: line.thumbprint, compromisedAt, note: note.trim() })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.acts[act]}
      keep={w.cancel}
      act={w.submit}
      tone={act === 'compromise' ? 'danger' : 'primary'}
      busy={request.isPending}
      onAct={send}
      text={
        <>
          <p>{w.actHelp[act]}</p>
          {act === 'compromise' && (
            <>
              <TextField
                type="datetime-local"
                label={w.lostSince}
                help={w.sinceHelp}
                value={since}
                onValueChange={setSince}
                error={tried && !since ? w.sinceMissing : undefined}
              />
              {compromisedAt && <Affected thumbprint={line.thumbprint} since={compromisedAt} />}
            </>
          )}
          <TextField
            label={w.note}
            help={w.noteHelp}
            value={note}
            onValueChange={setNote}
            maxLength={500}
            error={tried && note.trim().length < 4 ? w.noteMissing : undefined}
          />
        </>
      }
    />
  )
}

function Affected({ thumbprint, since }: { thumbprint: string; since: string }) {
  const { words } = useDeskWords()
  const w = words.keys
  const affected = useQuery(api.key.affected.queryOptions({ thumbprint, since }))
  if (!affected.data) return null
  const { count } = affected.data
  return (
    <Notice tone={count === 0 ? 'info' : 'wait'}>
      {count === 0 ? w.affectedNone : w.affected(writeCount(count))}
    </Notice>
  )
}

function useRequest(onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.key.request.mutationOptions(),
    onSuccess: () => {
      toast.say(words.keys.requested)
      onDone()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
}
