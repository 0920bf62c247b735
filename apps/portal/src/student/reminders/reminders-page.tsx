import { Button, buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { ReminderLine } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { dayAfter } from '../../clock.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { PageHead } from '../page-head.tsx'
import { groupReminders } from './group-reminders.ts'
import { ReminderRow } from './reminder-row.tsx'
import { useMarking } from './use-marking.ts'

export function RemindersPage() {
  const w = useReminderWords()
  const reminders = useInfiniteQuery(
    api.reminder.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }),
  )
  return (
    <>
      <PageHead
        title={w.title}
        back={{ to: '/portfolio', label: w.back }}
        action={
          <Link to="/reminders/settings" className={buttonClass('quiet', 'small')}>
            {w.settings.open}
          </Link>
        }
      />
      <div className="space-y-5 p-5">
        <Asked query={reminders}>
          {({ pages }) => <Groups lines={pages.flatMap(({ lines }) => lines)} />}
        </Asked>
        {reminders.hasNextPage && (
          <Button
            variant="secondary"
            className="w-full"
            busy={reminders.isFetchingNextPage}
            onClick={() => void reminders.fetchNextPage()}
          >
            {w.more}
          </Button>
        )}
      </div>
    </>
  )
}

function Groups({ lines }: { lines: readonly ReminderLine[] }) {
  const w = useReminderWords()
  const marking = useMarking()
  if (lines.length === 0) return <EmptyState title={w.empty} hint={w.emptyHint} />
  return groupReminders(lines, dayAfter(0)).map((group) => (
    <section key={group.key}>
      <div className="mb-1 flex min-h-11 flex-wrap items-center justify-between gap-x-3">
        <h2 className="text-15 font-semibold text-ink-500">{w.groups[group.key]}</h2>
        {group.key === 'unread' && (
          <Button variant="quiet" size="small" busy={marking.busy} onClick={marking.all}>
            {w.readAll}
          </Button>
        )}
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-white">
        {group.lines.map((line) => (
          <ReminderRow key={line.id} line={line} onOpen={() => marking.open(line)} />
        ))}
      </ul>
    </section>
  ))
}
