export interface PlacedEnrolment {
  /** The short name of the school in addresses. */
  school: string
  /** Year and month, or the day, of enrolment. */
  enrolledOn: string
}

export interface PlacedRecord {
  /** The short name of the school that attests it. */
  school: string
  /** The day of the award, result or end; none when it is not known. */
  issuedOn: string | null
}

export interface Stretch<Enrolment, Row> {
  /** None: earned before the first school, or outside of every school she was at. */
  enrolment: Enrolment | null
  records: readonly Row[]
}

/**
 * The learner's way as stretches, the newest first, each with the records earned on it: those that a school attests stand under her enrolment
 * there that had begun by their day, those of others under the enrolment that had (product.md A1: one portfolio over all schools and stages).
 * Enrolments in the order of their dates; every one comes back, with or without records.
 */
export function stretchesOf<Enrolment extends PlacedEnrolment, Row extends PlacedRecord>(
  enrolments: readonly Enrolment[],
  records: readonly Row[],
): Stretch<Enrolment, Row>[] {
  const placed = records.map((record) => ({ record, enrolment: enrolmentOf(enrolments, record) }))
  const recordsOf = (wanted: Enrolment | null) =>
    placed.filter(({ enrolment }) => enrolment === wanted).map(({ record }) => record)
  const outside = recordsOf(null)
  return [
    ...enrolments.toReversed().map((enrolment) => ({ enrolment, records: recordsOf(enrolment) })),
    ...(outside.length > 0 ? [{ enrolment: null, records: outside }] : []),
  ]
}

function enrolmentOf<Enrolment extends PlacedEnrolment>(
  enrolments: readonly Enrolment[],
  { school, issuedOn }: PlacedRecord,
): Enrolment | null {
  const there = enrolments.filter((each) => each.school === school)
  const begun = (some: readonly Enrolment[]) =>
    issuedOn === null ? undefined : some.findLast(({ enrolledOn }) => enrolledOn <= issuedOn)
  if (there.length > 0) return begun(there) ?? (issuedOn === null ? there.at(-1) : there[0]) ?? null
  return begun(enrolments) ?? null
}
