import { Tag, type Tone } from '@jiangji/ui/tag'
import { DataTable } from '@jiangji/ui/data-table'
import { writeCount } from '@jiangji/ui/writing/date'
import { useRouter } from '@tanstack/react-router'
import type { BatchLine } from '../api/outputs.ts'
import { useDates } from '../words/use-dates.ts'
import { useWords } from '../words/use-words.tsx'
import { useBatchWords } from './batch-words.ts'

const tones: Partial<Record<BatchLine['state'], Tone>> = {
  effective: 'jade',
  issued: 'jade',
  approved: 'jade',
  failed: 'cinnabar',
  returned: 'cinnabar',
  preview: 'copper',
  discarded: 'ink',
  undone: 'ink',
}

function BatchTag({ state }: { state: BatchLine['state'] }) {
  const { words } = useWords()
  const tone = tones[state] ?? 'amber'
  return (
    <Tag tone={tone} {...(tone === 'amber' ? { shape: 'waiting' } : {})}>
      {words.college.import.states[state]}
    </Tag>
  )
}

type BatchLinesProps = { label: string; lines: readonly BatchLine[]; addressOf: (line: BatchLine) => string }

export function BatchLines({ label, lines, addressOf }: BatchLinesProps) {
  const { words } = useWords()
  const dates = useDates()
  const router = useRouter()
  const batchWords = useBatchWords()
  const w = words.college.import
  return (
    <DataTable
      label={label}
      rows={lines}
      keyOf={(line) => line.id}
      onOpen={(line) => router.history.push(addressOf(line))}
      columns={[
        {
          id: 'file',
          header: w.history,
          cell: (line) => (
            <>
              <a
                href={addressOf(line)}
                onClick={(event) => event.preventDefault()}
                className="font-semibold text-ink-900 no-underline"
              >
                {line.fileName ?? batchWords.kind(line.kind)}
              </a>
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
