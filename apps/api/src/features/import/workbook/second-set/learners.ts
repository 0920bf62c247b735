import { person, type TestPerson } from '../../testing/people.ts'
import type { RecordRowFacts } from '../record-rows.ts'
import type { RowKeys } from '../row-reader.ts'

const named = (serial: number, name: string): TestPerson => ({ ...person(serial), name })

/** People of the college with names that are written in more than one way. */
export const withDot = named(801, '阿依古丽·买买提')
export const withRareSigns = named(802, '𠮷㛃')
export const withLatinName = named(803, 'Alim Tursun')

/** Who is in her first year, who is fourteen, who came back to learn as an adult, and who is not of this college. */
export const firstYear = person(811, '20100918')
export const tooYoung = person(812, '20110601')
export const grownUp = person(813, '19900412')
export const stranger = person(951)

const seniors = Array.from({ length: 80 }, (_, at) => person(at + 1))

const entered: [string, readonly TestPerson[]][] = [
  ['2024-09-01', [...seniors, withDot, withRareSigns, withLatinName, grownUp]],
  ['2025-09-01', [firstYear]],
  ['2024-09-01', [tooYoung]],
]

const learners = new Map(
  entered.flatMap(([enrolledOn, those]) =>
    those.map(({ id, name }) => [id, { learnerId: id, name, enrolledOn }] as const),
  ),
)

/** What the database would say of a row: whose numbers they are; nobody has a record yet. */
export function recordFacts({ holder, others }: RowKeys): RecordRowFacts {
  const learnerOf = (key: RowKeys['holder']) => (key && learners.get(key.value)) ?? null
  return { holder: learnerOf(holder), others: others?.map(learnerOf) ?? [], taken: null }
}
