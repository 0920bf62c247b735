import { sql, type RawBuilder } from 'kysely'
import type { RecordSort } from '@jiangji/domain/record/list-filter'
import { z } from 'zod'
import { Refusal } from '../../../platform/refusal.ts'

export type Direction = 'asc' | 'desc'

const learnerThenRecord = [
  { column: sql.ref('record.learner_id'), type: 'uuid' },
  { column: sql.ref('record.id'), type: 'uuid' },
] as const

const record = learnerThenRecord[1]

/** As CASE, because PostgreSQL takes COALESCE for something that may tell of other rows, and behind the wall asks no index by it. */
export const issuedOrNever = sql`(CASE WHEN record.issued_on IS NULL THEN '0001-01-01'::date ELSE record.issued_on END)`
export const numberOrNone = sql`((CASE WHEN record.number IS NULL THEN '' ELSE record.number END) COLLATE "C")`

/** By what each order goes, down to what is unique; each is the order of an index. */
const keysOf: Readonly<
  Record<RecordSort, readonly { column: RawBuilder<unknown>; type: 'uuid' | 'date' | 'text' }[]>
> = {
  entered: [record],
  issuedOn: [{ column: issuedOrNever, type: 'date' }, record],
  number: [{ column: numberOrNone, type: 'text' }, record],
  name: [{ column: sql.ref('enrolment.holder_name'), type: 'text' }, ...learnerThenRecord],
  studentNumber: [{ column: sql.ref('enrolment.student_number'), type: 'text' }, ...learnerThenRecord],
}

export interface Order {
  /** The row's place, as text. */
  place: RawBuilder<string[]>
  by: RawBuilder<unknown>
  behind(cursor: string): RawBuilder<boolean>
}

export function orderOf(sort: RecordSort, direction: Direction): Order {
  const keys = keysOf[sort]
  const way = direction === 'asc' ? sql`ASC` : sql`DESC`
  const columns = sql.join(keys.map(({ column }) => column))
  return {
    place: sql`ARRAY[${sql.join(keys.map(({ column }) => sql`${column}::text`))}]`,
    by: sql.join(keys.map(({ column }) => sql`${column} ${way}`)),
    behind(cursor) {
      const values = readPlace(cursor, keys.length)
      const cast = sql.join(keys.map(({ type }, at) => sql`${values[at]}::${sql.raw(type)}`))
      return direction === 'asc'
        ? sql<boolean>`(${columns}) > (${cast})`
        : sql<boolean>`(${columns}) < (${cast})`
    },
  }
}

export function writePlace(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const uuid = /^[0-9a-f-]{36}$/

function readPlace(cursor: string, length: number): string[] {
  try {
    const place = z
      .array(z.string().max(200))
      .length(length)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (uuid.test(place.at(-1) ?? '')) return place
  } catch {
    // Falls through: whatever it was, it is none of ours.
  }
  throw new Refusal('request.malformed', { field: 'cursor' })
}
