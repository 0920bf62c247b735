import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell as BellIcon } from 'lucide-react'
import { api } from '../api/client.ts'
import { useWords } from '../words/use-words.tsx'

const mostShown = 99
const staleMs = 60_000

/** The way to the reminders, and how many of them she has not read. */
export function Bell() {
  const { words } = useWords()
  const w = words.student.bell
  const reminders = useQuery({ ...api.reminder.unread.queryOptions(), staleTime: staleMs })
  const unread = reminders.data?.unread ?? 0
  return (
    <Link
      to="/reminders"
      aria-label={unread === 0 ? w.title : w.unread(unread)}
      className="relative grid size-11 shrink-0 place-items-center rounded-control text-ink-700 hover:bg-copper-50 print:hidden"
    >
      <BellIcon size={22} strokeWidth={1.8} aria-hidden="true" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 left-6 min-w-5 rounded-full bg-cinnabar-700 px-1 text-center text-12 leading-5 font-semibold text-white"
        >
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </Link>
  )
}
