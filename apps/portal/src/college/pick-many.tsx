import { Button } from '@jiangji/ui/button'
import type { TableColumn } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { useState } from 'react'
import type { RecordLine } from '../api/outputs.ts'
import { useWords } from '../words/use-words.tsx'
import { usePermitted } from './permitted.ts'
import { RequestChange, type AskedAct } from './request-change.tsx'

const actFor: Readonly<Record<string, AskedAct | undefined>> = { issued: 'suspend', suspended: 'resume' }
const mostAtOnce = 200

/** Records of one state picked row by row, to be suspended or resumed together. */
export function usePicking(state: string) {
  const { words } = useWords()
  const may = usePermitted()
  const [forState, setForState] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlyMap<string, RecordLine>>(new Map())
  const act = may('record.change.request') ? actFor[state] : undefined
  const on = act !== undefined && forState === state
  const w = words.college.changes.many
  const columns: TableColumn<RecordLine>[] = [
    {
      id: 'picked',
      header: w.picked,
      nowrap: true,
      cell: (row) => picked.has(row.recordId) && <Tag tone="jade">{w.picked}</Tag>,
    },
  ]
  return {
    act,
    on,
    columns,
    records: [...picked.values()],
    begin: () => setForState(state),
    end: () => {
      setForState(null)
      setPicked(new Map())
    },
    toggle: (row: RecordLine) =>
      setPicked((before) => {
        const next = new Map(before)
        if (!next.delete(row.recordId) && next.size < mostAtOnce) next.set(row.recordId, row)
        return next
      }),
  }
}

export function PickMany({ picking }: { picking: ReturnType<typeof usePicking> }) {
  const { words } = useWords()
  const [asking, setAsking] = useState(false)
  const w = words.college.changes
  const { act, on, records, begin, end } = picking
  if (!act) return null
  if (!on) {
    return (
      <div className="mb-3">
        <Button variant="quiet" onClick={begin}>
          {w.many.pick}
        </Button>
      </div>
    )
  }
  const close = () => {
    setAsking(false)
    end()
  }
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      <span className="text-14 text-ink-500">{w.many.hint}</span>
      {records.length > 0 && (
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {w.many.act(w.acts[act].ask, writeCount(records.length))}
        </Button>
      )}
      <Button variant="quiet" onClick={end}>
        {w.many.leave}
      </Button>
      {asking && (
        <RequestChange
          act={act}
          records={records.map(({ learnerId, recordId }) => ({ learnerId, recordId }))}
          open
          onClose={close}
        />
      )}
    </div>
  )
}
