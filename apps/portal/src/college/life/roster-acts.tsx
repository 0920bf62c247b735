import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch, RosterAct } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { GroundsFields, useGrounds } from './grounds-fields.tsx'

/** Offers to let the rows of a roster that differ from what is on file take effect as acts. */
export function RosterActs({ batch }: { batch: Batch }) {
  const { words } = useDeskWords()
  const [open, setOpen] = useState(false)
  const differs = batch.groups.some(({ code }) => code === 'enrolment.differs')
  const acts = useQuery({
    ...api.enrolment.roster.queryOptions({ batchId: batch.id }),
    enabled: batch.kind === 'roster' && differs,
  })
  const lines = acts.data ?? []
  if (lines.length === 0) return null
  const w = words.life.roster
  return (
    <>
      <Notice
        title={w.waiting(writeCount(lines.length))}
        action={
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {w.open}
          </Button>
        }
      >
        {w.hint}
      </Notice>
      {open && <Entering batchId={batch.id} lines={lines} onClose={() => setOpen(false)} />}
    </>
  )
}

type EnteringProps = { batchId: string; lines: readonly RosterAct[]; onClose: () => void }

function Entering({ batchId, lines, onClose }: EnteringProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const grounds = useGrounds()
  const w = words.life.roster
  const good = lines.filter(({ refusal }) => refusal === null).length
  const enter = useMutation({
    ...api.enrolment.actByRoster.mutationOptions(),
    onSuccess: ({ done }) => {
      toast.say(w.done(writeCount(done)))
      onClose()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.title}
      keep={words.life.form.keep}
      act={w.go(writeCount(good))}
      busy={enter.isPending}
      onAct={() => enter.mutate({ ...grounds.grounds, batchId })}
      text={
        <>
          {enter.isError && <Notice tone="bad">{sentence(enter.error)}</Notice>}
          <ul className="max-h-56 divide-y divide-line overflow-y-auto rounded-control border border-line">
            {lines.map((line) => (
              <li key={line.row} className="px-3 py-2 text-15">
                {w.line(line.row, line.name)} ·{' '}
                {line.acts.map(domain.enrolmentAct).join(words.shell.listComma)}
                {line.refusal && <p className="text-13 text-cinnabar-700">{domain.refusal(line.refusal)}</p>}
              </li>
            ))}
          </ul>
          <GroundsFields {...grounds} />
        </>
      }
    />
  )
}
