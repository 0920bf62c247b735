import { Button, buttonClass } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { returnedAddress } from '../../api/workbook.ts'
import { useDates } from '../../words/use-dates.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Discard } from './discard.tsx'
import { WholeBatchActs } from '../change/request-bulk.tsx'
import { HeldNotice } from '../held/held-notice.tsx'
import { ReturnedRecords } from './returned-records.tsx'
import { usePermitted } from '../permitted.ts'
import { Withdraw } from './withdraw.tsx'

const takenStates: ReadonlySet<Batch['state']> = new Set(['effective', 'submitted', 'approved', 'issued'])

export function BatchDone({ batch }: { batch: Batch }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const returned = batch.counts.rejected + batch.counts.held
  const taken = takenStates.has(batch.state) || batch.failedAt === 'issue'
  const may = usePermitted()
  const mayImport = may('roster.import')
  const hasSheet = batch.headerRow !== null
  return (
    <div className="space-y-4">
      <Outcome batch={batch} />
      <ReturnedRecords returned={batch.returned} batchId={batch.id} hint={words.college.issuing.some.mend} />
      {taken && <HeldNotice batch={batch} />}
      <div className="flex flex-wrap gap-3">
        {batch.state === 'effective' && may('learner.slips') && (
          <Link to="/desk/slips" className={buttonClass()}>
            {w.toSlips}
          </Link>
        )}
        {mayImport && hasSheet && taken && returned > 0 && (
          <a href={returnedAddress(batch.id)} download className={buttonClass('secondary')}>
            {w.download}
          </a>
        )}
        {mayImport && (
          <Link to="/desk/import" className={buttonClass('secondary')}>
            {taken ? w.toList : w.again}
          </Link>
        )}
        {mayImport && batch.failedAt === 'reading' && <Discard batchId={batch.id} words={w.remove} />}
        {batch.state === 'issued' && <WholeBatchActs batchId={batch.id} />}
        {batch.canUndo && <Undo batch={batch} />}
        {batch.canWithdraw && <Withdraw batch={batch} />}
      </div>
    </div>
  )
}

function Outcome({ batch }: { batch: Batch }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.import
  const good = writeCount(batch.counts.accepted + batch.counts.warned - batch.returned.length)
  switch (batch.state) {
    case 'effective':
      return (
        <Notice tone="good" title={w.done.roster(good)}>
          {w.doneHint.roster}
        </Notice>
      )
    case 'submitted':
      return (
        <Notice tone="good" title={w.done.record(good)}>
          {w.doneHint.record}
        </Notice>
      )
    case 'approved':
      return (
        <Notice tone="wait" title={w.approved}>
          {w.approvedHint}
        </Notice>
      )
    case 'issued':
      return (
        <Notice tone="good" title={words.college.approval.done(good)}>
          {words.college.approval.doneHint}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="bad" title={w.failedAt[batch.failedAt ?? 'reading']}>
          {batch.failure && domain.refusal(batch.failure)}
        </Notice>
      )
    case 'returned':
      return <Notice tone="wait">{w.returned(batch.returnReason ?? '')}</Notice>
    default:
      return <Notice>{batch.state === 'undone' ? w.wasUndone : w.discarded}</Notice>
  }
}

function Undo({ batch }: { batch: Batch }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const dates = useDates()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const undo = useMutation({
    ...api.import.undo.mutationOptions(),
    onSuccess: ({ removed, kept }) => toast.say(w.undone(writeCount(removed), writeCount(kept))),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {w.undo}
      </Button>
      {batch.undoUntil && (
        <span className="self-center text-13 text-ink-500">{w.undoUntil(dates.moment(batch.undoUntil))}</span>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={w.undoTitle}
        closeLabel={words.shell.close}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {w.undoKeep}
            </Button>
            <Button variant="danger" busy={undo.isPending} onClick={() => undo.mutate({ id: batch.id })}>
              {w.undo}
            </Button>
          </>
        }
      >
        <p>{w.undoText}</p>
      </Dialog>
    </>
  )
}
