const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`)

/** The demo city's calendar: all of it lies before the day on which the city is looked at, 2026-03-02. */
export const cityDays = {
  founded: at('2025-09-01', '09:00'),
  rosters: at('2025-09-15'),
  certificates: [
    { years: [2022, 2023], day: at('2025-10-14') },
    { years: [2024, 2025], day: at('2026-01-13') },
  ],
  contests: at('2026-01-20'),
  laterContests: at('2026-02-25'),
  courses: at('2026-01-26'),
  diplomas: at('2025-10-20'),
  trainings: at('2025-10-27'),
  honours: at('2025-11-03'),
  placements: at('2026-02-03'),
  revocations: at('2026-02-24'),
  /** Rosters that bring somebody from another college, and what becomes of enrolments. */
  arrivals: [at('2025-09-16'), at('2025-09-18')],
  lives: at('2026-02-26'),
  seenOn: '2026-03-02',
} as const

const dayMillis = 86_400_000

export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * dayMillis)
}
