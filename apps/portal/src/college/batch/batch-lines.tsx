import { Tag, type Tone } from '@jiangji/ui/tag'
import { DataTable } from '@jiangji/ui/data-table'
import { writeCount } from '@jiangji/ui/writing/date'
import { Link, useRouter } from '@tanstack/react-router'
import type { BatchLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useBatchWords } from './batch-words.ts'
import { usePermitted } from '../permitted.ts'

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
  const { words } = useDeskWords()
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
  /** While several are picked, a click picks instead of opening. */
  picking?: { picked: ReadonlySet<string>; toggle: (line: Line) => void }
}

export function BatchLines<Line extends BatchLine>(props: BatchLinesProps<Line>) {
  const { label, lines, addressOf, picking } = props
  const { words } = useDeskWords()
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
      onOpen={picking?.toggle ?? (opens ? open : undefined)}
      columns={[
        ...(picking ? [pickedColumn(words.college.changes.many.picked, picking.picked)] : []),
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

function pickedColumn(header: string, picked: ReadonlySet<string>) {
  return {
    id: 'picked',
    header,
    nowrap: true,
    cell: ({ id }: BatchLine) => picked.has(id) && <Tag tone="jade">{header}</Tag>,
  }
}

function BatchName({ name, address }: { name: string; address: string | null }) {
  if (address === null) return <span className="font-semibold">{name}</span>
  return (
    <Link to={address} className="font-semibold text-ink-900 no-underline">
      {name}
    </Link>
  )
}
