import { normaliseText } from '../identity/normalise.ts'

export interface PortfolioFilter {
  kind?: string
  school?: string
  state?: string
  assurance?: string
  text?: string
}

export interface FilteredRecord {
  kind: string
  school: string
  state: string
  assurance: string
  title: string
  awardingBody: string | null
  issuer: string
  number: string | null
}

/** Those of a learner's records that fit every condition; a text is looked for in title, bodies and number, whatever its width and case (product.md A1). */
export function filterRecords<Row extends FilteredRecord>(
  records: readonly Row[],
  { kind, school, state, assurance, text }: PortfolioFilter,
): Row[] {
  const wanted = keyOf(text ?? '')
  const holds = (record: Row) =>
    [record.title, record.awardingBody, record.issuer, record.number].some(
      (part) => part !== null && keyOf(part).includes(wanted),
    )
  return records.filter(
    (record) =>
      (kind === undefined || record.kind === kind) &&
      (school === undefined || record.school === school) &&
      (state === undefined || record.state === state) &&
      (assurance === undefined || record.assurance === assurance) &&
      (wanted === '' || holds(record)),
  )
}

function keyOf(text: string): string {
  return normaliseText(text).text.toLowerCase()
}
