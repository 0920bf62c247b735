import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Loading } from '@jiangji/ui/loading'
import { Tag } from '@jiangji/ui/tag'
import { buttonClass } from '@jiangji/ui/button'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { api } from '../../api/client.ts'
import type { LearnerLine, RenewedSlip } from '../../api/outputs.ts'
import { Failure } from '../../failure.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { RenameProgramme } from '../life/rename-programme.tsx'
import { usePermitted } from '../permitted.ts'
import { ExportLink } from '../../export-link.tsx'
import { Programme } from '../programme.tsx'
import { RenewSlip } from './renew-slip.tsx'
import { SearchField } from '../search-field.tsx'
import { SlipSheet } from './slip-sheet.tsx'

export function LearnersPage() {
  const { words } = useDeskWords()
  const may = usePermitted()
  const [search, setSearch] = useState('')
  const [renewed, setRenewed] = useState<RenewedSlip | null>(null)
  if (renewed) return <Renewed slip={renewed} onBack={() => setRenewed(null)} />
  return (
    <>
      <DeskHead
        title={words.college.learners.title}
        action={
          <>
            {may('learner.export') && (
              <ExportLink list="learners" asked={{ search }} hint={words.college.lists.exportMasked} />
            )}
            {may('enrolment.change') && (
              <>
                <RenameProgramme />
                <Link to="/desk/learners/class" className={buttonClass('secondary')}>
                  {words.life.byClass.open}
                </Link>
              </>
            )}
          </>
        }
      />
      <div className="mb-3">
        <SearchField hint={words.college.learners.searchHint} onSearch={setSearch} />
      </div>
      <Learners search={search} onRenewed={setRenewed} />
    </>
  )
}

function Renewed({ slip, onBack }: { slip: RenewedSlip; onBack: () => void }) {
  const { words } = useDeskWords()
  const w = words.college.renewal
  const title = slip.purpose === 'recovery' ? w.recovery(slip.name) : w.renewed(slip.name)
  return (
    <SlipSheet
      className={slip.className}
      title={title}
      slips={[{ ...slip, activated: false }]}
      onBack={onBack}
      backLabel={w.backTo}
      {...(slip.purpose === 'recovery' ? { printLabel: w.printRecovery } : {})}
    />
  )
}

type LearnersProps = { search: string; onRenewed: (slip: RenewedSlip) => void }

function Learners({ search, onRenewed }: LearnersProps) {
  const { words } = useDeskWords()
  const w = words.college.learners
  const columns = useColumns(onRenewed)
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

function useColumns(onRenewed: LearnersProps['onRenewed']): TableColumn<LearnerLine>[] {
  const { words } = useDeskWords()
  const may = usePermitted()
  const domain = useDomain()
  const w = words.college.learners
  return [
    {
      id: 'name',
      header: w.student,
      nowrap: true,
      cell: (row) => (
        <>
          <span className="font-semibold">{row.name}</span>
          {row.mergedInto !== null && (
            <span className="block text-13 text-amber-700">{words.life.mergedMark}</span>
          )}
        </>
      ),
    },
    { id: 'number', header: w.number, nowrap: true, cell: (row) => row.studentNumber },
    {
      id: 'id',
      header: w.id,
      nowrap: true,
      cell: (row) => <span className="font-mono text-14">{row.idMasked}</span>,
    },
    { id: 'class', header: w.className, nowrap: true, cell: (row) => row.className },
    {
      id: 'programme',
      header: w.programme,
      cell: (row) => <Programme name={row.programme} schoolings={row.schooling ? [row.schooling] : []} />,
    },
    { id: 'state', header: w.state, nowrap: true, cell: (row) => domain.enrolmentState(row.state) },
    { id: 'account', header: w.account, nowrap: true, cell: (row) => <AccountTag row={row} /> },
    ...(may('learner.slips.renew')
      ? [
          {
            id: 'renew',
            header: words.college.renewal.label,
            nowrap: true,
            cell: (row: LearnerLine) => <RenewSlip row={row} onRenewed={onRenewed} />,
          },
        ]
      : []),
  ]
}

function AccountTag({ row }: { row: LearnerLine }) {
  const { words } = useDeskWords()
  const w = words.college.learners
  if (row.activated) return <Tag tone="jade">{w.activated}</Tag>
  return row.guardianNeeded ? <Tag tone="amber">{w.guardian}</Tag> : <Tag tone="ink">{w.notActivated}</Tag>
}
