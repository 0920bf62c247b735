import { Tag, type Tone } from '@jiangji/ui/tag'
import { DataTable } from '@jiangji/ui/data-table'
import { writeCount } from '@jiangji/ui/writing/date'
import { Link, useRouter } from '@tanstack/react-router'
import type { BatchLine } from '../api/outputs.ts'
import { useDates } from '../words/use-dates.ts'
import { useWords } from '../words/use-words.tsx'
import { useBatchWords } from './batch-words.ts'
import { usePermitted } from './permitted.ts'

const tones: Partial<Record<BatchLine['state'], Tone>> = {
  effective: 'jade',
  issued: 'jade',
  failed: 'cinnabar',
  returned: 'cinnabar',
  preview: 'copper',
  discarded: 'ink',
  undone: 'ink',
}

function BatchTag({ state }: { state: BatchLine['state'] }) {
  const { words } = useWords()
  const may = usePermitted()
  const tone = tones[state] ?? 'amber'
  const shown = state === 'preview' && !may('roster.import') ? 'previewElsewhere' : state
  return (
    <Tag tone={tone} {...(tone === 'amber' ? { shape: 'waiting' } : {})}>
      {words.college.import.states[shown]}
    </Tag>
  )
}

type BatchLinesProps<Line extends BatchLine> = {
  label: string
  lines: readonly Line[]
  addressOf: (line: Line) => string | null
}

export function BatchLines<Line extends BatchLine>({ label, lines, addressOf }: BatchLinesProps<Line>) {
  const { words } = useWords()
  const dates = useDates()
  const router = useRouter()
  const batchWords = useBatchWords()
  const w = words.college.import
  const opens = lines.some((line) => addressOf(line) !== null)
  const open = (line: Line) => {
    const address = addressOf(line)
    if (address !== null) router.history.push(address)
  }
  return (
    <DataTable
      label={label}
      rows={lines}
      keyOf={(line) => line.id}
      onOpen={opens ? open : undefined}
      columns={[
        {
          id: 'file',
          header: w.history,
          cell: (line) => (
            <>
              <BatchName name={line.fileName ?? batchWords.kind(line.kind)} address={addressOf(line)} />
              <span className="block text-13 text-ink-500">
                {batchWords.kind(line.kind)} · {words.college.rows(writeCount(line.counts.total))}
              </span>
            </>
          ),
        },
        {
          id: 'state',
          header: words.college.records.state,
          nowrap: true,
          cell: (line) => <BatchTag state={line.state} />,
        },
        {
          id: 'by',
          header: words.college.records.since,
          cell: (line) => (
            <span className="text-14 text-ink-500">
              {w.started(line.createdBy, dates.moment(line.createdAt))}
            </span>
          ),
        },
      ]}
    />
  )
}

function BatchName({ name, address }: { name: string; address: string | null }) {
  if (address === null) return <span className="font-semibold">{name}</span>
  return (
    <Link to={address} className="font-semibold text-ink-900 no-underline">
      {name}
    </Link>
  )
}
