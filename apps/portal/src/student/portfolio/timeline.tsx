import { stageWordOf } from '@jiangji/domain/learner/schooling'
import { stretchesOf } from '@jiangji/domain/portfolio/stretch'
import { KindMark } from '@jiangji/ui/kind-mark'
import { Trail, TrailHeading, TrailMark } from '@jiangji/ui/trail'
import type { Portfolio, PortfolioRecord } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import { RecordLine } from './record-line.tsx'
import { byYear } from './years.ts'

type TimelineProps = {
  enrolments: Portfolio['enrolments']
  records: readonly PortfolioRecord[]
  whole: boolean
}

/** One line over all her schools: each stretch with its school, and the records earned on it. */
export function Timeline({ enrolments, records, whole }: TimelineProps) {
  const { words } = useWords()
  const stretches = stretchesOf(enrolments, records).filter((stretch) => whole || stretch.records.length > 0)
  return (
    <div className="px-5 pt-4 pb-6">
      <Trail label={words.student.portfolio.timeline}>
        {stretches.map(({ enrolment, records: here }) => {
          const headed = enrolments.length > 1 || enrolment === null
          return (
            <section key={enrolment ? `${enrolment.school} ${enrolment.enrolledOn}` : ''} className="mb-6">
              {headed && <StretchHead enrolment={enrolment} />}
              <Years records={here} level={headed ? 3 : 2} />
            </section>
          )
        })}
      </Trail>
    </div>
  )
}

function StretchHead({ enrolment }: { enrolment: Portfolio['enrolments'][number] | null }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.portfolio
  if (enrolment === null) return <h2 className="mb-2 text-17 font-semibold">{w.outside}</h2>
  return (
    <header className="mb-2 break-after-avoid">
      <h2 className="text-17 leading-snug font-semibold">{enrolment.college}</h2>
      <p className="text-13 text-ink-500">
        {[
          domain.stage(stageWordOf(enrolment)),
          enrolment.trainingLevel && domain.choice('roster', 'trainingLevel', enrolment.trainingLevel),
          enrolment.programme,
          w.from(dates.date(enrolment.enrolledOn.slice(0, 7))),
          domain.enrolmentState(enrolment.state),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  )
}

function Years({ records, level }: { records: readonly PortfolioRecord[]; level: 2 | 3 }) {
  const { words } = useWords()
  const dates = useDates()
  const w = words.student.portfolio
  const standing = records.filter(({ state }) => state !== 'superseded')
  const earlier = records.filter(({ state }) => state === 'superseded')
  return (
    <>
      {byYear(standing).map(([year, ofYear]) => (
        <section key={year}>
          <TrailHeading level={level}>{year ? dates.date(year) : w.unknownDate}</TrailHeading>
          {ofYear.map((record) => (
            <Mark key={record.recordId} record={record} />
          ))}
        </section>
      ))}
      {earlier.length > 0 && (
        <details className="mb-2.5">
          <summary className="min-h-11 cursor-pointer py-2.5 text-14 text-ink-500">
            {w.earlier(earlier.length)}
          </summary>
          {earlier.map((record) => (
            <Mark key={record.recordId} record={record} />
          ))}
        </details>
      )}
    </>
  )
}

function Mark({ record }: { record: PortfolioRecord }) {
  const domain = useDomain()
  return (
    <TrailMark
      mark={
        <KindMark
          sign={domain.kindSign(record.kind)}
          label={domain.kind(record.kind)}
          muted={record.state === 'revoked' || record.state === 'superseded'}
        />
      }
    >
      <RecordLine record={record} />
    </TrailMark>
  )
}
