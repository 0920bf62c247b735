import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import type { ClassMember } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import type { ClassAct } from './class-page.tsx'

export type Results = ReadonlyMap<string, ClassAct | null>

type ClassTableProps = {
  members: readonly ClassMember[]
  act: ClassAct
  results: Results
  onPick: (learnerId: string, result: ClassAct | null) => void
}

const endings = ['graduate', 'complete', 'leave-early'] as const satisfies readonly ClassAct[]

/** Each of the class with what she would get, which may be another result or nothing. */
export function ClassTable({ members, ...choosing }: ClassTableProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const hints = useHints()
  const w = words.life.byClass
  const columns: TableColumn<ClassMember>[] = [
    { id: 'name', header: w.student, nowrap: true, cell: ({ name }) => <b>{name}</b> },
    { id: 'number', header: words.college.learners.number, nowrap: true, cell: (row) => row.studentNumber },
    { id: 'now', header: w.now, nowrap: true, cell: ({ state }) => domain.enrolmentState(state) },
    {
      id: 'hints',
      header: w.hints,
      cell: (row) => <span className="text-14 text-ink-500">{hints(row)}</span>,
    },
    { id: 'result', header: w.result, nowrap: true, cell: (row) => <Result row={row} {...choosing} /> },
  ]
  return (
    <DataTable
      label={w.title}
      columns={columns}
      rows={members}
      keyOf={(row) => row.learnerId}
      rowHeight={58}
    />
  )
}

function useHints() {
  const { words } = useDeskWords()
  const w = words.life.byClass
  return ({ openRecords, failedCourses }: ClassMember) =>
    [
      ...(openRecords > 0 ? [w.openRecords(openRecords)] : []),
      ...(failedCourses > 0 ? [w.failedCourses(failedCourses)] : []),
    ].join(words.shell.listComma) || w.ready
}

function Result({ row, act, results, onPick }: Omit<ClassTableProps, 'members'> & { row: ClassMember }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.life.byClass
  const wanted: readonly ClassAct[] = endings.some((one) => one === act) ? endings : [act]
  const choices = wanted.filter((one) => row.acts.includes(one))
  if (choices.length === 0) return <span className="text-14 text-ink-500">{w.skip}</span>
  return (
    <select
      aria-label={`${w.result} ${row.name}`}
      className="min-h-11 rounded-control border border-edge bg-white px-2 text-15 sm:min-h-9"
      value={results.get(row.learnerId) ?? ''}
      onChange={({ currentTarget }) =>
        onPick(row.learnerId, choices.find((one) => one === currentTarget.value) ?? null)
      }
    >
      {choices.map((one) => (
        <option key={one} value={one}>
          {domain.enrolmentAct(one)}
        </option>
      ))}
      <option value="">{w.skip}</option>
    </select>
  )
}
