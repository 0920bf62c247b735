import { certificate } from '../certificate/rules.ts'
import { competition } from '../competition/rules.ts'
import { course } from '../course/rules.ts'
import { diploma } from '../diploma/rules.ts'
import { enrolment } from '../enrolment/rules.ts'
import { honour } from '../honour/rules.ts'
import { placement } from '../placement/rules.ts'
import { training } from '../training/rules.ts'
import { transcript } from '../transcript/rules.ts'
import type { RecordKind } from './kind.ts'

/** THE registry of record kinds, the only list of them (architecture.md, "Adding a record kind"). */
export const recordKinds = {
  certificate,
  competition,
  course,
  placement,
  diploma,
  training,
  honour,
  enrolment,
  transcript,
} as const satisfies Readonly<Record<string, RecordKind<object>>>

export type RecordKindName = keyof typeof recordKinds

export const recordKindNames = [
  'certificate',
  'competition',
  'course',
  'placement',
  'diploma',
  'training',
  'honour',
  'enrolment',
  'transcript',
] as const satisfies readonly RecordKindName[]

const byName: Readonly<Record<RecordKindName, RecordKind<object>>> = recordKinds

/** The kinds that a college enters; the others are signed from its own rows when their holder asks. */
export const enteredKindNames: readonly RecordKindName[] = recordKindNames.filter(
  (name) => byName[name].begunBy === 'college',
)

/** Whether a name is that of a record kind. */
export function isRecordKind(name: string): name is RecordKindName {
  return Object.hasOwn(recordKinds, name)
}

/** The kind of that name; a RangeError when there is none, for a name that was not asked about before. */
export function kindOf(name: string): RecordKind<object> {
  if (!isRecordKind(name)) throw new RangeError(`there is no record kind ${name}`)
  return byName[name]
}

/** Claims as they were stored, brought to the kind's present version step by step and read by its schema (architecture.md, "Data": an old row never breaks a page). */
export function readClaims(name: string, version: number, claims: unknown): object {
  const { version: present, upcasters, schema } = kindOf(name)
  if (version > present) throw new RangeError(`${name} has no version ${version}`)
  let current = claims
  for (let at = version; at < present; at += 1) {
    const upcast = upcasters[at]
    if (!upcast) throw new RangeError(`${name} has no way from version ${at}`)
    current = upcast(current)
  }
  return schema.parse(current)
}
