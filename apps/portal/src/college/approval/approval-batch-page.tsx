import { buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { ApprovalBatch } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ExportLink } from '../../export-link.tsx'
import { ApprovalActs } from './approval-acts.tsx'
import { ApprovalRows } from './approval-rows.tsx'
import { BatchWorking, isAway, isWorking } from '../batch/batch-working.tsx'
import { useBatchWords } from '../batch/batch-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { ReturnedRecords } from '../batch/returned-records.tsx'
import { WholeBatchActs } from '../change/request-bulk.tsx'

export function ApprovalBatchPage() {
  const { words } = useDeskWords()
  const { batchId } = useParams({ from: '/desk/approval/$batchId' })
  const batch = useQuery({
    ...api.approval.batch.queryOptions({ id: batchId }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? 700 : false),
  })
  return (
    <Asked query={batch}>
      {(answer) => (
        <Opened
          batch={answer}
          away={isAway(batch)}
          back={{ to: '/desk/approval', label: words.college.approval.title }}
        />
      )}
    </Asked>
  )
}

type OpenedProps = { batch: ApprovalBatch; away: boolean; back: { to: '/desk/approval'; label: string } }

function Opened({ batch, away, back }: OpenedProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const batchWords = useBatchWords()
  const w = words.college.approval
  const waiting = batch.state === 'submitted' || batch.state === 'failed'
  return (
    <>
      <DeskHead
        title={batch.fileName ?? batchWords.kind(batch.kind)}
        back={back}
        line={
          batch.submittedBy && batch.submittedAt
            ? w.submittedBy(batch.submittedBy, dates.moment(batch.submittedAt))
            : undefined
        }
        action={<Acts batch={batch} />}
      />
      <div className="space-y-4">
        {isWorking(batch.state) && <BatchWorking batch={batch} away={away} />}
        {batch.failure && <Notice tone="bad">{domain.refusal(batch.failure)}</Notice>}
        {batch.waitsFor && <Waiting waitsFor={batch.waitsFor} />}
        {batch.state === 'issued' && (
          <Notice
            tone="good"
            title={w.done(writeCount(batch.records))}
            action={
              <Link to="/desk/records" className={buttonClass('secondary', 'small')}>
                {w.toRecords}
              </Link>
            }
          >
            {w.doneHint}
          </Notice>
        )}
        {batch.state === 'returned' && (
          <Notice tone="wait">{words.college.import.returned(batch.returnReason ?? '')}</Notice>
        )}
        {waiting && batch.whyNot && <Notice tone="wait">{domain.refusal(batch.whyNot)}</Notice>}
        <ReturnedRecords returned={batch.returned} />
        {!isWorking(batch.state) && <ApprovalRows batch={batch} />}
      </div>
    </>
  )
}

function Acts({ batch }: { batch: ApprovalBatch }) {
  const mayAct = batch.mayApprove || batch.mayReturn || batch.mayStop
  return (
    <>
      {!isWorking(batch.state) && <ExportLink list="approval-rows" asked={{ id: batch.id }} />}
      {batch.state === 'issued' && <WholeBatchActs batchId={batch.id} />}
      {batch.state !== 'issued' && mayAct && <ApprovalActs batch={batch} />}
    </>
  )
}

function Waiting({ waitsFor }: { waitsFor: NonNullable<ApprovalBatch['waitsFor']> }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.college.issuing
  const { records, issueOn, unconfirmed } = waitsFor
  return (
    <>
      {issueOn !== null && (
        <Notice tone="wait" title={w.waitsForDay(writeCount(records), dates.date(issueOn))}>
          {w.waitsForDayHint}
        </Notice>
      )}
      {unconfirmed > 0 && (
        <Notice tone="wait" title={w.waitsForWord(writeCount(unconfirmed))}>
          {w.waitsForWordHint}
        </Notice>
      )}
    </>
  )
}
