import { SummaryTiles, type SummaryTile } from '@jiangji/ui/summary-tiles'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import type { Uploaded } from '../../api/workbook.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { BatchRows } from './batch-rows.tsx'
import { BatchSubmit } from './batch-submit.tsx'
import { EarlierNotice } from './earlier-notice.tsx'
import { AskTransfers } from '../life/ask-transfers.tsx'
import { RosterActs } from '../life/roster-acts.tsx'
import { usePermitted } from '../permitted.ts'
import { HeldNotice } from '../held/held-notice.tsx'
import { RememberedColumns } from '../import/remembered-columns.tsx'

type Shown = 'accepted' | 'warned' | 'held' | 'rejected' | 'unchanged'

export function BatchReview({ batch, mayImport }: { batch: Batch; mayImport: boolean }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const may = usePermitted()
  const queries = useQueryClient()
  const earlier = queries.getQueryData<Uploaded['earlier']>(['import', 'earlier', batch.id]) ?? null
  const [shown, setShown] = useState<Shown>(() => firstShown(batch))
  const tiles: (SummaryTile & { key: Shown })[] = [
    { key: 'accepted', label: w.outcomes.good, count: batch.counts.accepted },
    { key: 'warned', label: w.outcomes.warned, count: batch.counts.warned, tone: 'amber' },
    { key: 'held', label: w.outcomes.held, count: batch.counts.held, tone: 'amber' },
    { key: 'rejected', label: w.outcomes.rejected, count: batch.counts.rejected, tone: 'cinnabar' },
    { key: 'unchanged', label: w.outcomes.unchanged, count: batch.counts.unchanged },
  ]
  return (
    <>
      {earlier && <EarlierNotice earlier={earlier} />}
      {batch.remembered.length > 0 && <RememberedColumns batch={batch} mayImport={mayImport} />}
      <HeldNotice batch={batch} />
      <SummaryTiles
        label={w.summary}
        tiles={tiles}
        selected={shown}
        onSelect={(key) => setShown(tiles.find((tile) => tile.key === key)?.key ?? shown)}
      />
      {shown === 'held' && may('enrolment.change') && <RosterActs batch={batch} />}
      {shown === 'held' && may('transfer.ask') && <AskTransfers batch={batch} />}
      <TopReason batch={batch} outcome={shown} />
      <BatchRows key={shown} batch={batch} outcome={shown} />
      {mayImport && <BatchSubmit batch={batch} />}
    </>
  )
}

function TopReason({ batch, outcome }: { batch: Batch; outcome: Shown }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const top = batch.groups
    .filter((group) => group.outcome === outcome)
    .toSorted((one, other) => other.count - one.count)[0]
  const example = useQuery({
    ...api.import.rows.queryOptions({
      id: batch.id,
      outcome,
      limit: 1,
      ...(top ? { field: top.field, code: top.code } : {}),
    }),
    enabled: top !== undefined && top.count > 1,
  })
  const row = example.data?.rows[0]
  const finding = row?.findings.find(({ code }) => code === top?.code)
  if (!top || !row || !finding) return null
  return (
    <p className="text-14 text-ink-700">
      {words.college.import.topReason(
        writeCount(top.count),
        domain.field(batch.kind, top.field),
        row.row,
        domain.finding(finding).problem,
      )}
    </p>
  )
}

function firstShown({ counts }: Batch): Shown {
  return (
    (['rejected', 'held', 'warned', 'accepted'] as const).find((outcome) => counts[outcome] > 0) ??
    'unchanged'
  )
}
