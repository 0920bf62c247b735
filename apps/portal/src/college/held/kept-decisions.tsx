import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useBatchWords } from '../batch/batch-words.ts'
import { usePermitted } from '../permitted.ts'

/** What the college decided about held rows, each to be taken back. */
export function KeptDecisions() {
  const { words } = useDeskWords()
  const batchWords = useBatchWords()
  const dates = useDates()
  const w = words.college.held
  const decisions = useQuery(api.held.decisions.queryOptions())
  const may = usePermitted()
  return (
    <section>
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.kept}</h2>
      <Asked query={decisions}>
        {(kept) =>
          kept.length === 0 ? (
            <p className="text-15 text-ink-500">{w.keptEmpty}</p>
          ) : (
            <ul className="divide-y divide-line rounded-card border border-line bg-white px-5">
              {kept.map(({ id, kind, text, mappedTo, reason, decidedBy, decidedAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                  <div className="min-w-[14em] flex-1">
                    <p className="font-semibold">{text}</p>
                    <p className="text-13 text-ink-500">
                      {batchWords.kind(kind)} ·{' '}
                      {mappedTo === null
                        ? w.accepted(decidedBy ?? '', dates.moment(decidedAt))
                        : w.mappedTo(mappedTo, decidedBy ?? '', dates.moment(decidedAt))}
                    </p>
                    {reason && <p className="text-13 text-ink-500">{w.because(reason)}</p>}
                  </div>
                  {may('held.forget') && <Forget id={id} />}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  )
}

function Forget({ id }: { id: string }) {
  const { words } = useDeskWords()
  const w = words.college.held
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const forget = useMutation({
    ...api.held.forget.mutationOptions(),
    onSuccess: () => toast.say(w.forgotten),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {w.forget}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={w.forgetTitle}
        text={<p>{w.forgetText}</p>}
        keep={w.keep}
        act={w.forget}
        busy={forget.isPending}
        onAct={() => forget.mutate({ id })}
      />
    </>
  )
}
