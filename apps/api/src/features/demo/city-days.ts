const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`)

/** The demo city's calendar: all of it lies before the day on which the city is looked at, 2026-03-02. */
export const cityDays = {
  founded: at('2025-09-01', '09:00'),
  rosters: at('2025-09-15'),
  certificates: {
    2022: at('2025-10-14'),
    2023: at('2025-11-11'),
    2024: at('2025-12-09'),
    2025: at('2026-01-13'),
  },
  contests: at('2026-01-20'),
  revocations: at('2026-02-24'),
  seenOn: '2026-03-02',
} as const

const dayMillis = 86_400_000

export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * dayMillis)
}
