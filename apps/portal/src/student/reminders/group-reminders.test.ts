import { expect, test } from 'vitest'
import { groupReminders } from './group-reminders.ts'

test('unread stand first, read ones by the day of the city, and no group is empty', () => {
  const late = { isRead: true, at: '2026-11-24T16:30:00Z' }
  const old = { isRead: true, at: '2026-11-24T15:30:00Z' }
  const unread = { isRead: false, at: '2026-10-01T00:00:00Z' }
  expect(groupReminders([unread, late, old], '2026-11-25')).toEqual([
    { key: 'unread', lines: [unread] },
    { key: 'today', lines: [late] },
    { key: 'earlier', lines: [old] },
  ])
  expect(groupReminders([old], '2026-11-25').map(({ key }) => key)).toEqual(['earlier'])
  expect(groupReminders([], '2026-11-25')).toEqual([])
})
