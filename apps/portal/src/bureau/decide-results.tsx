import { Button } from '@jiangji/ui/button'
import { AreaField } from '@jiangji/ui/field'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { decideConfirmation } from '@jiangji/domain/competition/confirmation'
import { api } from '../api/client.ts'
import type { ContestResult } from '../api/outputs.ts'
import { Confirm } from '../confirm.tsx'
import { useSession } from '../session/session.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { useAfterAct } from './use-after-act.ts'

type DecideResultsProps = { results: readonly ContestResult[]; isPicked: boolean; onClear: () => void }

export function DecideResults({ results, isPicked, onClear }: DecideResultsProps) {
  const { words } = useDeskWords()
  const [asking, setAsking] = useState<'confirm' | 'refuse' | null>(null)
  const w = words.bureau.results
  const count = writeCount(results.length)
  const close = () => setAsking(null)
  const done = () => {
    close()
    onClear()
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={() => setAsking('confirm')}>
        {isPicked ? w.confirmPicked(count) : w.confirmAll(count)}
      </Button>
      <Button variant="secondary" onClick={() => setAsking('refuse')}>
        {isPicked ? w.refusePicked(count) : w.refuseAll(count)}
      </Button>
      {isPicked && (
        <Button variant="quiet" onClick={onClear}>
          {w.clear}
        </Button>
      )}
      {asking === 'confirm' && <AskToConfirm results={results} onClose={close} onDone={done} />}
      {asking === 'refuse' && <AskToRefuse results={results} onClose={close} onDone={done} />}
    </div>
  )
}

type AskProps = { results: readonly ContestResult[]; onClose: () => void; onDone: () => void }

function AskToConfirm({ results, onClose, onDone }: AskProps) {
  const { words } = useDeskWords()
  const session = useSession()
  const w = words.bureau.results
  const count = writeCount(results.length)
  const decide = useMutation({
    ...api.contest.decide.mutationOptions(),
    ...useAfterAct(w.confirmed(count), onDone),
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.confirmTitle(count)}
      text={<p>{w.confirmText(session.data?.active?.organisation ?? '')}</p>}
      keep={w.keep}
      act={w.confirm}
      busy={decide.isPending}
      onAct={() => decide.mutate({ results: named(results), isConfirmed: true, reason: null })}
    />
  )
}

function AskToRefuse({ results, onClose, onDone }: AskProps) {
  const { words } = useDeskWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const w = words.bureau.results
  const count = writeCount(results.length)
  const isSaid = decideConfirmation({ isConfirmed: false, reason }).ok
  const decide = useMutation({
    ...api.contest.decide.mutationOptions(),
    ...useAfterAct(w.refused(count), onDone),
  })
  const act = () => {
    setTried(true)
    if (isSaid) decide.mutate({ results: named(results), isConfirmed: false, reason })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.refuseTitle(count)}
      text={
        <AreaField
          label={w.reason}
          help={w.reasonHelp}
          error={tried && !isSaid ? w.reasonMissing : undefined}
          value={reason}
          onType={setReason}
          rows={3}
        />
      }
      keep={w.keep}
      act={w.refuse}
      tone="danger"
      busy={decide.isPending}
      onAct={act}
    />
  )
}

function named(results: readonly ContestResult[]) {
  return results.map(({ awardId, batchId }) => ({ awardId, batchId }))
}
