import { sql, type RawBuilder } from 'kysely'
import { normaliseCode, normaliseName, normaliseText } from '@jiangji/domain/identity/normalise'
import type { RecordFilter } from '@jiangji/domain/record/list-filter'
import type { ReadonlyTrx } from '../../../platform/db/tenant.ts'
import { orderOf } from './order.ts'

/** More holders than this are looked for beside the records instead of before them. */
const mostHolders = 500

type Trx = Pick<ReadonlyTrx, 'selectFrom'>

export async function listRecords(
  trx: Trx,
  organisationId: string,
  { cursor, limit, ...filter }: RecordFilter & { cursor: string | null; limit: number },
) {
  const order = orderOf(filter.sort, filter.direction)
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
  const dated = sql`coalesce(record.issued_on, '0001-01-01'::date)`
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
    filter.from === null ? null : sql<boolean>`${dated} >= ${filter.from}::date`,
    filter.to === null ? null : sql<boolean>`${dated} <= ${filter.to}::date`,
    filter.endsFrom === null ? null : sql<boolean>`record.valid_to >= ${filter.endsFrom}::date`,
    filter.endsTo === null ? null : sql<boolean>`record.valid_to <= ${filter.endsTo}::date`,
  ]
}

function same(value: string | null, column: RawBuilder<unknown>): RawBuilder<boolean> | null {
  return value === null ? null : sql<boolean>`${column} = ${value}`
}

/** A number is looked for by its beginning, a learner by any part of the name or student number; only what nobody is called may be a title. */
async function matching(trx: Trx, organisationId: string, search: string): Promise<RawBuilder<boolean>> {
  const holders = trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .where((eb) =>
      eb.or([
        eb('holder_name', 'like', containing(normaliseName(search).text)),
        eb('student_number', 'ilike', containing(normaliseCode(search).text)),
      ]),
    )
    .select('learner_id')
  const found = await holders.limit(mostHolders + 1).execute()
  const numbered = sql<boolean>`(coalesce(record.number, '') COLLATE "C") LIKE ${`${escaped(normaliseCode(search).text)}%`}`
  if (found.length === 0)
    return sql<boolean>`(${numbered} OR record.title LIKE ${containing(normaliseText(search).text)})`
  if (found.length > mostHolders) return sql<boolean>`(${numbered} OR record.learner_id IN (${holders}))`
  const ids = found.map(({ learner_id: id }) => id)
  return sql<boolean>`(${numbered} OR record.learner_id = ANY (${ids}::uuid[]))`
}

function containing(search: string): string {
  return `%${escaped(search)}%`
}

function escaped(search: string): string {
  return search.replace(/[\\%_]/g, String.raw`\$&`)
}
