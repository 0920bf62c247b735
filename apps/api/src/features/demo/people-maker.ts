import { addDays, daysBetween } from '@jiangji/domain/calendar'
import { named, type CityCatalogue } from './city-catalogue.ts'
import type { Cohort } from './cohorts.ts'
import { fields, type Field } from './fields.ts'
import { IdNumbers } from './id-numbers.ts'
import { makeName, makeUnusualName, readNameLists, type NameLists, type Sex } from './names.ts'
import { teaching, type DemoCollege } from './organisations.ts'
import { Random } from './random.ts'

export interface DemoLearner {
  name: string
  sex: Sex
  idNumber: string
  studentNumber: string
  programmeCode: string
  className: string
  cohort: Cohort
  phone: string
  guardianPhone: string
}

export interface PeopleRange {
  /** Begins every student number. */
  numbering: string
  serials: { first: number; last: number }
}

/** Who is seeded; who stands in a college's example to try has serials behind these. */
export const cityRange: PeopleRange = { numbering: 'YS', serials: { first: 100, last: 899 } }

const exampleSerials = 16

export function exampleRangeOf({ slug }: DemoCollege): PeopleRange {
  const first = cityRange.serials.last + 1 + Object.keys(teaching).indexOf(slug) * exampleSerials
  return { numbering: 'YX', serials: { first, last: first + exampleSerials - 1 } }
}

const classSize = 45

function taughtBy({ programmeCatalogues, stage }: DemoCollege, field: Field): readonly string[] {
  const technician = programmeCatalogues?.includes('technician') ? field.technician : undefined
  return technician ?? field[stage]
}

/** Makes people out of one sequence of chance: the same seed and the same calls give the same people. */
export class PeopleMaker {
  #lists: NameLists
  #random: Random
  #ids: IdNumbers
  #numbering: string
  #counted = new Map<string, number>()

  constructor(seed: string, { numbering, serials }: PeopleRange) {
    this.#lists = readNameLists()
    this.#random = new Random(seed)
    this.#ids = new IdNumbers(serials.first, serials.last)
    this.#numbering = numbering
  }

  /** The next learners of a college's cohort, after those that were made before. */
  make(college: DemoCollege, cohort: Cohort, count: number, { programmes }: CityCatalogue): DemoLearner[] {
    return Array.from({ length: count }, () => {
      const field = this.#random.pick(teaching[college.slug]?.fields ?? [])
      const programmeCode = this.#random.pick(taughtBy(college, fields[field]))
      const place = this.#count(`${college.slug} ${cohort.intake}`)
      const classNumber = Math.ceil(
        this.#count(`${college.slug} ${cohort.intake} ${programmeCode}`) / classSize,
      )
      return {
        ...this.#person(cohort),
        studentNumber: `${this.#numbering}${cohort.intake}${String(place).padStart(5, '0')}`,
        programmeCode,
        className: `${cohort.intake % 100}级${named(programmes, programmeCode).slice(0, 2)}${classNumber}班`,
        cohort,
      }
    })
  }

  #person({ born: { first, last } }: Cohort) {
    const sex: Sex = this.#random.chance(52) ? 'male' : 'female'
    const wanted = addDays(first, this.#random.below(daysBetween(first, last) + 1))
    const ordinal = this.#count('people') - 1
    const unusual = makeUnusualName(this.#lists, this.#random, sex, ordinal)
    return {
      name: unusual ?? makeName(this.#lists, this.#random, sex),
      sex,
      idNumber: this.#ids.next(sex, wanted, first, last).number,
      phone: `1390000${this.#fourDigits()}`,
      guardianPhone: `1380000${this.#fourDigits()}`,
    }
  }

  #fourDigits(): string {
    return String(this.#random.below(10_000)).padStart(4, '0')
  }

  #count(what: string): number {
    const count = (this.#counted.get(what) ?? 0) + 1
    this.#counted.set(what, count)
    return count
  }
}
