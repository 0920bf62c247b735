import { sql } from 'kysely'
import type { ListedProgramme } from '@jiangji/domain/learner/programme-list'
import type { ProgrammeCatalogueName } from '@jiangji/domain/learner/schooling'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { requestColumns } from '../../platform/two-person/request-view.ts'

const recentLists = 20

export async function listTechnicianProgrammes(trx: ReadonlyTrx) {
  return trx
    .selectFrom('catalogue_programme')
    .where('catalogue', '=', 'technician')
    .select(['code', 'name', 'levels', 'year', 'source'])
    .orderBy('code')
    .execute()
}

export async function countProgrammes(trx: ReadonlyTrx) {
  return trx
    .selectFrom('catalogue_programme')
    .where('catalogue', '=', 'moe-2021')
    .select((eb) => [eb.fn.countAll<number>().as('programmes'), eb.fn.max('source').as('source')])
    .executeTakeFirstOrThrow()
}

export async function listSchools(trx: ReadonlyTrx) {
  return trx
    .selectFrom('organisation')
    .where(sql<boolean>`oversees(organisation.id)`)
    .select(['id', 'name', 'programme_catalogues as catalogues'])
    .orderBy('name')
    .execute()
}

export async function listLists(trx: ReadonlyTrx, organisationId: string, most = recentLists) {
  return trx
    .selectFrom('programme_list as list')
    .leftJoin('person as asking', 'asking.id', 'list.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'list.decided_by')
    .where('list.organisation_id', '=', organisationId)
    .select([...requestColumns('list'), 'list.file_name as fileName', 'list.entries'])
    .orderBy('list.requested_at', 'desc')
    .limit(most)
    .execute()
}

export interface NewList {
  organisationId: string
  id: string
  fileName: string
  entries: readonly ListedProgramme[]
  personId: string
  now: Date
}

export async function insertList(
  trx: Trx,
  { organisationId, id, fileName, entries, personId, now }: NewList,
): Promise<void> {
  await trx
    .insertInto('programme_list')
    .values({
      organisation_id: organisationId,
      id,
      catalogue: 'technician',
      file_name: fileName,
      entries: JSON.stringify(entries),
      state: 'open',
      requested_by: personId,
      requested_at: now,
    })
    .execute()
}

export async function lockList(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('programme_list')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['requested_by as requesterId'])
    .forUpdate()
    .executeTakeFirst()
}

/** How many programmes came into the catalogue; null when the list is not one that this person just approved. */
export async function takeList(trx: Trx, id: string, now: Date): Promise<number | null> {
  const { rows } = await sql<{ taken: number | null }>`
    SELECT take_programme_list(${id}::uuid, ${now}::timestamptz) AS taken`.execute(trx)
  return rows[0]?.taken ?? null
}

/** False when the school is none that this bureau oversees. */
export async function assignCatalogues(
  trx: Trx,
  schoolId: string,
  catalogues: readonly ProgrammeCatalogueName[],
): Promise<boolean> {
  const { rows } = await sql<{ assigned: boolean }>`
    SELECT assign_programme_catalogues(${schoolId}::uuid, ${catalogues}::text[]) AS assigned`.execute(trx)
  return rows[0]?.assigned ?? false
}
