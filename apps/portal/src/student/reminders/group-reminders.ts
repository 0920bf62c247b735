import { dayOfMoment } from '@jiangji/ui/writing/date'

interface Dated {
  isRead: boolean
  at: string
}

/** What she has not read before the rest, the rest by today and earlier; no empty group. */
export function groupReminders<Line extends Dated>(lines: readonly Line[], today: string) {
  const groups = { unread: [] as Line[], today: [] as Line[], earlier: [] as Line[] }
  for (const line of lines)
    groups[!line.isRead ? 'unread' : dayOfMoment(line.at) === today ? 'today' : 'earlier'].push(line)
  return (['unread', 'today', 'earlier'] as const)
    .map((key) => ({ key, lines: groups[key] }))
    .filter((group) => group.lines.length > 0)
}
