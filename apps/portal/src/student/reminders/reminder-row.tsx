import { speakReminder } from '@jiangji/domain/reminder/speak'
import { useRouter } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReminderLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'

/** What there is, what she can do about it, and the way to where she can. */
export function ReminderRow({ line, onOpen }: { line: ReminderLine; onOpen: () => void }) {
  const router = useRouter()
  const dates = useDates()
  const { title, todo } = speakReminder(useReminderWords().say, line)
  return (
    <li>
      <a
        href={line.place}
        onClick={(event) => {
          event.preventDefault()
          onOpen()
          router.history.push(line.place)
        }}
        className="flex items-center gap-3 px-4 py-3 text-ink-900 no-underline hover:bg-copper-50"
      >
        <span
          aria-hidden="true"
          className={`size-2.5 shrink-0 self-start rounded-full ${line.isRead ? 'mt-2 bg-transparent' : 'mt-2 bg-copper-600'}`}
        />
        <span className="min-w-0 flex-1">
          <span className={`block text-16 wrap-anywhere ${line.isRead ? '' : 'font-semibold'}`}>{title}</span>
          <span className="block text-14 text-ink-700 wrap-anywhere">{todo}</span>
          <time dateTime={line.at} className="block text-13 text-ink-500">
            {dates.moment(line.at)}
          </time>
        </span>
        <ChevronRight size={18} aria-hidden="true" className="shrink-0 text-ink-500" />
      </a>
    </li>
  )
}
