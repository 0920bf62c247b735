import { dayOfMoment } from '@jiangji/ui/writing/date'

const msADay = 86_400_000

export function now(): Date {
  return new Date(performance.timeOrigin + performance.now())
}

export function dayAfter(days: number): string {
  return dayOfMoment(new Date(now().getTime() + days * msADay))
}

export function thisYear(): number {
  return Number(dayAfter(0).slice(0, 4))
}
