import { Chips } from '@jiangji/ui/chips'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useState } from 'react'
import type { ShareLine } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { ShareCard } from './share-card.tsx'

type ShareListProps = { lines: readonly ShareLine[]; onWithdraw: (share: ShareLine) => void }

export function ShareList({ lines, onWithdraw }: ShareListProps) {
  const w = useLearnerWords().words.sharing
  const [ended, setEnded] = useState(false)
  const over = lines.filter(hasEnded)
  const running = lines.filter((share) => !hasEnded(share))
  const shown = ended ? over : running
  return (
    <>
      <Chips
        label={w.filter}
        chips={[
          { key: 'running', label: w.running(running.length) },
          { key: 'ended', label: w.ended(over.length) },
        ]}
        selected={ended ? 'ended' : 'running'}
        onSelect={(key) => setEnded(key === 'ended')}
      />
      {shown.length === 0 ? (
        <div className="mt-4">
          {ended ? (
            <EmptyState title={w.noneEnded} />
          ) : (
            <EmptyState title={w.noneRunning} hint={w.noneRunningHint} />
          )}
        </div>
      ) : (
        <ul className="mt-4 space-y-3">
          {shown.map((share) => (
            <ShareCard key={share.shareId} share={share} onWithdraw={() => onWithdraw(share)} />
          ))}
        </ul>
      )}
    </>
  )
}

function hasEnded({ state }: ShareLine): boolean {
  return state === 'expired' || state === 'withdrawn' || state === 'declined'
}
