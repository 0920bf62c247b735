import { ageOn, type CivilDate } from '../calendar.ts'

const guardedBelow = 14

/** Whether a guardian has to open the account: until the day before the fourteenth birthday (个人信息保护法 art. 31; product.md, "Decided"). */
export function needsGuardian(birthDate: CivilDate, day: CivilDate): boolean {
  return ageOn(birthDate, day) < guardedBelow
}

/** Whether a guardian decides for a learner: by her birth date, or where none is known by what her roster says (个人信息保护法 art. 31). */
export function isGuarded(
  learner: { birthDate: CivilDate | null; guardianNeeded: boolean },
  day: CivilDate,
): boolean {
  return learner.birthDate === null ? learner.guardianNeeded : needsGuardian(learner.birthDate, day)
}
