import { DataTable } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { ClassReport } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ExportLink } from '../../export-link.tsx'
import { ClassTeachers } from './class-teachers.tsx'
import { DeskHead } from '../desk-head.tsx'
import { usePermitted } from '../permitted.ts'
import { Programme } from '../programme.tsx'

export function ClassesPage() {
  const { words } = useDeskWords()
  const w = words.college.desk.classes
  const answer = useQuery(api.class.list.queryOptions())
  return (
    <>
      <DeskHead title={w.title} line={w.counted} action={<ExportLink list="classes" />} />
      <Asked query={answer}>
        {({ classes, teachers }) => (
          <div className="space-y-6">
            {classes.length === 0 ? <NoClasses /> : <Classes classes={classes} />}
            {teachers && <ClassTeachers teachers={teachers} classes={classes} />}
          </div>
        )}
      </Asked>
    </>
  )
}

function NoClasses() {
  const { words } = useDeskWords()
  const w = words.college.desk.classes
  const all = usePermitted()('record.read')
  return <EmptyState title={all ? w.empty : w.emptyOwn} hint={all ? w.emptyHint : w.emptyOwnHint} />
}

function Classes({ classes }: { classes: readonly ClassReport[] }) {
  const { words } = useDeskWords()
  const navigate = useNavigate()
  const w = words.college.desk.classes
  const count = (key: 'learners' | 'certificate' | 'competition' | 'placement' | 'failed') => ({
    id: key,
    header: w[key],
    nowrap: true,
    cell: (row: ClassReport) => <span className="tabular-nums">{writeCount(row[key])}</span>,
  })
  return (
    <DataTable
      label={w.title}
      rows={classes}
      keyOf={(row) => row.className}
      onOpen={({ className }) => void navigate({ to: '/desk/classes/one', search: { className } })}
      columns={[
        {
          id: 'class',
          header: w.className,
          nowrap: true,
          cell: (row) => <span className="font-semibold">{row.className}</span>,
        },
        {
          id: 'programme',
          header: w.programme,
          cell: (row) => <Programme name={row.programme} schoolings={row.schoolings} />,
        },
        count('learners'),
        count('certificate'),
        count('competition'),
        count('placement'),
        count('failed'),
      ]}
    />
  )
}
