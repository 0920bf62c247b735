import { sql } from 'kysely'
import type { RegistryAct } from '@jiangji/domain/organisation/registry-act'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { requestColumns } from '../../platform/two-person/request-view.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

const recentRequests = 50

/** The schools in the bureau's own area; the database says which those are. */
export async function listSchools(trx: Reading) {
  return trx
    .selectFrom('organisation')
    .leftJoin('organisation_end', 'organisation_end.organisation_id', 'organisation.id')
    .leftJoin('organisation as answering', 'answering.id', 'organisation_end.answering_id')
    .where(sql<boolean>`oversees(organisation.id)`)
    .select((eb) => [
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation.stage',
      'organisation_end.act',
      'organisation_end.since',
      'answering.name as answering',
      eb
        .exists(
          eb
            .selectFrom('issuer_key')
            .whereRef('issuer_key.organisation_id', '=', 'organisation.id')
            .where('issuer_key.state', '=', 'active')
            .select('issuer_key.thumbprint'),
        )
        .as('hasKey'),
    ])
    .orderBy('organisation.name')
    .execute()
}

export type SchoolRow = Awaited<ReturnType<typeof listSchools>>[number]

export async function listEntitlements(trx: Reading) {
  return trx
    .selectFrom('entitlement')
    .where(sql<boolean>`oversees(entitlement.organisation_id)`)
    .select(['organisation_id as organisationId', 'kind', 'valid_from as from', 'valid_to as until'])
    .orderBy('kind')
    .orderBy('valid_from')
    .execute()
}

export async function listFormerNames(trx: Reading) {
  return trx
    .selectFrom('organisation_former_name')
    .where(sql<boolean>`oversees(organisation_former_name.organisation_id)`)
    .select(['organisation_id as organisationId', 'name', 'until'])
    .orderBy('until', 'desc')
    .execute()
}

/** False when the school lies outside the bureau's area; otherwise it is locked against another grant. */
export async function lockSchool(trx: Trx, organisationId: string): Promise<boolean> {
  const { rows } = await sql`SELECT pg_advisory_xact_lock(7303, hashtext(${organisationId}))
    FROM organisation WHERE id = ${organisationId}::uuid AND oversees(id)`.execute(trx)
  return rows.length === 1
}

export async function listPeriods(
  trx: Reading,
  { organisationId, kind }: { organisationId: string; kind: string },
) {
  return trx
    .selectFrom('entitlement')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .select(['valid_from as from', 'valid_to as until'])
    .execute()
}

export interface Grant {
  organisationId: string
  kind: string
  from: string
  until: string | null
}

export async function insertEntitlement(
  trx: Trx,
  { organisationId, kind, from, until }: Grant,
): Promise<void> {
  await trx
    .insertInto('entitlement')
    .values({ organisation_id: organisationId, kind, valid_from: from, valid_to: until })
    .execute()
}

export async function updateEnd(trx: Trx, { organisationId, kind, from, until }: Grant): Promise<void> {
  await trx
    .updateTable('entitlement')
    .set({ valid_to: until })
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('valid_from', '=', from)
    .execute()
}

/** Open requests first, then the latest. */
export async function listRequests(trx: Reading, organisationId: string, most = recentRequests) {
  return trx
    .selectFrom('organisation_request')
    .leftJoin('organisation as successor', 'successor.id', 'organisation_request.successor_id')
    .leftJoin('person as asking', 'asking.id', 'organisation_request.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'organisation_request.decided_by')
    .where('organisation_request.organisation_id', '=', organisationId)
    .select([
      ...requestColumns('organisation_request'),
      'organisation_request.act',
      'organisation_request.subject_ids as subjectIds',
      'organisation_request.new_name as newName',
      'organisation_request.note',
      'successor.name as successor',
    ])
    .orderBy((eb) => eb('organisation_request.state', '=', 'open'), 'desc')
    .orderBy('organisation_request.requested_at', 'desc')
    .limit(most)
    .execute()
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]

export interface NewRequest {
  organisationId: string
  id: string
  act: RegistryAct
  subjectIds: readonly string[]
  successorId: string | null
  newName: string | null
  note: string
  personId: string
  now: Date
}

export async function insertRequest(trx: Trx, request: NewRequest): Promise<void> {
  await trx
    .insertInto('organisation_request')
    .values({
      organisation_id: request.organisationId,
      id: request.id,
      act: request.act,
      subject_ids: [...request.subjectIds],
      successor_id: request.successorId,
      new_name: request.newName,
      note: request.note,
      state: 'open',
      requested_by: request.personId,
      requested_at: request.now,
      decided_by: null,
      decided_at: null,
      decision_note: null,
    })
    .execute()
}

/** A request as it stands, locked: of two deciders the second waits and then finds the decision. */
export async function lockRequest(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('organisation_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select([
      'act',
      'subject_ids as subjectIds',
      'successor_id as successorId',
      'new_name as newName',
      'requested_by as requesterId',
    ])
    .forUpdate()
    .executeTakeFirst()
}

export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

/** Waits for whoever is signing with the keys of schools that a request ends; from then on nobody does until the transaction ends. */
export async function holdKeys(trx: Trx, id: string): Promise<void> {
  await sql`SELECT hold_keys_of_request(${id}::uuid)`.execute(trx)
}

/** Carries out what was approved at this moment, across the wall: `done`, or why not. */
export async function carryOut(trx: Trx, id: string, now: Date): Promise<'done' | 'ended' | 'unknown'> {
  const { rows } = await sql<{ outcome: 'done' | 'ended' | 'unknown' }>`
    SELECT carry_out_organisation_request(${id}::uuid, ${now}::timestamptz) AS outcome`.execute(trx)
  return rows[0]?.outcome ?? 'unknown'
}
