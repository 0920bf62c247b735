import { Notice } from '@jiangji/ui/notice'
import { Link } from '@tanstack/react-router'
import type { Uploaded } from '../../api/workbook.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function EarlierNotice({ earlier }: { earlier: NonNullable<Uploaded['earlier']> }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.college.import
  return (
    <Notice
      tone="wait"
      title={w.earlier(dates.moment(earlier.createdAt))}
      action={
        <Link
          to="/desk/import/$batchId"
          params={{ batchId: earlier.batchId }}
          className="inline-flex min-h-11 items-center text-copper-700 underline underline-offset-4 sm:min-h-6"
        >
          {w.earlierOpen}
        </Link>
      }
    >
      {w.earlierHint}
    </Notice>
  )
}
