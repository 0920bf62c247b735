import { Button } from '@jiangji/ui/button'
import { Tag } from '@jiangji/ui/tag'
import { writeCount } from '@jiangji/ui/writing/date'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HeldGroup as Group } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useBatchWords } from '../batch/batch-words.ts'
import { HeldActs } from './held-acts.tsx'
import { useReadAgain } from './held-ready.tsx'
import { HeldRows } from './held-rows.tsx'
import { usePermitted } from '../permitted.ts'

/** The rows that one finding holds over one text, and what may be done about them. */
export function HeldGroup({ group }: { group: Group }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const batchWords = useBatchWords()
  const [opened, setOpened] = useState(false)
  const w = words.college.held
  const may = usePermitted()
  const again = useReadAgain()
  const count = writeCount(group.rows)
  const said = domain.finding(group.example)
  const [batchId] = group.batchIds
  return (
    <li className="rounded-card border border-line bg-white px-5 py-4">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-[16em] flex-1 space-y-1">
          <h2 className="font-semibold">
            {group.about === null ? w.noText(said.problem, count) : w.about(group.about, count)}
          </h2>
          {group.about !== null && <p className="text-15">{said.problem}</p>}
          <p className="text-13 text-ink-500">
            {batchWords.kind(group.kind)} · {said.mend}
          </p>
          <Decided group={group} />
        </div>
        <HeldActs group={group} />
      </div>
      <div className="mt-2 flex flex-wrap gap-x-4">
        <Button variant="quiet" onClick={() => setOpened(!opened)} aria-expanded={opened}>
          {opened ? w.hideRows : w.showRows}
        </Button>
        {may('record.import') && group.decision === null && (
          <Button
            variant="quiet"
            busy={again.isPending}
            onClick={() => again.mutate({ ids: group.batchIds.slice(0, 100) })}
          >
            {w.again}
          </Button>
        )}
        {group.batchIds.length === 1 && batchId !== undefined && (
          <Link
            to="/desk/import/$batchId"
            params={{ batchId }}
            className="inline-flex min-h-11 items-center text-copper-700 underline underline-offset-4"
          >
            {w.openBatch}
          </Link>
        )}
      </div>
      {opened && <HeldRows group={group} />}
    </li>
  )
}

function Decided({ group: { decision } }: { group: Group }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.college.held
  if (!decision) return null
  const [who, moment] = [decision.decidedBy ?? '', dates.moment(decision.decidedAt)]
  return (
    <>
      <Tag tone="jade">
        {decision.mappedTo === null ? w.accepted(who, moment) : w.mappedTo(decision.mappedTo, who, moment)}
      </Tag>
      {decision.reason && <p className="text-13 text-ink-500">{w.because(decision.reason)}</p>}
    </>
  )
}
