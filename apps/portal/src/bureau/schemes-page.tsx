import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { SchemeLine } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { ExportLink } from '../export-link.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { PageHead } from './page-head.tsx'

export function SchemesPage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.registers.schemes
  const schemes = useQuery(api.scheme.list.queryOptions())
  const columns: TableColumn<SchemeLine>[] = [
    {
      id: 'name',
      header: w.name,
      cell: (line) => (
        <>
          <b className="block">{domain.scheme(line.scheme)}</b>
          <Standing line={line} />
        </>
      ),
    },
    { id: 'period', header: w.period, cell: (line) => <Period line={line} /> },
    {
      id: 'validity',
      header: w.validity,
      cell: ({ validYears, reviewYears }) =>
        validYears === null ? w.printed : w.valid(validYears, reviewYears ?? validYears),
    },
    { id: 'source', header: w.source, cell: (line) => <Sources line={line} /> },
  ]
  return (
    <>
      <PageHead
        title={w.title}
        line={<p className="max-w-[60em]">{w.lead}</p>}
        action={<ExportLink list="schemes" />}
      />
      <Asked query={schemes}>
        {(lines) => (
          <DataTable label={w.title} columns={columns} rows={lines} keyOf={({ scheme }) => scheme} />
        )}
      </Asked>
    </>
  )
}

function Standing({ line: { kept, ended, endedBy } }: { line: SchemeLine }) {
  const { words } = useDeskWords()
  const w = words.registers.schemes
  if (!kept)
    return (
      <>
        <Tag tone="ink">{w.notKept}</Tag>
        <span className="mt-1 block text-13 text-ink-500">{w.notKeptWhy}</span>
      </>
    )
  return ended && endedBy ? <Tag tone="amber">{w.ended[endedBy]}</Tag> : <Tag tone="jade">{w.current}</Tag>
}

function Period({ line: { validFrom, validTo } }: { line: SchemeLine }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.registers.schemes
  return (
    <>
      <span className="block">{validFrom === null ? w.fromUnknown : w.from(dates.date(validFrom))}</span>
      {validTo !== null && <span className="block">{w.until(dates.date(validTo))}</span>}
    </>
  )
}

function Sources({ line: { source, sourceYear, endSource, version } }: { line: SchemeLine }) {
  const { words } = useDeskWords()
  const w = words.registers.schemes
  return (
    <>
      <span className="block">{w.sourceOf(source, sourceYear)}</span>
      {endSource && <span className="block text-14">{w.endSource(endSource)}</span>}
      <span className="text-13 text-ink-500">{w.version(version)}</span>
    </>
  )
}
