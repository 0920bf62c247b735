import { DataTable } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { useRouter } from '@tanstack/react-router'
import type { BulkInside } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function BulkSample({ rows }: { rows: BulkInside['sample'] }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const router = useRouter()
  const r = words.college.records
  const a = words.college.approval
  const label = words.college.bulk.sample(writeCount(rows.length))
  return (
    <section>
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{label}</h2>
      <DataTable
        label={label}
        rows={rows}
        keyOf={(row) => row.recordId}
        onOpen={(row) => router.history.push(`/desk/records/${row.learnerId}/${row.recordId}`)}
        columns={[
          {
            id: 'student',
            header: r.student,
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
            header: r.record,
            cell: (row) => (
              <>
                {row.title}
                {row.level && words.shell.inBrackets(domain.level(row.level))}
              </>
            ),
          },
          { id: 'number', header: a.number, nowrap: true, cell: (row) => row.number },
          {
            id: 'issuedOn',
            header: a.issuedOn,
            nowrap: true,
            cell: (row) => row.issuedOn && dates.date(row.issuedOn),
          },
          {
            id: 'marks',
            header: a.marks,
            cell: (row) =>
              row.marks.map((mark) => (
                <Tag key={mark} tone="amber">
                  {domain.mark(mark)}
                </Tag>
              )),
          },
        ]}
      />
    </section>
  )
}
