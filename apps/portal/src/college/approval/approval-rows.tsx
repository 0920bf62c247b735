import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { Loading } from '@jiangji/ui/loading'
import { Tag } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../../api/client.ts'
import type { ApprovalBatch, ApprovalRow } from '../../api/outputs.ts'
import { Failure } from '../../failure.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useApprovalHeaders } from './approval-headers.ts'
import { ReturnSome, useReturning } from './return-some.tsx'

export function ApprovalRows({ batch }: { batch: ApprovalBatch }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const router = useRouter()
  const w = words.college.approval
  const columns = useColumns(batch.kind)
  const returning = useReturning(batch)
  const rows = useInfiniteQuery(
    api.approval.rows.infiniteQueryOptions(
      { id: batch.id, limit: 100 },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
  )
  const shown = useMemo(() => rows.data?.pages.flatMap((page) => page.rows) ?? [], [rows.data])
  if (rows.isPending) return <Loading label={words.shell.loading} />
  if (rows.isError) return <Failure error={rows.error} onAgain={() => void rows.refetch()} />
  return (
    <section className="space-y-2.5">
      <h2 className="text-15 font-semibold text-ink-500">
        {batch.unusual.length > 0 ? w.unusual : w.nothingUnusual}
      </h2>
      {batch.unusual.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {batch.unusual.map(({ mark, count }) => (
            <Tag key={mark} tone="amber">
              {w.unusualChip(domain.mark(mark), writeCount(count))}
            </Tag>
          ))}
        </div>
      )}
      <ReturnSome batch={batch} returning={returning} />
      <DataTable
        label={w.title}
        columns={returning.on ? [...returning.columns, ...columns] : columns}
        rows={shown}
        keyOf={(row) => row.recordId}
        total={batch.records}
        onOpen={(row) =>
          returning.on
            ? returning.toggle(row)
            : router.history.push(`/desk/records/${row.learnerId}/${row.recordId}`)
        }
        onEnd={() => rows.hasNextPage && !rows.isFetching && void rows.fetchNextPage()}
      />
    </section>
  )
}

function useColumns(kind: string): TableColumn<ApprovalRow>[] {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const headers = useApprovalHeaders(kind)
  const w = words.college.approval
  return [
    {
      id: 'marks',
      header: w.marks,
      cell: (row) =>
        row.marks.length > 0 && (
          <div className="flex flex-wrap gap-1">
            {row.marks.map((each) => (
              <Tag key={each} tone="amber">
                {domain.mark(each)}
              </Tag>
            ))}
          </div>
        ),
    },
    {
      id: 'student',
      header: w.student,
      nowrap: true,
      cell: (row) => <Holders row={row} />,
    },
    {
      id: 'title',
      header: headers.title,
      cell: (row) => (
        <>
          {row.title}
          <span className="block text-13 text-ink-500">{row.awardingBody}</span>
          {row.confirmation && (
            <span className="block text-13 text-amber-700">
              {words.college.award.confirmations[row.confirmation]}
            </span>
          )}
        </>
      ),
    },
    ...column('level', headers.level, (row) => row.level && domain.level(row.level)),
    ...column('number', headers.number, (row) => <span className="font-mono text-14">{row.number}</span>),
    {
      id: 'issuedOn',
      header: headers.date,
      nowrap: true,
      cell: (row) => row.issuedOn && dates.date(row.issuedOn),
    },
  ]
}

function column(
  id: string,
  header: string | null,
  cell: TableColumn<ApprovalRow>['cell'],
): TableColumn<ApprovalRow>[] {
  return header === null ? [] : [{ id, header, nowrap: true, cell }]
}

/** Who has what the row says: one learner, or each member of a team. */
function Holders({ row }: { row: ApprovalRow }) {
  const holders = row.members.length > 1 ? row.members : [row]
  return holders.map(({ recordId, name, studentNumber, className }) => (
    <div key={recordId}>
      {name}{' '}
      <span className={`text-13 text-ink-500 ${holders.length > 1 ? '' : 'block'}`}>
        {studentNumber} · {className}
      </span>
    </div>
  ))
}
