import { addDays, isBefore, type CivilDate } from '@jiangji/domain/calendar'
import { residentIdCheckDigit } from '@jiangji/domain/identity/resident-id'
import type { Sex } from './names.ts'

const unusedArea = '629999'

/** Hands out numbers of an area that does not exist, each once; the last digit of the serial is odd for men. */
export class IdNumbers {
  #taken = new Map<string, number>()
  #firstSerial: number
  #perDay: number

  constructor(firstSerial: number, lastSerial: number) {
    this.#firstSerial = firstSerial
    this.#perDay = (lastSerial - firstSerial + 1) / 2
  }

  next(
    sex: Sex,
    wanted: CivilDate,
    first: CivilDate,
    last: CivilDate,
  ): { number: string; birthDate: CivilDate } {
    let birthDate = wanted
    do {
      const taken = this.#taken.get(sex + birthDate) ?? 0
      if (taken < this.#perDay) {
        this.#taken.set(sex + birthDate, taken + 1)
        return { number: numberOf(birthDate, this.#serial(sex, taken)), birthDate }
      }
      birthDate = isBefore(birthDate, last) ? addDays(birthDate, 1) : first
    } while (birthDate !== wanted)
    throw new RangeError(`no free ID number between ${first} and ${last}`)
  }

  #serial(sex: Sex, taken: number): number {
    return this.#firstSerial + taken * 2 + (sex === 'male' ? 1 : 0)
  }
}

function numberOf(birthDate: CivilDate, serial: number): string {
  const digits = unusedArea + birthDate.replaceAll('-', '') + String(serial).padStart(3, '0')
  return digits + residentIdCheckDigit(digits)
}
