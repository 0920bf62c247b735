import { ageOn, type CivilDate } from '../calendar.ts'

export const audiences = ['usual', 'plain'] as const

/** For whom a text is worded: as usual, or in short sentences with examples. */
export type Audience = (typeof audiences)[number]

const grownUp = 18

/** Which wording is shown first: below eighteen, and where the age is not known, the plain one (未成年人保护法 2020 art. 2; domain.md section 7, "14-17 plain-language notice"). */
export function audienceOf(birthDate: CivilDate | null, today: CivilDate): Audience {
  return birthDate !== null && ageOn(birthDate, today) >= grownUp ? 'usual' : 'plain'
}
