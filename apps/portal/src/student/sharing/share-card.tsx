import { Tag } from '@jiangji/ui/tag'
import type { ShareLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { SharedItems } from './shared-items.tsx'
import { ShareActs } from './share-acts.tsx'

const tones = {
  active: 'copper',
  frozen: 'amber',
  asked: 'amber',
  declined: 'ink',
  expired: 'ink',
  withdrawn: 'ink',
} as const

export function ShareCard({ share, onWithdraw }: { share: ShareLine; onWithdraw: () => void }) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const w = words.student.shares
  return (
    <li className="rounded-card border border-line bg-white px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-16 font-semibold">{share.recipient}</h2>
        <Tag tone={tones[share.state]}>{w.states[share.state]}</Tag>
      </div>
      <SharedItems items={share.items} />
      <p className="text-13 text-ink-500">
        {[
          w.purpose(share.purpose),
          w.until(dates.date(share.expiresAt)),
          w.checked(share.looks),
          share.attempts > 0 && w.attempted(share.attempts),
          share.hasPin && words.sharing.hasPin,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {share.guardianNote && (
        <p className="mt-1 text-14 text-ink-700">{words.guardian.saidWhy(share.guardianNote)}</p>
      )}
      <ShareActs share={share} onWithdraw={onWithdraw} />
    </li>
  )
}
