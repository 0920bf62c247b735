import { z } from 'zod'
import { elementAt, type Random } from './random.ts'
import { readSeedFile } from '../../platform/seed-file.ts'

export type Sex = 'male' | 'female'

export interface NameLists {
  surnames: readonly { surname: string; upTo: number }[]
  totalWeight: number
  given: Readonly<Record<Sex, readonly string[]>>
}

const SurnameRow = z.object({ surname: z.string(), weight: z.coerce.number() })
const GivenNameRow = z.object({ given_name: z.string(), gender: z.enum(['male', 'female', 'generic']) })

const rareGivenNames = ['𠮷', '㛃']
const dottedNames: Readonly<Record<Sex, string>> = { male: '艾力·演示', female: '古丽·演示' }

export function readNameLists(): NameLists {
  let totalWeight = 0
  const surnames = readSeedFile('surnames.csv', SurnameRow).map(({ surname, weight }) => {
    totalWeight += weight
    return { surname, upTo: totalWeight }
  })
  const givenNames = readSeedFile('given_names.csv', GivenNameRow)
  const namesFor = (sex: Sex): string[] =>
    givenNames.filter((row) => row.gender === sex || row.gender === 'generic').map((row) => row.given_name)
  return { surnames, totalWeight, given: { male: namesFor('male'), female: namesFor('female') } }
}

export function makeName(lists: NameLists, random: Random, sex: Sex): string {
  const drawn = random.below(lists.totalWeight)
  const surname = elementAt(lists.surnames, firstAbove(lists.surnames, drawn)).surname
  return surname + random.pick(lists.given[sex])
}

/** Every 500th person has a rare character, every 1,000th a name dot, so that pages and print meet them. */
export function makeUnusualName(lists: NameLists, random: Random, sex: Sex, ordinal: number): string | null {
  if (ordinal % 1000 === 42) return dottedNames[sex]
  if (ordinal % 500 !== 7) return null
  return makeName(lists, random, sex).slice(0, 1) + elementAt(rareGivenNames, Math.floor(ordinal / 500) % 2)
}

function firstAbove(surnames: NameLists['surnames'], drawn: number): number {
  let low = 0
  let high = surnames.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (elementAt(surnames, middle).upTo > drawn) high = middle
    else low = middle + 1
  }
  return low
}
