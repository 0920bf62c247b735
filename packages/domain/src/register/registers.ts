import { accepted, refused, type Decision } from '../decision.ts'
import { agreement } from './agreement.ts'
import { assessmentBody } from './assessment-body.ts'
import { examiner } from './examiner.ts'
import { partner } from './partner.ts'
import type { Register } from './register.ts'
import { site } from './site.ts'
import { teachingHours } from './teaching-hours.ts'

/** THE list of the registers that a college keeps (product.md B7). */
export const registers = {
  site,
  examiner,
  'assessment-body': assessmentBody,
  partner,
  agreement,
  'teaching-hours': teachingHours,
} as const satisfies Readonly<Record<string, unknown>>

export type RegisterName = keyof typeof registers

export const registerNames = [
  'site',
  'examiner',
  'assessment-body',
  'partner',
  'agreement',
  'teaching-hours',
] as const satisfies readonly RegisterName[]

/** What a register says of itself, for whoever asks only by its name. */
export interface AnyRegister {
  readonly name: string
  readonly fields: Register<object>['fields']
  read(content: unknown): Decision<Entry, 'register.content'>
}

export interface Entry {
  content: object
  key: string | null
  dates: ReturnType<Register<object>['dates']>
}

const byName: Readonly<Record<RegisterName, AnyRegister>> = {
  site: opened(site),
  examiner: opened(examiner),
  'assessment-body': opened(assessmentBody),
  partner: opened(partner),
  agreement: opened(agreement),
  'teaching-hours': opened(teachingHours),
}

/** Whether a name is that of a register. */
export function isRegister(name: string): name is RegisterName {
  return Object.hasOwn(registers, name)
}

/** The register of that name (product.md B7). */
export function registerOf(name: RegisterName): AnyRegister {
  return byName[name]
}

function opened<Content extends object>(register: Register<Content>): AnyRegister {
  const { name, fields, schema } = register
  return {
    name,
    fields,
    read(given) {
      const parsed = schema.safeParse(given)
      if (!parsed.success)
        return refused('register.content', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
      const content = parsed.data
      return accepted({ content, key: register.key(content), dates: register.dates(content) })
    },
  }
}
