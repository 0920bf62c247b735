import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { CheckEntry } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useLearnerWords } from '../words/use-learner-words.ts'
import { PageHead } from './page-head.tsx'
import { ShareViews } from './share-views.tsx'
import { useShownWords } from './use-shown-words.ts'

const page = 20

export function ChecksPage() {
  const { words } = useLearnerWords()
  const w = words.student.checks
  const checks = useQuery(api.share.checks.queryOptions())
  return (
    <>
      <PageHead title={w.title} />
      <ShareViews />
      <div className="p-5">
        <Asked query={checks}>
          {(entries) =>
            entries.length === 0 ? (
              <EmptyState title={w.empty} hint={w.emptyHint} />
            ) : (
              <Entries entries={entries} />
            )
          }
        </Asked>
      </div>
    </>
  )
}

/** What was seen and what was only tried stand apart: the one tells who looked, the other that somebody guesses. */
function Entries({ entries }: { entries: readonly CheckEntry[] }) {
  const w = useLearnerWords().words.sharing
  const [tried, setTried] = useState(false)
  const [most, setMost] = useState(page)
  const looks = entries.filter(sawIt)
  const attempts = entries.filter((entry) => !sawIt(entry))
  const of = tried ? attempts : looks
  return (
    <>
      <Chips
        label={w.whichChecks}
        chips={[
          { key: 'looks', label: w.looks(looks.length) },
          { key: 'attempts', label: w.attempts(attempts.length) },
        ]}
        selected={tried ? 'attempts' : 'looks'}
        onSelect={(key) => {
          setTried(key === 'attempts')
          setMost(page)
        }}
      />
      {of.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={tried ? w.noAttempts : w.noLooks} />
        </div>
      ) : (
        <ol className="mt-4 space-y-3">
          {of.slice(0, most).map((entry) => (
            <Entry key={`${entry.at}-${entry.shareId}`} entry={entry} />
          ))}
        </ol>
      )}
      {of.length > most && (
        <Button variant="secondary" className="mt-4 w-full" onClick={() => setMost(most + page)}>
          {w.moreChecks(Math.min(page, of.length - most))}
        </Button>
      )}
    </>
  )
}

function sawIt({ nameMatched, pinMatched }: CheckEntry): boolean {
  return nameMatched && pinMatched !== false
}

function Entry({ entry }: { entry: CheckEntry }) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.checks
  const shown = useShownWords()
  return (
    <li className="rounded-card border border-line bg-white px-4 py-3">
      <p className="text-13 text-ink-500">{dates.moment(entry.at)}</p>
      <h2 className="text-16 font-semibold">{entry.title}</h2>
      <p className="text-15">{w.via(entry.recipient)}</p>
      <p className="text-13 text-ink-500">{words.student.shares.purpose(entry.purpose)}</p>
      {sawIt(entry) && <p className="text-13 text-ink-500">{shown(entry)}</p>}
      <p className="text-13 text-ink-500">{w.stranger(entry.nameGiven)}</p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {entry.pinMatched === false ? (
          <Tag tone="amber">{words.sharing.pinUnmatched}</Tag>
        ) : entry.nameMatched ? (
          <Tag tone="jade">{w.matched}</Tag>
        ) : (
          <Tag tone="amber">{w.unmatched}</Tag>
        )}
        {entry.lastFourMatched === true && <Tag>{entry.fields ? w.lastFourChosen : w.lastFour}</Tag>}
        {entry.lastFourMatched === false && <Tag tone="amber">{w.wrongLastFour}</Tag>}
        {entry.recordState !== 'issued' && (
          <Tag tone="cinnabar">{w.sawState(domain.state(entry.recordState))}</Tag>
        )}
      </div>
    </li>
  )
}
