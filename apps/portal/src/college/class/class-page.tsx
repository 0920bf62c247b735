import { Button, buttonClass } from '@jiangji/ui/button'
import { DataTable } from '@jiangji/ui/data-table'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { ClassLearner } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { usePermitted } from '../permitted.ts'
import { ExportLink } from '../../export-link.tsx'
import { Programme } from '../programme.tsx'

export function ClassPage() {
  const { words } = useDeskWords()
  const { className } = useSearch({ from: '/desk/classes/one' })
  const w = words.college.desk.classes
  const answer = useQuery(api.class.one.queryOptions({ className }))
  return (
    <>
      <h1 className="hidden text-22 font-semibold print:block">{w.report(className)}</h1>
      <DeskHead
        title={w.report(className)}
        back={{ to: '/desk/classes', label: w.back }}
        line={w.counted}
        action={answer.isSuccess && <Acts className={className} />}
      />
      <Asked query={answer}>{({ learners }) => <Learners learners={learners} />}</Asked>
    </>
  )
}

function Acts({ className }: { className: string }) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const w = words.college.desk.classes
  return (
    <>
      {may('record.read') && (
        <Link to="/desk/records" search={{ className }} className={buttonClass('secondary')}>
          {w.records}
        </Link>
      )}
      <ExportLink list="classes" asked={{ className }} />
      <Button variant="secondary" onClick={() => window.print()}>
        {w.print}
      </Button>
    </>
  )
}

function Learners({ learners }: { learners: readonly ClassLearner[] }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.desk.classes
  const count = (key: 'certificate' | 'competition' | 'course' | 'failed' | 'placement', header: string) => ({
    id: key,
    header,
    nowrap: true,
    cell: (row: ClassLearner) => (
      <span className={`tabular-nums ${row[key] === 0 ? 'text-ink-500' : ''}`}>{writeCount(row[key])}</span>
    ),
  })
  return (
    <DataTable
      label={w.title}
      rows={learners}
      keyOf={(row) => row.learnerId}
      columns={[
        {
          id: 'name',
          header: w.name,
          nowrap: true,
          cell: (row) => <span className="font-semibold">{row.name}</span>,
        },
        { id: 'number', header: w.number, nowrap: true, cell: (row) => row.studentNumber },
        {
          id: 'programme',
          header: w.programme,
          cell: (row) => <Programme name={row.programme} schoolings={row.schooling ? [row.schooling] : []} />,
        },
        { id: 'state', header: w.state, nowrap: true, cell: (row) => domain.enrolmentState(row.state) },
        count('certificate', w.certificates),
        count('competition', w.awards),
        count('course', w.courses),
        count('failed', w.failures),
        count('placement', w.placements),
      ]}
    />
  )
}
