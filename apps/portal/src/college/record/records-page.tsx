import { buttonClass } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Loading } from '@jiangji/ui/loading'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { RecordState } from '@jiangji/domain/record/schema'
import { api } from '../../api/client.ts'
import type { RecordLine } from '../../api/outputs.ts'
import { Failure } from '../../failure.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { usePermitted } from '../permitted.ts'
import { ExportLink } from '../../export-link.tsx'
import { PickMany, usePicking } from './pick-many.tsx'
import { readRecordAddress, type RecordAddress } from './record-address.ts'
import { RecordFilters } from './record-filters.tsx'
import { RecordStateTag } from './record-state-tag.tsx'
import { SearchField } from '../search-field.tsx'

const filters = [
  'issued',
  'submitted',
  'approved',
  'suspended',
  'superseded',
  'revoked',
] as const satisfies readonly RecordState[]

export function RecordsPage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const may = usePermitted()
  const w = words.college.records
  const address = readRecordAddress(useSearch({ from: '/desk/records' }))
  const change = useChange()
  const search = useCallback(
    (text: string) => change((before) => ({ ...before, search: text || null })),
    [change],
  )
  return (
    <>
      <DeskHead
        title={w.title}
        action={
          <>
            {may('record.export') && (
              <ExportLink list="records" asked={address} hint={words.college.lists.exportMost} />
            )}
            {may('record.enter') && (
              <Link to="/desk/records/enter" className={buttonClass('secondary')}>
                {w.enter}
              </Link>
            )}
          </>
        }
      />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField hint={w.searchHint} initial={address.search ?? ''} onSearch={search} />
        <Chips
          label={w.state}
          chips={[
            { key: '', label: words.college.all },
            ...filters.map((key) => ({ key, label: domain.state(key) })),
          ]}
          selected={address.state ?? ''}
          onSelect={(state) => change((before) => readRecordAddress({ ...before, state: state || null }))}
        />
      </div>
      <RecordFilters address={address} onChange={(next) => change(() => next)} />
      <Records address={address} />
    </>
  )
}

/** Writes the conditions into the address, without a new step back for each of them. */
function useChange() {
  const navigate = useNavigate({ from: '/desk/records' })
  return useCallback(
    (next: (before: RecordAddress) => RecordAddress) =>
      void navigate({
        search: (before) => readRecordAddress(next(readRecordAddress(before))),
        replace: true,
      }),
    [navigate],
  )
}

function Records({ address }: { address: RecordAddress }) {
  const { words } = useDeskWords()
  const router = useRouter()
  const w = words.college.records
  const columns = useColumns()
  const picking = usePicking(address.state ?? '')
  const rows = useInfiniteQuery(
    api.record.list.infiniteQueryOptions(address, { getNextPageParam: ({ next }) => next ?? undefined }),
  )
  const shown = useMemo(() => rows.data?.pages.flatMap((page) => page.rows) ?? [], [rows.data])
  if (rows.isPending) return <Loading label={words.shell.loading} />
  if (rows.isError) return <Failure error={rows.error} onAgain={() => void rows.refetch()} />
  if (shown.length === 0) {
    return Object.keys(address).length > 0 ? (
      <EmptyState title={words.college.nothingFound} hint={words.college.nothingFoundHint} />
    ) : (
      <EmptyState title={w.empty} hint={w.emptyHint} />
    )
  }
  return (
    <>
      <PickMany picking={picking} />
      <DataTable
        label={w.title}
        columns={picking.on ? [...picking.columns, ...columns] : columns}
        rows={shown}
        keyOf={(row) => row.recordId}
        onOpen={(row) =>
          picking.on
            ? picking.toggle(row)
            : router.history.push(`/desk/records/${row.learnerId}/${row.recordId}`)
        }
        onEnd={() => rows.hasNextPage && !rows.isFetching && void rows.fetchNextPage()}
      />
    </>
  )
}

function useColumns(): TableColumn<RecordLine>[] {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.records
  return [
    {
      id: 'student',
      header: w.student,
      nowrap: true,
      cell: (row) => (
        <>
          <span className="font-semibold">{row.name}</span>
          <span className="block text-13 text-ink-500">
            {row.studentNumber} · {row.className}
          </span>
        </>
      ),
    },
    {
      id: 'record',
      header: w.record,
      cell: (row) => (
        <>
          {row.title}
          {row.level && words.shell.inBrackets(domain.level(row.level))}
          <span className="block text-13 text-ink-500">{domain.kind(row.kind)}</span>
        </>
      ),
    },
    {
      id: 'number',
      header: words.college.approval.number,
      nowrap: true,
      cell: (row) => <span className="font-mono text-14">{row.number}</span>,
    },
    {
      id: 'issuedOn',
      header: words.college.approval.issuedOn,
      nowrap: true,
      cell: (row) => row.issuedOn && dates.date(row.issuedOn),
    },
    { id: 'state', header: w.state, nowrap: true, cell: (row) => <RecordStateTag state={row.state} /> },
  ]
}
