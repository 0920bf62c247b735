import type { z } from 'zod'
import type { CivilDate } from '../calendar.ts'

export interface RegisterField<Key extends string = string> {
  readonly key: Key
  /** `partner` is the code of a partner of the college, `class` the name of one of its classes; `evidence` says why something holds, and without it that does not hold. */
  readonly type: 'text' | 'date' | 'number' | 'choice' | 'partner' | 'class' | 'evidence'
  readonly required: boolean
  readonly choices?: readonly string[]
}

export interface Dates {
  from: CivilDate | null
  to: CivilDate | null
}

/** What a register of a college says of itself; table, form, list and workbook ask only this (product.md B7). */
export interface Register<Content extends object> {
  readonly name: string
  readonly schema: z.ZodType<Content>
  readonly fields: readonly RegisterField[]
  readonly example: Content
  /** What no two entries in force may share; null when nothing. */
  key(content: Content): string | null
  dates(content: Content): Dates
}
