import { sql, type RawBuilder } from 'kysely'
import { normaliseCode, normaliseName, normaliseText } from '@jiangji/domain/identity/normalise'
import type { RecordFilter } from '@jiangji/domain/record/list-filter'
import type { ReadonlyTrx } from '../../../platform/db/tenant.ts'
import { issuedOrNever, numberOrNone, orderOf } from './order.ts'

/** More holders or numbers than this are looked for beside the records instead of before them. */
const mostFound = 500
const hasDigit = /\d/
const lastCharacter = '\u{10FFFF}'

type Trx = Pick<ReadonlyTrx, 'selectFrom'>

export async function listRecords(
  trx: Trx,
  organisationId: string,
  { cursor, limit, ...filter }: RecordFilter & { cursor: string | null; limit: number },
) {
  const order = orderOf(filter.sort, filter.order)
  const searched = filter.search === null ? null : await matching(trx, organisationId, filter.search)
  const behind = cursor === null ? null : order.behind(cursor)
  return trx
    .selectFrom('record')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where(
      () => sql<boolean>`${sql.join([...conditions(filter), searched, behind].flatMap(given), sql` AND `)}`,
    )
    .select([
      'record.learner_id as learnerId',
      'record.id as recordId',
      'record.kind',
      'record.title',
      'enrolment.holder_name as name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'enrolment.programme_name as programme',
      'record.scheme',
      'record.level',
      'record.award_level as awardLevel',
      'record.number',
      'record.awarding_body as awardingBody',
      'record.issued_on as issuedOn',
      'record.valid_to as validTo',
      'record.state',
      'record.created_at as createdAt',
      order.place.as('place'),
    ])
    .orderBy(order.by)
    .limit(limit)
    .execute()
}

export type ListedRecord = Awaited<ReturnType<typeof listRecords>>[number]

/** By which classes and programmes a list may be narrowed. */
export async function listClassesAndProgrammes(trx: Trx, organisationId: string) {
  return trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .select(['class_name as className', 'programme_name as programme'])
    .groupBy(['class_name', 'programme_name'])
    .orderBy('class_name')
    .execute()
}

function given(condition: RawBuilder<boolean> | null): RawBuilder<boolean>[] {
  return condition === null ? [sql<boolean>`true`] : [condition]
}

function conditions(filter: RecordFilter): (RawBuilder<boolean> | null)[] {
  return [
    same(filter.kind, sql`record.kind`),
    same(filter.state, sql`record.state`),
    same(filter.scheme, sql`record.scheme`),
    filter.level === null
      ? null
      : sql<boolean>`(record.level = ${filter.level} OR record.award_level = ${filter.level})`,
    same(filter.className, sql`enrolment.class_name`),
    same(filter.programme, sql`enrolment.programme_name`),
    filter.batchId === null ? null : sql<boolean>`record.batch_id = ${filter.batchId}::uuid`,
    filter.mark === null ? null : sql<boolean>`${filter.mark} = ANY (record.marks)`,
    filter.from === null ? null : sql<boolean>`${issuedOrNever} >= ${filter.from}::date`,
    filter.to === null ? null : sql<boolean>`${issuedOrNever} <= ${filter.to}::date`,
    filter.endsFrom === null ? null : sql<boolean>`record.valid_to >= ${filter.endsFrom}::date`,
    filter.endsTo === null ? null : sql<boolean>`record.valid_to <= ${filter.endsTo}::date`,
  ]
}

function same(value: string | null, column: RawBuilder<unknown>): RawBuilder<boolean> | null {
  return value === null ? null : sql<boolean>`${column} = ${value}`
}

/** A number is looked for by its beginning, a learner by any part of the name or student number; only what neither is may be a title. */
async function matching(trx: Trx, organisationId: string, search: string): Promise<RawBuilder<boolean>> {
  const conditions = [
    await heldBy(trx, organisationId, search),
    await numbered(trx, organisationId, normaliseCode(search).text),
  ].filter((condition) => condition !== null)
  if (conditions.length > 0) return sql<boolean>`(${sql.join(conditions, sql` OR `)})`
  if (hasDigit.test(search)) return sql<boolean>`false`
  return sql<boolean>`record.title LIKE ${containing(normaliseText(search).text)}`
}

/** Found before the records, so that few of them are read in the order of an index and not all of them. */
async function heldBy(trx: Trx, organisationId: string, search: string): Promise<RawBuilder<boolean> | null> {
  const holders = trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .where((eb) =>
      eb.or([
        eb('holder_name', 'like', containing(normaliseName(search).text)),
        eb(sql`upper(student_number)`, 'like', containing(normaliseCode(search).text)),
      ]),
    )
    .select('learner_id')
  const found = await holders.limit(mostFound + 1).execute()
  if (found.length === 0) return null
  if (found.length > mostFound) return sql<boolean>`record.learner_id IN (${holders})`
  return sql<boolean>`record.learner_id = ANY (${found.map(({ learner_id: id }) => id)}::uuid[])`
}

/** As a range: behind the wall no index is asked with LIKE, which might tell of rows that are not the caller's. */
async function numbered(
  trx: Trx,
  organisationId: string,
  beginning: string,
): Promise<RawBuilder<boolean> | null> {
  const within = sql<boolean>`${numberOrNone} >= ${beginning} AND ${numberOrNone} < ${beginning + lastCharacter}`
  const found = await trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where(within)
    .select('id')
    .limit(mostFound + 1)
    .execute()
  if (found.length === 0) return null
  if (found.length > mostFound) return sql<boolean>`(${within})`
  return sql<boolean>`record.id = ANY (${found.map(({ id }) => id)}::uuid[])`
}

function containing(search: string): string {
  return `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
}
