import { Button } from '@jiangji/ui/button'
import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import { useState } from 'react'
import type { RegistrySchool } from '../api/outputs.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { EndEntitlement } from './end-entitlement.tsx'
import { GrantEntitlement } from './grant-entitlement.tsx'

type Period = RegistrySchool['entitlements'][number]
type Asking = { school: RegistrySchool; period: Period | null }

export function SchoolLines({ schools }: { schools: readonly RegistrySchool[] }) {
  const { words } = useDeskWords()
  const w = words.bureau
  const [asking, setAsking] = useState<Asking | null>(null)
  const columns: TableColumn<RegistrySchool>[] = [
    { id: 'school', header: w.school, cell: (school) => <Name school={school} /> },
    {
      id: 'key',
      header: w.key,
      nowrap: true,
      cell: ({ hasKey }) => <Tag tone={hasKey ? 'jade' : 'ink'}>{hasKey ? w.hasKey : w.noKey}</Tag>,
    },
    {
      id: 'entitlements',
      header: w.entitlements,
      cell: (school) => <Periods school={school} onEnd={(period) => setAsking({ school, period })} />,
    },
    {
      id: 'grant',
      header: w.grant,
      nowrap: true,
      cell: (school) =>
        !school.end && (
          <Button variant="secondary" size="small" onClick={() => setAsking({ school, period: null })}>
            {w.grant}
          </Button>
        ),
    },
  ]
  const close = () => setAsking(null)
  return (
    <>
      <DataTable label={w.title} columns={columns} rows={schools} keyOf={({ id }) => id} />
      {asking?.period && <EndEntitlement school={asking.school} period={asking.period} onClose={close} />}
      {asking && !asking.period && <GrantEntitlement school={asking.school} onClose={close} />}
    </>
  )
}

function Name({ school: { name, end, formerNames } }: { school: RegistrySchool }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.bureau
  const ended = end && (end.act === 'merger' ? w.merged : w.closed)(end.answering, dates.date(end.since))
  return (
    <>
      <span className="font-semibold">{name}</span>
      {ended && <span className="block text-13 text-ink-700">{ended}</span>}
      {formerNames.map((former) => (
        <span key={former.until} className="block text-13 text-ink-500">
          {w.formerly(former.name, dates.date(former.until))}
        </span>
      ))}
    </>
  )
}

function Periods({ school, onEnd }: { school: RegistrySchool; onEnd: (period: Period) => void }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.bureau
  if (school.entitlements.length === 0) return <span className="text-ink-500">{w.none}</span>
  return (
    <ul className="space-y-1">
      {school.entitlements.map((period) => (
        <li key={`${period.kind} ${period.from}`} className="flex flex-wrap items-center gap-x-3">
          <span>
            {domain.kind(period.kind)}{' '}
            <span className="text-13 text-ink-500">
              {w.period(dates.date(period.from), period.until && dates.date(period.until))}
            </span>
          </span>
          {period.until === null && (
            <Button variant="quiet" size="small" onClick={() => onEnd(period)}>
              {w.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
