import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Loading } from '@jiangji/ui/loading'
import { Tag } from '@jiangji/ui/tag'
import { buttonClass } from '@jiangji/ui/button'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { api } from '../api/client.ts'
import type { LearnerLine } from '../api/outputs.ts'
import { Failure } from '../failure.tsx'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { DeskHead } from './desk-head.tsx'
import { RenameProgramme } from './life/rename-programme.tsx'
import { usePermitted } from './permitted.ts'
import { SearchField } from './search-field.tsx'

export function LearnersPage() {
  const { words } = useWords()
  const may = usePermitted()
  const [search, setSearch] = useState('')
  return (
    <>
      <DeskHead
        title={words.college.learners.title}
        action={
          may('enrolment.change') && (
            <>
              <RenameProgramme />
              <Link to="/desk/learners/class" className={buttonClass('secondary')}>
                {words.life.byClass.open}
              </Link>
            </>
          )
        }
      />
      <div className="mb-3">
        <SearchField hint={words.college.learners.searchHint} onSearch={setSearch} />
      </div>
      <Learners search={search} />
    </>
  )
}

function Learners({ search }: { search: string }) {
  const { words } = useWords()
  const w = words.college.learners
  const columns = useColumns()
  const router = useRouter()
  const rows = useInfiniteQuery(
    api.learner.list.infiniteQueryOptions(search ? { search } : {}, {
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const shown = useMemo(() => rows.data?.pages.flatMap((page) => page.rows) ?? [], [rows.data])
  if (rows.isPending) return <Loading label={words.shell.loading} />
  if (rows.isError) return <Failure error={rows.error} onAgain={() => void rows.refetch()} />
  if (shown.length === 0) {
    return search ? (
      <EmptyState title={words.college.nothingFound} hint={words.college.nothingFoundHint} />
    ) : (
      <EmptyState title={w.empty} hint={w.emptyHint} />
    )
  }
  return (
    <DataTable
      label={w.title}
      columns={columns}
      rows={shown}
      keyOf={(row) => row.learnerId}
      onOpen={({ learnerId }) =>
        void router.navigate({ to: '/desk/learners/$learnerId', params: { learnerId } })
      }
      onEnd={() => rows.hasNextPage && !rows.isFetching && void rows.fetchNextPage()}
    />
  )
}

function useColumns(): TableColumn<LearnerLine>[] {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.college.learners
  return [
    {
      id: 'name',
      header: w.student,
      nowrap: true,
      cell: (row) => <span className="font-semibold">{row.name}</span>,
    },
    { id: 'number', header: w.number, nowrap: true, cell: (row) => row.studentNumber },
    {
      id: 'id',
      header: w.id,
      nowrap: true,
      cell: (row) => <span className="font-mono text-14">{row.idMasked}</span>,
    },
    { id: 'class', header: w.className, nowrap: true, cell: (row) => row.className },
    { id: 'programme', header: w.programme, cell: (row) => row.programme },
    { id: 'state', header: w.state, nowrap: true, cell: (row) => domain.enrolmentState(row.state) },
    { id: 'account', header: w.account, nowrap: true, cell: (row) => <AccountTag row={row} /> },
  ]
}

function AccountTag({ row }: { row: LearnerLine }) {
  const { words } = useWords()
  const w = words.college.learners
  if (row.activated) return <Tag tone="jade">{w.activated}</Tag>
  return row.guardianNeeded ? <Tag tone="amber">{w.guardian}</Tag> : <Tag tone="ink">{w.notActivated}</Tag>
}
