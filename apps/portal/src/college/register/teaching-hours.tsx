import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { SelectField } from '@jiangji/ui/field'
import { Tag } from '@jiangji/ui/tag'
import type { RegisterList } from '../../api/outputs.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type Line = RegisterList['hours'][number]
type TeachingHoursProps = { list: RegisterList; onYear: (schoolYear: string) => void }

/** Each class beside what it is to have. */
export function TeachingHours({ list, onYear }: TeachingHoursProps) {
  const { words } = useDeskWords()
  const w = words.registers.hours
  if (list.hours.length === 0) return <EmptyState title={words.registers.noClasses} />
  const columns: TableColumn<Line>[] = [
    { id: 'class', header: w.className, nowrap: true, cell: ({ className }) => <b>{className}</b> },
    {
      id: 'topics',
      header: w.topics,
      nowrap: true,
      cell: ({ topicHours, topicMissing }) => <Hours hours={topicHours} missing={topicMissing} />,
    },
    {
      id: 'labour',
      header: w.labour,
      nowrap: true,
      cell: ({ labourHours, labourMissing }) => <Hours hours={labourHours} missing={labourMissing} />,
    },
  ]
  return (
    <section className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-15 font-semibold text-ink-500">{w.title}</h2>
        <div className="w-48">
          <SelectField
            label={words.registers.schoolYear}
            value={list.schoolYear}
            onPick={onYear}
            choices={yearsAround(list.schoolYear).map((value) => ({ value, label: value }))}
          />
        </div>
      </div>
      <DataTable label={w.title} columns={columns} rows={list.hours} keyOf={({ className }) => className} />
    </section>
  )
}

function Hours({ hours, missing }: { hours: number; missing: number }) {
  const { words } = useDeskWords()
  const w = words.registers.hours
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {w.of(hours)}
      <Tag tone={missing > 0 ? 'amber' : 'jade'}>{missing > 0 ? w.missing(missing) : w.enough}</Tag>
    </span>
  )
}

function yearsAround(schoolYear: string): string[] {
  const year = Number(schoolYear.slice(0, 4))
  return [1, 0, -1, -2].map((step) => `${year + step}-${year + step + 1}`)
}
