import { Button } from '@jiangji/ui/button'
import type { TableColumn } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { useState } from 'react'
import type { RecordLine } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { usePermitted } from '../permitted.ts'
import { RequestBulk } from '../change/request-bulk.tsx'
import type { AskedAct } from '../change/ask-grounds.tsx'

const actsFor: Readonly<Record<string, readonly AskedAct[] | undefined>> = {
  issued: ['suspend', 'revoke'],
  suspended: ['resume', 'revoke'],
}
const mostAtOnce = 5000

/** Records of one state picked row by row, to be suspended, resumed or revoked together. */
export function usePicking(state: string) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const [forState, setForState] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlyMap<string, RecordLine>>(new Map())
  const acts = may('record.change.request') ? (actsFor[state] ?? []) : []
  const on = acts.length > 0 && forState === state
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
    acts,
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
  const { words } = useDeskWords()
  const domain = useDomain()
  const [asking, setAsking] = useState<AskedAct | null>(null)
  const b = words.college.bulk
  const w = words.college.changes
  const { acts, on, records, begin, end } = picking
  if (acts.length === 0) return null
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
    setAsking(null)
    end()
  }
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      <span className="text-14 text-ink-500">{w.many.hint}</span>
      {records.length > 0 &&
        acts.map((act) => (
          <Button key={act} variant="secondary" onClick={() => setAsking(act)}>
            {b.ask(domain.act(act), writeCount(records.length))}
          </Button>
        ))}
      <Button variant="quiet" onClick={end}>
        {w.many.leave}
      </Button>
      {asking && (
        <RequestBulk
          act={asking}
          title={b.askTitle(domain.act(asking), writeCount(records.length))}
          which={{ recordIds: records.map(({ recordId }) => recordId) }}
          onClose={close}
        />
      )}
    </div>
  )
}
