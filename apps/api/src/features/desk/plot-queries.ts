import { sql } from 'kysely'
import type { CivilDate } from '@jiangji/domain/calendar'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

/** Of which records a plot speaks: the college's, or those of some classes. */
export interface Plotted {
  organisationId: string
  classes: readonly string[] | null
}

function issuedOf(trx: ReadonlyTrx, { organisationId, classes }: Plotted) {
  const issued = trx
    .selectFrom('record')
    .where('record.organisation_id', '=', organisationId)
    .where('record.state', '=', 'issued')
  if (classes === null) return issued
  return issued.where((eb) =>
    eb.exists(
      eb
        .selectFrom('enrolment')
        .whereRef('enrolment.learner_id', '=', 'record.learner_id')
        .whereRef('enrolment.organisation_id', '=', 'record.organisation_id')
        .where(sql<boolean>`enrolment.class_name = ANY (${classes}::text[])`),
    ),
  )
}

export async function countByKind(trx: ReadonlyTrx, plotted: Plotted) {
  return issuedOf(trx, plotted)
    .select((eb) => ['record.kind', eb.fn.countAll<number>().as('count')])
    .groupBy('record.kind')
    .orderBy('count', 'desc')
    .execute()
}

/** By the month in which they are dated. */
export async function countByMonth(trx: ReadonlyTrx, plotted: Plotted, since: CivilDate) {
  return issuedOf(trx, plotted)
    .where('record.issued_on', '>=', since)
    .select((eb) => [
      sql<string>`to_char(record.issued_on, 'YYYY-MM')`.as('month'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy('month')
    .orderBy('month')
    .execute()
}

export async function countByProgramme(trx: ReadonlyTrx, plotted: Plotted, most: number) {
  return issuedOf(trx, plotted)
    .innerJoin('enrolment as holder', (join) =>
      join
        .onRef('holder.learner_id', '=', 'record.learner_id')
        .onRef('holder.organisation_id', '=', 'record.organisation_id'),
    )
    .select((eb) => ['holder.programme_name as programme', eb.fn.countAll<number>().as('count')])
    .groupBy('holder.programme_name')
    .orderBy('count', 'desc')
    .limit(most)
    .execute()
}

export async function countEnding(
  trx: ReadonlyTrx,
  plotted: Plotted,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<number> {
  const { ending } = await issuedOf(trx, plotted)
    .where('record.valid_to', '>=', from)
    .where('record.valid_to', '<=', to)
    .select((eb) => eb.fn.countAll<number>().as('ending'))
    .executeTakeFirstOrThrow()
  return ending
}

/** How often records of the college were checked, by month; not who asked and not about whom. */
export async function countChecks(trx: ReadonlyTrx, since: Date) {
  const door = sql<{ month: string; checks: number; matched: number }>`count_checks(${since}::timestamptz)`
  return trx.selectFrom(door.as('checked')).selectAll().orderBy('month').execute()
}

export async function listOwnClasses(trx: ReadonlyTrx, organisationId: string, personId: string) {
  const rows = await trx
    .selectFrom('member_class')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .select('class_name')
    .execute()
  return rows.map((row) => row.class_name)
}
