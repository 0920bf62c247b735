import { addDays, type CivilDate } from '../calendar.ts'
import { holdsResidentId } from '../certificate/number-rule.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import type { RecordKind } from '../record/kind.ts'

export const correctionRequestStates = ['open', 'accepted', 'declined', 'withdrawn'] as const

export type CorrectionRequestState = (typeof correctionRequestStates)[number]

/** Working days within which a school answers. The law says 及时 and no number (PIPL art. 46): the number is our own rule. */
export const daysToAnswer = 15

const longestText = 200
const leastReason = 4

/** What is wrong with no field in particular. */
export const wholeRecord = 'whole'

export interface Wish {
  field: string
  shouldBe: string
  why: string
}

type WishRefusal =
  | 'correctionRequest.fieldUnknown'
  | 'correctionRequest.textMissing'
  | 'correctionRequest.textTooLong'
  | 'correctionRequest.holdsIdNumber'

/** What a learner says is wrong with a record of hers: which field, what is right, and how she knows (PIPL art. 46; product.md A8). */
export function decideWish(
  { fields }: Pick<RecordKind<object>, 'fields'>,
  wish: Wish,
  today: CivilDate,
): Decision<Wish, WishRefusal> {
  const { field } = wish
  const said = { field, shouldBe: wish.shouldBe.trim(), why: wish.why.trim() }
  if (field !== wholeRecord && !fields.some(({ key, path }) => path !== null && key === field))
    return refused('correctionRequest.fieldUnknown')
  const texts = [said.shouldBe, said.why]
  if (texts.includes('')) return refused('correctionRequest.textMissing')
  const length = Math.max(...texts.map((text) => [...text].length))
  if (length > longestText) return refused('correctionRequest.textTooLong', { most: longestText, length })
  if (texts.some((text) => holdsResidentId(text, today))) return refused('correctionRequest.holdsIdNumber')
  return accepted(said)
}

/** Why a school does not correct, in words: a refusal gives its reasons (PIPL art. 50). */
export function decideAnswer(reason: string): Decision<string, 'correctionRequest.reasonMissing'> {
  const said = reason.trim()
  return [...said].length < leastReason ? refused('correctionRequest.reasonMissing') : accepted(said)
}

/** The last day for an answer: working days after the day of asking, Saturdays and Sundays left out, holidays not (our own rule; PIPL art. 46 says 及时). */
export function dueOn(asked: CivilDate): CivilDate {
  let day = asked
  for (let left = daysToAnswer; left > 0;) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}

function isWeekend(day: CivilDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
