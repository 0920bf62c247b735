import type { PortfolioRecord } from '../../api/outputs.ts'

/** Records by the year of their day, newest first; those without a day last, under an empty year. */
export function byYear(records: readonly PortfolioRecord[]): [string, PortfolioRecord[]][] {
  const years = new Map<string, PortfolioRecord[]>()
  const newestFirst = records.toSorted((one, other) =>
    (other.issuedOn ?? '').localeCompare(one.issuedOn ?? ''),
  )
  for (const record of newestFirst) {
    const year = record.issuedOn?.slice(0, 4) ?? ''
    years.set(year, [...(years.get(year) ?? []), record])
  }
  return [...years]
}
