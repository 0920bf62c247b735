import { Button } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { Notice } from '@jiangji/ui/notice'
import { TextField } from '@jiangji/ui/field'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type MapHeldProps = { kind: string; code: string; about: string; onClose: () => void }

/** Looks a text up in the catalogue and takes one entry for it from now on. */
export function MapHeld({ kind, code, about, onClose }: MapHeldProps) {
  const { words } = useDeskWords()
  const w = words.college.held
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const targets = useQuery({
    ...api.held.targets.queryOptions({ kind, code, search: wanted }),
    placeholderData: (before) => before,
  })
  const map = useMutation({
    ...api.held.map.mutationOptions(),
    onSuccess: async () => {
      toast.say(w.decided)
      onClose()
      await queries.invalidateQueries()
    },
  })
  return (
    <Dialog open onClose={onClose} title={w.mapTitle(about)} closeLabel={words.shell.close}>
      <p className="text-14 text-ink-500">{w.mapHint}</p>
      <TextField
        label={w.mapSearch}
        placeholder={w.mapSearchHint}
        value={search}
        onValueChange={setSearch}
        maxLength={100}
      />
      {map.isError && <Notice tone="bad">{sentence(map.error)}</Notice>}
      <Asked query={targets}>
        {(found) =>
          found.length === 0 ? (
            <p className="text-15 text-ink-500">{w.mapNothing}</p>
          ) : (
            <ul className="divide-y divide-line">
              {found.map(({ value, detail }) => (
                <li key={value} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span className="min-w-0 flex-1">
                    {value}
                    {detail && <span className="block text-13 text-ink-500">{detail}</span>}
                  </span>
                  <Button
                    variant="secondary"
                    busy={map.isPending && map.variables.value === value}
                    onClick={() => map.mutate({ kind, code, about, value })}
                  >
                    {w.mapPick}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Dialog>
  )
}
