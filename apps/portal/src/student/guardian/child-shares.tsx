import { Button, buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag } from '@jiangji/ui/tag'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { ShareLine } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { SharedItems } from '../sharing/shared-items.tsx'
import { useWithdraw } from './use-answer.ts'

/** What waits for her answer comes first, then what others can look at now. */
export function ChildShares({ lines }: { lines: readonly ShareLine[] }) {
  const { words } = useLearnerWords()
  const w = words.guardian
  const [ending, setEnding] = useState<ShareLine | null>(null)
  const withdraw = useWithdraw(() => setEnding(null))
  const asked = lines.filter(({ state }) => state === 'asked')
  const running = lines.filter(({ state }) => state === 'active' || state === 'frozen')
  return (
    <>
      <section>
        <h2 className="mb-2 text-17 font-semibold">{w.asked(asked.length)}</h2>
        {asked.length === 0 && <EmptyState title={w.noneAsked} hint={w.noneAskedHint} />}
        <Cards lines={asked}>
          {({ shareId }) => (
            <Link
              to="/guardian/shares/$shareId"
              params={{ shareId }}
              className={`${buttonClass()} mt-3 w-full sm:w-auto`}
            >
              {w.look}
            </Link>
          )}
        </Cards>
      </section>
      {running.length > 0 && (
        <section>
          <h2 className="mb-2 text-17 font-semibold">{w.running(running.length)}</h2>
          <Cards lines={running}>
            {(share) => (
              <Button variant="secondary" className="mt-3 w-full sm:w-auto" onClick={() => setEnding(share)}>
                {words.student.shares.withdraw}
              </Button>
            )}
          </Cards>
        </section>
      )}
      <Confirm
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={words.student.shares.withdrawTitle}
        text={<p>{ending && w.withdrawText(ending.recipient)}</p>}
        keep={words.student.shares.keep}
        act={words.student.shares.withdraw}
        tone="danger"
        busy={withdraw.isPending}
        onAct={() => ending && withdraw.mutate({ shareId: ending.shareId })}
      />
    </>
  )
}

type CardsProps = { lines: readonly ShareLine[]; children: (share: ShareLine) => ReactNode }

function Cards({ lines, children }: CardsProps) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const w = words.student.shares
  return (
    <ul className="space-y-3">
      {lines.map((share) => (
        <li key={share.shareId} className="rounded-card border border-line bg-white px-4 py-3">
          <div className="flex items-start justify-between gap-3">
            <h3 className="min-w-0 text-16 font-semibold wrap-anywhere">{share.recipient}</h3>
            <Tag tone={share.state === 'active' ? 'copper' : 'amber'}>
              {share.state === 'asked' ? words.guardian.waitsForYou : w.states[share.state]}
            </Tag>
          </div>
          <SharedItems items={share.items} />
          <p className="text-13 text-ink-500">
            {[
              w.purpose(share.purpose),
              w.until(dates.date(share.expiresAt)),
              share.state !== 'asked' && w.checked(share.looks),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {children(share)}
        </li>
      ))}
    </ul>
  )
}
