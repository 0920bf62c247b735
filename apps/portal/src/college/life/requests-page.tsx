import { buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { PersonRequest } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { RequestLine, type RequestActs } from '../../request-line.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { ExportLink } from '../../export-link.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { usePermitted } from '../permitted.ts'
import { Transfers } from './transfers.tsx'

export function LearnerRequestsPage() {
  const { words } = useDeskWords()
  const may = usePermitted()
  const requests = useQuery(api.person.list.queryOptions())
  const acts = usePersonActs()
  const w = words.life.requests
  return (
    <>
      <DeskHead title={w.title} action={<ExportLink list="person-requests" />} />
      <div className="space-y-8">
        <section className="space-y-3">
          <h2 className="text-18 font-semibold">{w.persons}</h2>
          <Asked query={requests}>
            {(lines) =>
              lines.length === 0 ? (
                <EmptyState
                  title={w.empty}
                  hint={w.emptyHint}
                  action={
                    <Link to="/desk/learners" className={buttonClass('secondary')}>
                      {w.toLearners}
                    </Link>
                  }
                />
              ) : (
                <ul aria-label={w.persons} className="space-y-3">
                  {lines.map((line) => (
                    <Line key={line.id} line={line} acts={acts} />
                  ))}
                </ul>
              )
            }
          </Asked>
        </section>
        {may('transfer.read') && <Transfers />}
      </div>
    </>
  )
}

function Line({ line, acts }: { line: PersonRequest; acts: RequestActs }) {
  const { words } = useDeskWords()
  const w = words.life.requests
  return (
    <RequestLine
      request={line}
      title={titleOf(line, w)}
      explained={
        <>
          <p>{titleOf(line, w)}</p>
          <p>{w.approveText}</p>
        </>
      }
      words={w}
      acts={acts}
    />
  )
}

type RequestsWords = ReturnType<typeof useDeskWords>['words']['life']['requests']

function titleOf(line: PersonRequest, w: RequestsWords): string {
  const { name, studentNumber, otherNumber } = line
  switch (line.act) {
    case 'rename':
      return w.rename(name, line.newName ?? '')
    case 'id-number':
      return line.state === 'open'
        ? w.idNumber(name, line.idMasked ?? w.noId, line.newIdMasked ?? '')
        : w.idNumberAsked(name, line.newIdMasked ?? '')
    case 'merge':
      return w.merge(name, studentNumber, otherNumber ?? '')
    case 'unmerge':
      return w.unmerge(name, studentNumber, otherNumber ?? '')
  }
}

function usePersonActs(): RequestActs {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.life.requests
  const after = (said: string) => ({
    onSuccess: () => toast.say(said),
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
  const approve = useMutation({ ...api.person.approve.mutationOptions(), ...after(w.approved) })
  const refuse = useMutation({ ...api.person.refuse.mutationOptions(), ...after(w.refused) })
  const withdraw = useMutation({ ...api.person.withdraw.mutationOptions(), ...after(w.withdrawn) })
  return {
    busy: approve.isPending || refuse.isPending || withdraw.isPending,
    approve: (id) => approve.mutate({ id }),
    refuse: (id, note) => refuse.mutate({ id, note }),
    withdraw: (id) => withdraw.mutate({ id }),
  }
}
