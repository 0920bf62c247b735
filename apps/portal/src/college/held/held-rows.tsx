import { DataTable } from '@jiangji/ui/data-table'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { HeldGroup } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function HeldRows({ group }: { group: HeldGroup }) {
  const { words } = useDeskWords()
  const w = words.college
  const { kind, code, about } = group
  const rows = useQuery(api.held.rows.queryOptions({ kind, code, about }))
  return (
    <Asked query={rows}>
      {(listed) => (
        <div className="mt-2 space-y-1">
          <DataTable
            label={w.held.title}
            rows={listed}
            keyOf={(row) => `${row.batchId} ${row.sheet} ${row.row}`}
            columns={[
              { id: 'file', header: w.held.file, cell: (row) => row.fileName ?? '' },
              { id: 'row', header: w.import.row, nowrap: true, cell: (row) => row.row },
              { id: 'name', header: w.import.name, nowrap: true, cell: (row) => row.summary.name },
              { id: 'id', header: w.import.id, nowrap: true, cell: (row) => row.summary.idMasked },
              { id: 'detail', header: w.import.detail, cell: (row) => row.summary.detail },
            ]}
          />
          {listed.length < group.rows && (
            <p className="text-13 text-ink-500">{w.held.firstRows(listed.length)}</p>
          )}
        </div>
      )}
    </Asked>
  )
}
