import { Button } from '@jiangji/ui/button'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { useState } from 'react'
import type { KeyAct } from '@jiangji/domain/organisation/key-act'
import type { KeyLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { AskKeyAct } from './ask-key-act.tsx'
import { usePermitted } from '../permitted.ts'

const tones: Readonly<Record<KeyLine['state'], Tone>> = {
  active: 'jade',
  retired: 'ink',
  compromised: 'cinnabar',
}

export function KeyLines({ keys, hasEnded }: { keys: readonly KeyLine[]; hasEnded: boolean }) {
  const { words } = useDeskWords()
  return (
    <ul aria-label={words.keys.title} className="space-y-3">
      {keys.map((line) => (
        <Line key={line.thumbprint} line={line} acts={actsOn(line, hasEnded)} />
      ))}
    </ul>
  )
}

function actsOn({ state }: KeyLine, hasEnded: boolean): readonly KeyAct[] {
  if (state === 'compromised') return []
  if (state === 'retired' || hasEnded) return ['compromise']
  return ['rotate', 'retire', 'compromise']
}

function Line({ line, acts }: { line: KeyLine; acts: readonly KeyAct[] }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const may = usePermitted()
  const w = words.keys
  const [asking, setAsking] = useState<KeyAct | null>(null)
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-line bg-white px-5 py-4">
      <div className="min-w-[14em] flex-1">
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          <Tag tone={tones[line.state]}>{domain.keyState(line.state)}</Tag>
          <span className="font-mono text-14" title={line.thumbprint}>
            {line.thumbprint.slice(0, 12)}
          </span>
        </h2>
        <p className="text-15">{w.used(writeCount(line.used))}</p>
        <p className="text-13 text-ink-500">
          {[
            w.since(dates.moment(line.activeFrom)),
            line.retiredAt && w.retired(dates.moment(line.retiredAt)),
            line.compromisedAt && w.compromised(dates.moment(line.compromisedAt)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {line.waiting && <p className="mt-1 text-14 text-amber-700">{w.waiting}</p>}
      </div>
      {may('key.request') && !line.waiting && (
        <div className="flex flex-wrap gap-3">
          {acts.map((act) => (
            <Button
              key={act}
              variant={act === 'compromise' ? 'danger' : 'secondary'}
              onClick={() => setAsking(act)}
            >
              {w.acts[act]}
            </Button>
          ))}
        </div>
      )}
      {asking && <AskKeyAct act={asking} line={line} onClose={() => setAsking(null)} />}
    </li>
  )
}
