import { CredentialError } from '../errors.ts'

/** How far another clock may run ahead before its moments count as future (RFC 7519 section 4.1.5, "small leeway"), in milliseconds. */
export const clockLeewayMs = 60_000

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** An instant as an XML Schema dateTimeStamp in whole seconds (VC Data Model 2.0 section 4.9, Open Badges 3.0 DateTimeZ). */
export function momentOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}

/** The instant of a dateTimeStamp, or null without an offset or for an impossible date (VC Data Model 2.0 section 4.9). */
export function instantOf(moment: string): Date | null {
  if (!dateTime.test(moment)) return null
  const instant = new Date(moment)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** Seconds since 1970 of a dateTimeStamp, rounded down (RFC 7519 section 2, NumericDate). */
export function numericDateOf(moment: string): number {
  const instant = instantOf(moment)
  if (instant === null) throw new CredentialError('moment.malformed', moment)
  return Math.floor(instant.getTime() / 1000)
}

/** The first instant of a civil date in China as a dateTimeStamp (Open Badges 3.0 DateTimeZ). */
export function startOfCivilDate(date: string): string {
  return `${date}T00:00:00+08:00`
}

/** The last whole second of a civil date in China: a certificate valid to a day is valid on that day (VC Data Model 2.0 section 4.9, validUntil). */
export function endOfCivilDate(date: string): Date {
  return new Date(`${date}T23:59:59+08:00`)
}
