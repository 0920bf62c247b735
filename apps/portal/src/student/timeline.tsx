import { EmptyState } from '@jiangji/ui/empty-state'
import { KindMark } from '@jiangji/ui/kind-mark'
import { RecordCard } from '@jiangji/ui/record-card'
import { Trail, TrailHeading, TrailMark } from '@jiangji/ui/trail'
import { useRouter } from '@tanstack/react-router'
import type { PortfolioRecord } from '../api/outputs.ts'
import { RecordTags } from './record-tags.tsx'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'

export function Timeline({ records, kind }: { records: readonly PortfolioRecord[]; kind: string | null }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.portfolio
  if (records.length === 0) {
    return (
      <div className="p-5">
        {kind ? (
          <EmptyState title={w.emptyKind(domain.kind(kind))} />
        ) : (
          <EmptyState title={w.empty} hint={w.emptyHint} />
        )}
      </div>
    )
  }
  return (
    <div className="px-5 pt-4 pb-6">
      <Trail label={w.timeline}>
        {byYear(records).map(([year, ofYear]) => (
          <section key={year}>
            <TrailHeading>{year ? dates.date(year) : w.unknownDate}</TrailHeading>
            {ofYear.map((record) => (
              <TrailMark
                key={record.recordId}
                mark={
                  <KindMark
                    sign={domain.kindSign(record.kind)}
                    label={domain.kind(record.kind)}
                    muted={record.state === 'revoked' || record.state === 'superseded'}
                  />
                }
              >
                <Card record={record} />
              </TrailMark>
            ))}
          </section>
        ))}
      </Trail>
    </div>
  )
}

function Card({ record }: { record: PortfolioRecord }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const router = useRouter()
  const href = `/portfolio/${record.recordId}`
  const level = record.level ? words.shell.inBrackets(domain.level(record.level)) : ''
  const detail = [
    record.subtitle === record.awardingBody ? null : record.subtitle,
    record.awardingBody && bodyOf(record, words.student.portfolio.awardedBy),
    record.issuedOn && dates.monthDay(record.issuedOn),
  ]
  return (
    <RecordCard
      title={record.title}
      level={level}
      detail={detail.filter(Boolean).join(' · ')}
      href={href}
      onOpen={() => router.history.push(href)}
      tags={<RecordTags state={record.state} assurance={record.assurance} />}
    />
  )
}

/** An employer and whoever taught award nothing; they are only named. */
function bodyOf({ kind, awardingBody }: PortfolioRecord, awardedBy: (body: string) => string): string {
  const body = awardingBody ?? ''
  return ['placement', 'course', 'training'].includes(kind) ? body : awardedBy(body)
}

function byYear(records: readonly PortfolioRecord[]): [string, PortfolioRecord[]][] {
  const years = new Map<string, PortfolioRecord[]>()
  const newestFirst = records.toSorted((one, other) =>
    (other.issuedOn ?? '').localeCompare(one.issuedOn ?? ''),
  )
  for (const record of newestFirst) {
    const year = record.issuedOn?.slice(0, 4) ?? ''
    years.set(year, [...(years.get(year) ?? []), record])
  }
  return [...years]
}
