import { accepted, refused, type Decision } from '../decision.ts'
import type { AnyRegister } from './registers.ts'

const leastNote = 4

/** Whether an entry names only partners and classes that the college has (product.md B7). */
export function decideKnown(
  { fields }: Pick<AnyRegister, 'fields'>,
  content: object,
  { partners, classes }: { partners: readonly string[]; classes: readonly string[] },
): Decision<object, 'register.partnerUnknown' | 'register.classUnknown'> {
  const named = (type: string) =>
    fields.filter((field) => field.type === type).map(({ key }) => String(Reflect.get(content, key)))
  if (named('partner').some((code) => !partners.includes(code))) return refused('register.partnerUnknown')
  if (named('class').some((name) => !classes.includes(name))) return refused('register.classUnknown')
  return accepted(content)
}

/** Why an entry ends, in words; what was used is ended, never deleted (product.md B7). */
export function decideEnd(note: string): Decision<string, 'register.noteMissing'> {
  const said = note.trim()
  return [...said].length < leastNote ? refused('register.noteMissing') : accepted(said)
}
