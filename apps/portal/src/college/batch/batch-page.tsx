import { buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { TrailSteps } from '@jiangji/ui/trail'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { BatchReview } from './batch-review.tsx'
import { BatchWorking, isAway, isWorking } from './batch-working.tsx'
import { BatchDone } from './batch-done.tsx'
import { BatchSteps } from './batch-steps.tsx'
import { useBatchWords } from './batch-words.ts'
import { ColumnMapping } from '../import/column-mapping.tsx'
import { DeskHead } from '../desk-head.tsx'
import { Discard } from './discard.tsx'
import { importSteps, type ImportStep } from '../import/import-steps.ts'
import { keptMapping } from '../import/kept-mapping.ts'
import { usePermitted } from '../permitted.ts'
import { Withdraw } from './withdraw.tsx'

export function BatchPage() {
  const { words } = useDeskWords()
  const { batchId } = useParams({ from: '/desk/import/$batchId' })
  const mayImport = usePermitted()('roster.import')
  const batch = useQuery({
    ...api.import.batch.queryOptions({ id: batchId }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? 700 : false),
  })
  return (
    <Asked query={batch}>
      {(answer) => (
        <Opened
          batch={answer}
          away={isAway(batch)}
          back={mayImport ? { to: '/desk/import', label: words.college.import.title } : undefined}
        />
      )}
    </Asked>
  )
}

type OpenedProps = {
  batch: Batch
  away: boolean
  back: { to: '/desk/import'; label: string } | undefined
}

function Opened({ batch, away, back }: OpenedProps) {
  const { words } = useDeskWords()
  const w = words.college.import
  const batchWords = useBatchWords()
  const [mapping, setMapping] = useState(() => keptMapping(batch.id) !== null)
  const mustMap = batch.state === 'preview' && batch.missingFields.length > 0
  const mayImport = usePermitted()('roster.import')
  const maps = mayImport && batch.state === 'preview' && (mapping || mustMap)
  return (
    <>
      <DeskHead
        title={w.titleOf(batchWords.kind(batch.kind))}
        {...(back ? { back } : {})}
        line={<BatchLineText batch={batch} onMap={maps || !mayImport ? undefined : () => setMapping(true)} />}
      />
      <div className="space-y-4">
        <TrailSteps label={w.trail} steps={importSteps(batch.kind, stepOf(batch, maps), w.steps)} />
        {batch.followsId !== null && <Follows firstId={batch.followsId} />}
        {isWorking(batch.state) && (
          <BatchWorking batch={batch} away={away}>
            <StopWorking batch={batch} mayImport={mayImport} />
          </BatchWorking>
        )}
        {maps && <ColumnMapping batch={batch} onDone={() => setMapping(false)} mayCancel={!mustMap} />}
        {batch.state === 'preview' && !maps && <BatchReview batch={batch} mayImport={mayImport} />}
        {!isWorking(batch.state) && batch.state !== 'preview' && <BatchDone batch={batch} />}
        {!isWorking(batch.state) && <BatchSteps steps={batch.steps} />}
      </div>
    </>
  )
}

/** Only what changes nothing for good is stopped: a reading, or what a person is submitting herself. */
function StopWorking({ batch, mayImport }: { batch: Batch; mayImport: boolean }) {
  const { words } = useDeskWords()
  if (batch.state === 'reading' && mayImport)
    return <Discard batchId={batch.id} words={words.college.import.stop} />
  return batch.canWithdraw ? <Withdraw batch={batch} /> : null
}

function Follows({ firstId }: { firstId: string }) {
  const { words } = useDeskWords()
  const w = words.college.held
  return (
    <Notice
      action={
        <Link to="/desk/import/$batchId" params={{ batchId: firstId }} className={buttonClass('secondary')}>
          {w.toFirst}
        </Link>
      }
    >
      {w.follows}
    </Notice>
  )
}

function BatchLineText({ batch, onMap }: { batch: Batch; onMap: (() => void) | undefined }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const recognised = batch.columns.filter(({ field }) => field !== null).length
  return (
    <p>
      {batch.fileName}
      {batch.headerRow !== null && batch.counts.total > 0 && (
        <> · {w.summaryLine(writeCount(batch.counts.total), batch.headerRow, recognised)} </>
      )}
      {batch.state === 'preview' && onMap && (
        <button
          type="button"
          onClick={onMap}
          className="min-h-9 px-1 text-copper-700 underline underline-offset-4"
        >
          {w.changeColumns}
        </button>
      )}
    </p>
  )
}

function stepOf(batch: Batch, maps: boolean): ImportStep {
  if (batch.state === 'reading' || maps) return 'columns'
  if (batch.state === 'preview') return 'review'
  if (batch.failedAt === 'reading') return 'upload'
  return batch.state === 'submitting' ? 'end' : 'over'
}
