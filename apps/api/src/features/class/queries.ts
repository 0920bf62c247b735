import type { Schooled } from '@jiangji/domain/learner/schooling'
import { sql, type RawBuilder } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

/** The classes that a person looks after. */
export async function listOwnClasses(trx: Reading, organisationId: string, personId: string) {
  const rows = await trx
    .selectFrom('member_class')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .select('class_name')
    .execute()
  return rows.map((row) => row.class_name)
}

/** What counts of a learner: what is issued and in force, by kind, and the courses that were failed. */
const counted = (kind: string): RawBuilder<number> =>
  sql<number>`(count(r.id) FILTER (WHERE r.kind = ${kind}))::integer`

const failed = sql<number>`(count(r.id) FILTER (WHERE r.kind = 'course'
  AND (r.claims ->> 'grade' = 'fail' OR (r.claims ->> 'score')::numeric < 60)))::integer`

/** Each person once, with every row under which she holds something: a row merged into another stands for nobody of its own. */
const holding = (organisationId: string, named: RawBuilder<unknown>) => sql`
  own AS (
    SELECT e.* FROM enrolment e LEFT JOIN learner_alias merged ON merged.alias_id = e.learner_id
    WHERE e.organisation_id = ${organisationId}::uuid AND merged.main_id IS NULL AND ${named}
  ), holding AS (
    SELECT own.*, own.learner_id AS holder_id FROM own
    UNION ALL
    SELECT own.*, twin.alias_id FROM own JOIN learner_alias twin ON twin.main_id = own.learner_id
  )`

/** Every class, or those named, with how many of its learners hold something of each kind. */
export async function listClassReports(
  trx: ReadonlyTrx,
  organisationId: string,
  only: readonly string[] | null,
) {
  const holders = (kind: string) =>
    sql<number>`(count(*) FILTER (WHERE of_learner.${sql.raw(kind)} > 0))::integer`
  const named = only === null ? sql`true` : sql`e.class_name = ANY (${only}::text[])`
  const report = sql<{
    className: string
    programme: string
    schooled: Schooled[]
    learners: number
    certificate: number
    competition: number
    placement: number
    failed: number
  }>`(
    WITH ${holding(organisationId, named)}, of_learner AS (
      SELECT e.class_name, e.programme_name, e.programme_catalogue, e.track, e.learner_id, ${counted('certificate')} AS certificate,
        ${counted('competition')} AS competition, ${counted('placement')} AS placement, ${failed} AS failed
      FROM holding e LEFT JOIN record r ON r.learner_id = e.holder_id
        AND r.organisation_id = e.organisation_id AND r.state = 'issued'
      GROUP BY e.class_name, e.programme_name, e.programme_catalogue, e.track, e.learner_id
    )
    SELECT class_name AS "className", min(programme_name) AS programme,
      jsonb_agg(DISTINCT jsonb_build_object('programmeCatalogue', programme_catalogue, 'track', track)) AS schooled, count(*)::integer AS learners,
      ${holders('certificate')} AS certificate, ${holders('competition')} AS competition,
      ${holders('placement')} AS placement, ${holders('failed')} AS failed
    FROM of_learner GROUP BY class_name)`
  return trx.selectFrom(report.as('report')).selectAll().orderBy('className').execute()
}

/** Who is in a class, and what each of them holds. */
export async function listClassLearners(trx: ReadonlyTrx, organisationId: string, className: string) {
  const report = sql<{
    learnerId: string
    name: string
    studentNumber: string
    programme: string
    programmeCatalogue: string
    track: string
    state: string
    certificate: number
    competition: number
    course: number
    placement: number
    failed: number
  }>`(
    WITH ${holding(organisationId, sql`e.class_name = ${className}`)}
    SELECT e.learner_id AS "learnerId", e.holder_name AS name, e.student_number AS "studentNumber",
      e.programme_name AS programme, e.programme_catalogue AS "programmeCatalogue", e.track, e.state, ${counted('certificate')} AS certificate,
      ${counted('competition')} AS competition, ${counted('course')} AS course,
      ${counted('placement')} AS placement, ${failed} AS failed
    FROM holding e LEFT JOIN record r ON r.learner_id = e.holder_id
      AND r.organisation_id = e.organisation_id AND r.state = 'issued'
    GROUP BY e.learner_id, e.holder_name, e.student_number, e.programme_name, e.programme_catalogue, e.track,
      e.state)`
  return trx.selectFrom(report.as('report')).selectAll().orderBy('studentNumber').execute()
}

export async function isClass(trx: Reading, organisationId: string, className: string): Promise<boolean> {
  const found = await trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .where('class_name', '=', className)
    .select('learner_id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The class teachers of a college, each with the classes that were given to her. */
export async function listTeachers(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .where('member.organisation_id', '=', organisationId)
    .where('member.role', '=', 'class-teacher')
    .where('member.until', 'is', null)
    .select((eb) => [
      'person.id as personId',
      'person.name',
      'member.staff_number as staffNumber',
      eb
        .selectFrom('member_class')
        .whereRef('member_class.organisation_id', '=', 'member.organisation_id')
        .whereRef('member_class.person_id', '=', 'member.person_id')
        .select(sql<string[]>`coalesce(array_agg(class_name ORDER BY class_name), '{}')`.as('classes'))
        .as('classes'),
    ])
    .orderBy('member.staff_number')
    .execute()
}

export async function isTeacher(trx: Reading, organisationId: string, personId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('member')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', 'class-teacher')
    .where('until', 'is', null)
    .select('person_id')
    .executeTakeFirst()
  return found !== undefined
}

export interface Assignment {
  organisationId: string
  personId: string
  className: string
}

export async function insertAssignment(
  trx: Trx,
  { organisationId, personId, className }: Assignment,
  by: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('member_class')
    .values({
      organisation_id: organisationId,
      person_id: personId,
      class_name: className,
      assigned_by: by,
      assigned_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when the class was not hers. */
export async function deleteAssignment(
  trx: Trx,
  { organisationId, personId, className }: Assignment,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('member_class')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('class_name', '=', className)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
