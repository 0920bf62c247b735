import { Chips } from '@jiangji/ui/chips'
import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Loading } from '@jiangji/ui/loading'
import { writeCount } from '@jiangji/ui/writing/date'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch, BatchRow } from '../../api/outputs.ts'
import { Failure } from '../../failure.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type BatchRowsProps = { batch: Batch; outcome: BatchRow['outcome'] }

export function BatchRows({ batch, outcome }: BatchRowsProps) {
  const { words } = useDeskWords()
  const w = words.college.import
  const [field, setField] = useState('')
  const fields = useFieldCounts(batch, outcome)
  const rows = useInfiniteQuery(
    api.import.rows.infiniteQueryOptions(
      { id: batch.id, outcome, limit: 250, ...(field ? { field } : {}) },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
  )
  const columns = useRowColumns()
  const shown = useMemo(() => rows.data?.pages.flatMap((page) => page.rows) ?? [], [rows.data])
  if (rows.isPending) return <Loading label={words.shell.loading} />
  if (rows.isError) return <Failure error={rows.error} onAgain={() => void rows.refetch()} />
  if (shown.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />
  const total = fields.find(({ key }) => key === field)?.count ?? batch.counts[outcome]
  return (
    <section className="space-y-2.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {fields.length > 1 ? (
          <Chips
            label={w.column}
            chips={fields.map(({ key, label, count }) => ({ key, label: `${label} ${writeCount(count)}` }))}
            selected={field}
            onSelect={setField}
          />
        ) : (
          <span />
        )}
        <span className="hidden text-13 text-ink-500 sm:block">{w.keys}</span>
      </div>
      <DataTable
        label={w.summary}
        columns={columns}
        rows={shown}
        keyOf={(row) => String(row.position)}
        total={total}
        rowHeight={48}
        onEnd={() => rows.hasNextPage && !rows.isFetching && void rows.fetchNextPage()}
      />
    </section>
  )
}

function useFieldCounts(batch: Batch, outcome: BatchRow['outcome']) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const groups = batch.groups.filter((group) => group.outcome === outcome)
  const byField = new Map<string, number>()
  for (const { field, count } of groups) byField.set(field, (byField.get(field) ?? 0) + count)
  const fields = [...byField].map(([key, count]) => ({ key, label: domain.field(batch.kind, key), count }))
  return [
    { key: '', label: words.college.all, count: batch.counts[outcome] },
    ...fields.toSorted((one, other) => other.count - one.count),
  ]
}

function useRowColumns(): TableColumn<BatchRow>[] {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.import
  return useMemo(() => {
    return [
      {
        id: 'row',
        header: w.row,
        nowrap: true,
        cell: (row) => <span className="text-ink-500">{row.row}</span>,
      },
      {
        id: 'name',
        header: w.name,
        nowrap: true,
        cell: (row) => <Flagged row={row} field="name" text={row.summary.name} />,
      },
      {
        id: 'id',
        header: w.id,
        nowrap: true,
        cell: (row) => (
          <span className="font-mono text-14">
            <Flagged row={row} field="residentId" text={row.summary.idMasked} />
          </span>
        ),
      },
      { id: 'detail', header: w.detail, cell: (row) => row.summary.detail },
      {
        id: 'problem',
        header: w.problem,
        cell: (row) => <Said row={row} lineOf={(finding) => domain.findingOfRow(finding).problem} />,
      },
      {
        id: 'mend',
        header: w.mend,
        cell: (row) => <Said row={row} lineOf={(finding) => domain.finding(finding).mend} />,
      },
    ]
  }, [w, domain])
}

type SaidProps = { row: BatchRow; lineOf: (finding: BatchRow['findings'][number]) => string }

/** What decides over the row comes first; what only reminds stands back. */
function Said({ row, lineOf }: SaidProps) {
  const decides = row.findings.filter(({ outcome }) => outcome === row.outcome)
  const besides = row.findings.filter(({ outcome }) => outcome !== row.outcome)
  return [...decides, ...besides].map((finding, at) => (
    <p key={at} className={at < decides.length ? '' : 'text-14 text-ink-500'}>
      {lineOf(finding)}
    </p>
  ))
}

type FlaggedProps = { row: BatchRow; field: string; text: string | null }

function Flagged({ row, field, text }: FlaggedProps) {
  const { words } = useDeskWords()
  const flagged = row.findings.some((finding) => finding.field === field)
  if (!flagged || row.outcome === 'unchanged') return text
  const tone = row.outcome === 'rejected' ? 'bg-cinnabar-50 text-cinnabar-700' : 'bg-amber-50 text-amber-700'
  return <mark className={`rounded px-1 py-0.5 ${tone}`}>{text || words.college.import.emptyCell}</mark>
}
