import { SummaryTiles, type SummaryTile } from '@jiangji/ui/summary-tiles'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Batch } from '../api/outputs.ts'
import type { Uploaded } from '../api/workbook.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { BatchRows } from './batch-rows.tsx'
import { BatchSubmit } from './batch-submit.tsx'
import { EarlierNotice } from './earlier-notice.tsx'

type Shown = 'accepted' | 'warned' | 'held' | 'rejected' | 'unchanged'

export function BatchReview({ batch }: { batch: Batch }) {
  const { words } = useWords()
  const w = words.college.import
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
      <SummaryTiles
        label={w.summary}
        tiles={tiles}
        selected={shown}
        onSelect={(key) => setShown(tiles.find((tile) => tile.key === key)?.key ?? shown)}
      />
      <TopReason batch={batch} outcome={shown} />
      <BatchRows key={shown} batch={batch} outcome={shown} />
      <BatchSubmit batch={batch} />
    </>
  )
}

function TopReason({ batch, outcome }: { batch: Batch; outcome: Shown }) {
  const { words } = useWords()
  const domain = useDomain()
  const top = batch.groups
    .filter((group) => group.outcome === outcome)
    .toSorted((one, other) => other.count - one.count)[0]
  if (!top || top.count < 2) return null
  const column = domain.field(batch.kind, top.field)
  return (
    <p className="text-[14px] text-ink-700">
      {words.college.import.topReason(writeCount(top.count), column, domain.findingGroup(top.code))}
    </p>
  )
}

function firstShown({ counts }: Batch): Shown {
  return (
    (['rejected', 'held', 'warned', 'accepted'] as const).find((outcome) => counts[outcome] > 0) ??
    'unchanged'
  )
}
