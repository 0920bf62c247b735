import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { Tag } from '@jiangji/ui/tag'
import type { ContestResult } from '../api/outputs.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { keyOf } from './result-key.ts'

type ResultLinesProps = {
  results: readonly ContestResult[]
  picked?: ReadonlySet<string>
  onToggle?: (result: ContestResult) => void
  decided?: boolean
}

export function ResultLines({ results, picked, onToggle, decided = false }: ResultLinesProps) {
  const { words } = useDeskWords()
  const w = words.bureau.results
  const columns = useColumns()
  const mark: TableColumn<ContestResult> = {
    id: 'picked',
    header: w.picked,
    nowrap: true,
    cell: (result) => picked?.has(keyOf(result)) && <Tag tone="jade">{w.picked}</Tag>,
  }
  const outcome: TableColumn<ContestResult> = {
    id: 'outcome',
    header: w.outcome,
    cell: (result) => <Outcome result={result} />,
  }
  return (
    <DataTable
      label={w.title}
      columns={decided ? [...columns, outcome] : [mark, ...columns]}
      rows={results}
      keyOf={keyOf}
      onOpen={onToggle}
    />
  )
}

function useColumns(): TableColumn<ContestResult>[] {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.bureau.results
  return [
    {
      id: 'contest',
      header: w.contest,
      cell: ({ contest, event, level, edition }) => (
        <>
          <span className="font-semibold">{event}</span>
          <span className="block text-13 text-ink-500">
            {contest} {edition} {words.shell.inBrackets(domain.level(level))}
          </span>
        </>
      ),
    },
    {
      id: 'award',
      header: w.award,
      nowrap: true,
      cell: ({ award, participation }) => (
        <>
          {award}
          <span className="block text-13 text-ink-500">
            {domain.choice('competition', 'participation', participation)}
          </span>
        </>
      ),
    },
    {
      id: 'members',
      header: w.members,
      cell: ({ members, instructor }) => (
        <>
          {members.join(words.shell.listComma)}
          {instructor && <span className="block text-13 text-ink-500">{w.instructor(instructor)}</span>}
        </>
      ),
    },
    { id: 'college', header: w.college, cell: ({ college }) => college },
    {
      id: 'number',
      header: w.number,
      cell: ({ number }) => number && <span className="font-mono text-14 break-all">{number}</span>,
    },
    {
      id: 'awardedOn',
      header: w.awardedOn,
      nowrap: true,
      cell: ({ awardedOn }) => dates.date(awardedOn),
    },
  ]
}

function Outcome({ result: { state, decidedAt, decidedBy, reason } }: { result: ContestResult }) {
  const { words } = useDeskWords()
  const dates = useDates()
  return (
    <>
      <Tag tone={state === 'confirmed' ? 'jade' : 'cinnabar'}>{words.bureau.results.states[state]}</Tag>
      <span className="block text-13 text-ink-500">
        {decidedBy} {decidedAt && dates.date(decidedAt)}
      </span>
      {reason && <span className="block text-13 text-ink-700">{reason}</span>}
    </>
  )
}
