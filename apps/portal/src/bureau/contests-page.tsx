import { Chips } from '@jiangji/ui/chips'
import { EmptyState } from '@jiangji/ui/empty-state'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { ContestResult } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { ExportLink } from '../export-link.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { DecideResults } from './decide-results.tsx'
import { PageHead } from './page-head.tsx'
import { keyOf } from './result-key.ts'
import { ResultLines } from './result-lines.tsx'

type Lists = { waiting: readonly ContestResult[]; decided: readonly ContestResult[] }

export function ContestsPage() {
  const results = useQuery(api.contest.list.queryOptions())
  return <Asked query={results}>{(lists) => <Opened lists={lists} />}</Asked>
}

function Opened({ lists }: { lists: Lists }) {
  const { words } = useDeskWords()
  const w = words.bureau.results
  const [shown, setShown] = useState<'waiting' | 'decided'>('waiting')
  return (
    <>
      <PageHead
        title={w.title}
        line={<p>{w.lead}</p>}
        action={<ExportLink list="contest-results" asked={{ shown }} />}
      />
      <div className="space-y-3">
        <Chips
          label={w.shown}
          chips={[
            { key: 'waiting', label: w.waiting(writeCount(lists.waiting.length)) },
            { key: 'decided', label: w.decided },
          ]}
          selected={shown}
          onSelect={(key) => setShown(key === 'decided' ? 'decided' : 'waiting')}
        />
        {shown === 'waiting' ? <Waiting results={lists.waiting} /> : <Decided results={lists.decided} />}
      </div>
    </>
  )
}

function Decided({ results }: { results: readonly ContestResult[] }) {
  const { words } = useDeskWords()
  const w = words.bureau.results
  if (results.length === 0) return <EmptyState title={w.nothingDecided} hint={w.nothingDecidedHint} />
  return <ResultLines results={results} decided />
}

function Waiting({ results }: { results: readonly ContestResult[] }) {
  const { words } = useDeskWords()
  const w = words.bureau.results
  const [contest, setContest] = useState('')
  const [college, setCollege] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  if (results.length === 0) return <EmptyState title={w.empty} hint={w.emptyHint} />
  const listed = results.filter(
    (result) => [contestOf(result), ''].includes(contest) && [result.college, ''].includes(college),
  )
  const chosen = listed.filter((result) => picked.has(keyOf(result)))
  const toggle = (result: ContestResult) =>
    setPicked((before) => {
      const next = new Set(before)
      if (!next.delete(keyOf(result))) next.add(keyOf(result))
      return next
    })
  return (
    <>
      <Narrow label={w.contests} names={results.map(contestOf)} selected={contest} onSelect={setContest} />
      <Narrow
        label={w.college}
        names={results.map((result) => result.college)}
        selected={college}
        onSelect={setCollege}
      />
      <p className="text-14 text-ink-500">{w.pickHint}</p>
      <DecideResults
        results={chosen.length > 0 ? chosen : listed}
        isPicked={chosen.length > 0}
        onClear={() => setPicked(new Set())}
      />
      <ResultLines results={listed} picked={picked} onToggle={toggle} />
    </>
  )
}

type NarrowProps = {
  label: string
  names: readonly string[]
  selected: string
  onSelect: (name: string) => void
}

/** Chips for what there are several of; nothing to choose from otherwise. */
function Narrow({ label, names, selected, onSelect }: NarrowProps) {
  const { words } = useDeskWords()
  const several = [...new Set(names)]
  if (several.length < 2) return null
  const chips = several.map((name) => ({ key: name, label: name }))
  return (
    <Chips
      label={label}
      chips={[{ key: '', label: words.bureau.results.all }, ...chips]}
      selected={selected}
      onSelect={onSelect}
    />
  )
}

function contestOf({ contest, edition }: ContestResult): string {
  return contest.includes(String(edition)) ? contest : `${edition} ${contest}`
}
