import { Button } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Duplicate } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { ExportLink } from '../export-link.tsx'
import { ConfirmWithNote } from '../confirm.tsx'
import { RequestLine, type RequestActs } from '../request-line.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { AskDuplicate } from './ask-duplicate.tsx'
import { PageHead } from './page-head.tsx'
import { useAfterAct } from './use-after-act.ts'

/** Learners whom two schools of the bureau hold, each in a row of its own. */
export function DuplicatesPage() {
  const { words } = useDeskWords()
  const [asking, setAsking] = useState(false)
  const requests = useQuery(api.duplicate.list.queryOptions())
  const w = words.bureau.duplicates
  const acts = (
    <>
      <ExportLink list="duplicates" />
      <Button onClick={() => setAsking(true)}>{w.ask}</Button>
    </>
  )
  return (
    <>
      <PageHead title={w.title} line={<p className="max-w-[60em]">{w.lead}</p>} action={acts} />
      <Asked query={requests}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={w.empty} hint={w.emptyHint} />
          ) : (
            <ul aria-label={w.list} className="space-y-3">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Asked>
      {asking && <AskDuplicate onClose={() => setAsking(false)} />}
    </>
  )
}

function Line({ line }: { line: Duplicate }) {
  const { words } = useDeskWords()
  const [parting, setParting] = useState(false)
  const acts = useActs(() => setParting(false))
  const w = words.bureau.duplicates
  const act = line.act === 'unmerge' ? 'unmerge' : 'merge'
  const title = w[act](
    line.name,
    w.at(line.mainCollege, line.mainNumber ?? ''),
    w.at(line.otherCollege, line.otherNumber ?? ''),
  )
  return (
    <RequestLine
      request={line}
      title={title}
      explained={
        <>
          <p>{title}</p>
          <p>{line.note}</p>
          <p>{w.approveText[act]}</p>
        </>
      }
      words={{ ...words.bureau, approveTitle: w.approveTitle[act], refuseTitle: w.refuseTitle }}
      acts={acts}
      more={
        line.mayPart && (
          <>
            <Button variant="quiet" onClick={() => setParting(true)}>
              {w.part}
            </Button>
            <ConfirmWithNote
              open={parting}
              onClose={() => setParting(false)}
              title={w.partTitle}
              label={w.partNote}
              help={w.noteHelp}
              missing={w.noteMissing}
              keep={w.keep}
              act={w.send}
              busy={acts.busy}
              onAct={(note) => acts.part(line.id, note)}
            />
          </>
        )
      }
    />
  )
}

function useActs(onParted: () => void): RequestActs & { part: (id: string, note: string) => void } {
  const { words } = useDeskWords()
  const w = words.bureau.duplicates
  const nothing = () => undefined
  const after = {
    approved: useAfterAct(w.approved, nothing),
    refused: useAfterAct(words.bureau.refused, nothing),
    withdrawn: useAfterAct(words.bureau.withdrawn, nothing),
    asked: useAfterAct(w.sent, onParted),
  }
  const approve = useMutation({ ...api.duplicate.approve.mutationOptions(), ...after.approved })
  const refuse = useMutation({ ...api.duplicate.refuse.mutationOptions(), ...after.refused })
  const withdraw = useMutation({ ...api.duplicate.withdraw.mutationOptions(), ...after.withdrawn })
  const part = useMutation({ ...api.duplicate.part.mutationOptions(), ...after.asked })
  return {
    busy: approve.isPending || refuse.isPending || withdraw.isPending || part.isPending,
    approve: (id) => approve.mutate({ id }),
    refuse: (id, note) => refuse.mutate({ id, note }),
    withdraw: (id) => withdraw.mutate({ id }),
    part: (id, note) => part.mutate({ id, note }),
  }
}
