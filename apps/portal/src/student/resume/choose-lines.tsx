import { mostResumeLines, resumeSections, type Resume } from '@jiangji/domain/resume/resume'
import { IconButton } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Notice } from '@jiangji/ui/notice'
import { ArrowUp } from 'lucide-react'
import type { OwnResume } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

type Lines = Resume['lines']
type OwnRecord = OwnResume['records'][number]
type ChooseLinesProps = { records: readonly OwnRecord[]; lines: Lines; onChange: (lines: Lines) => void }

/** Her records section by section, the chosen ones first and in her order. */
export function ChooseLines({ records, lines, onChange }: ChooseLinesProps) {
  const { words } = useLearnerWords()
  const w = words.resume
  const standing = records.filter((record) => record.standing !== 'ended')
  if (standing.length === 0) return <EmptyState title={w.empty} hint={w.emptyHint} />
  const place = ({ recordId }: OwnRecord) => {
    const at = lines.findIndex((line) => line.recordId === recordId)
    return at === -1 ? lines.length : at
  }
  return resumeSections.map((section) => {
    const here = standing
      .filter((record) => record.section === section)
      .toSorted((one, other) => place(one) - place(other))
    if (here.length === 0) return null
    return (
      <fieldset key={section} className="rounded-card border border-line bg-white px-4 py-2">
        <legend className="px-1 text-15 font-semibold text-copper-700">{w.sections[section]}</legend>
        <ul className="divide-y divide-line">
          {here.map((record, at) => (
            <Line
              key={record.recordId}
              record={record}
              above={at === 0 ? null : (here[at - 1] ?? null)}
              lines={lines}
              onChange={onChange}
            />
          ))}
        </ul>
      </fieldset>
    )
  })
}

type LineProps = Omit<ChooseLinesProps, 'records'> & { record: OwnRecord; above: OwnRecord | null }

function Line({ record, above, lines, onChange }: LineProps) {
  const { words } = useLearnerWords()
  const w = words.resume
  const dates = useDates()
  const { recordId, title, issuer, issuedOn } = record
  const isChosen = lines.some((line) => line.recordId === recordId)
  const tick = (on: boolean) => {
    if (!on) onChange(lines.filter((line) => line.recordId !== recordId))
    else if (lines.length < mostResumeLines) onChange([...lines, { recordId, shareId: null }])
  }
  return (
    <li className="flex items-center gap-2 py-2">
      <div className="min-w-0 flex-1">
        <CheckBox label={title} checked={isChosen} onChange={tick} />
        <p className="pl-9 text-13 text-ink-500">
          {[issuer, issuedOn && dates.date(issuedOn)].filter(Boolean).join(' · ')}
        </p>
        {record.standing === 'expired' && <p className="pl-9 text-13 text-amber-700">{w.expired}</p>}
      </div>
      {isChosen && above && (
        <IconButton label={w.up(title)} onClick={() => onChange(movedAbove(lines, recordId, above.recordId))}>
          <ArrowUp size={18} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}

function movedAbove(lines: Lines, recordId: string, aboveId: string): Lines {
  return lines
    .filter((line) => line.recordId !== recordId)
    .flatMap((line) =>
      line.recordId === aboveId ? [...lines.filter((each) => each.recordId === recordId), line] : [line],
    )
}

/** What stood in the résumé and counts no longer. */
export function EndedLines({ own }: { own: OwnResume }) {
  const { words } = useLearnerWords()
  const ended = own.records.filter(
    ({ recordId, standing }) =>
      standing === 'ended' && own.resume.lines.some((line) => line.recordId === recordId),
  )
  return ended.map(({ recordId, title }) => (
    <Notice key={recordId} tone="wait">
      {words.resume.ended(title)}
    </Notice>
  ))
}
