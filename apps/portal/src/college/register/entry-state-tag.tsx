import { Tag, type Tone } from '@jiangji/ui/tag'
import type { RegisterEntry } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

const tones: Readonly<Record<RegisterEntry['state'], Tone>> = {
  current: 'jade',
  soon: 'amber',
  over: 'cinnabar',
  ended: 'ink',
}

export function EntryStateTag({ entry: { state, validTo, endedOn } }: { entry: RegisterEntry }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const day = endedOn ?? validTo
  if (day === null) return null
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Tag tone={tones[state]}>{domain.entryState(state)}</Tag>
      <span className="text-13 text-ink-500">{words.registers.since(dates.date(day))}</span>
    </span>
  )
}
