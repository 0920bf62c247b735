import { buttonClass } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Loading } from '@jiangji/ui/loading'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { recordStateSchema, type RecordState } from '@jiangji/domain/record/schema'
import { api } from '../api/client.ts'
import type { RecordLine } from '../api/outputs.ts'
import { Failure } from '../failure.tsx'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { DeskHead } from './desk-head.tsx'
import { usePermitted } from './permitted.ts'
import { PickMany, usePicking } from './pick-many.tsx'
import { RecordStateTag } from './record-state-tag.tsx'
import { SearchField } from './search-field.tsx'

const filters = [
  'issued',
  'submitted',
  'suspended',
  'superseded',
  'revoked',
] as const satisfies readonly RecordState[]

export function RecordsPage() {
  const { words } = useWords()
  const domain = useDomain()
  const may = usePermitted()
  const w = words.college.records
  const [search, setSearch] = useState('')
  const [state, setState] = useState('')
  return (
    <>
      <DeskHead
        title={w.title}
        action={
          may('record.enter') && (
            <Link to="/desk/records/enter" className={buttonClass('secondary')}>
              {w.enter}
            </Link>
          )
        }
      />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField hint={w.searchHint} onSearch={setSearch} />
        <Chips
          label={w.state}
          chips={[
            { key: '', label: words.college.all },
            ...filters.map((key) => ({ key, label: domain.state(key) })),
          ]}
          selected={state}
          onSelect={setState}
        />
      </div>
      <Records search={search} state={state} />
    </>
  )
}

function Records({ search, state }: { search: string; state: string }) {
  const { words } = useWords()
  const router = useRouter()
  const w = words.college.records
  const columns = useColumns()
  const picking = usePicking(state)
  const picked = recordStateSchema.safeParse(state)
  const rows = useInfiniteQuery(
    api.record.list.infiniteQueryOptions(
      { ...(search ? { search } : {}), ...(picked.success ? { state: picked.data } : {}) },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
  )
  const shown = useMemo(() => rows.data?.pages.flatMap((page) => page.rows) ?? [], [rows.data])
  if (rows.isPending) return <Loading label={words.shell.loading} />
  if (rows.isError) return <Failure error={rows.error} onAgain={() => void rows.refetch()} />
  if (shown.length === 0) {
    return search || state ? (
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
  const { words } = useWords()
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
