import type { KeyAct } from '@jiangji/domain/organisation/key-act'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { requestColumns } from '../../platform/two-person/request-view.ts'
import type { NewIssuerKey } from '../../platform/keys/issuer-key.ts'

const recentRequests = 50

export async function listKeys(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('issuer_key')
    .where('organisation_id', '=', organisationId)
    .select([
      'thumbprint',
      'state',
      'active_from as activeFrom',
      'retired_at as retiredAt',
      'compromised_at as compromisedAt',
    ])
    .orderBy('active_from', 'desc')
    .execute()
}

/** How many credentials each key of the college signed. */
export async function countUses(trx: ReadonlyTrx, organisationId: string): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('credential')
    .where('organisation_id', '=', organisationId)
    .groupBy('thumbprint')
    .select((eb) => ['thumbprint', eb.fn.countAll<number>().as('used')])
    .execute()
  return new Map(rows.map(({ thumbprint, used }) => [thumbprint, used]))
}

/** How many credentials a key signed from a time on: those that fail once it counts as compromised since then. */
export async function countSignedSince(
  trx: ReadonlyTrx,
  { organisationId, thumbprint, since }: { organisationId: string; thumbprint: string; since: Date },
): Promise<number> {
  const { signed } = await trx
    .selectFrom('credential')
    .where('organisation_id', '=', organisationId)
    .where('thumbprint', '=', thumbprint)
    .where('issued_at', '>=', since)
    .select((eb) => eb.fn.countAll<number>().as('signed'))
    .executeTakeFirstOrThrow()
  return signed
}

/** Open requests first, then the latest. */
export async function listRequests(trx: ReadonlyTrx, organisationId: string, most = recentRequests) {
  return trx
    .selectFrom('key_request')
    .leftJoin('person as asking', 'asking.id', 'key_request.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'key_request.decided_by')
    .where('key_request.organisation_id', '=', organisationId)
    .select([
      ...requestColumns('key_request'),
      'key_request.act',
      'key_request.thumbprint',
      'key_request.compromised_at as compromisedAt',
      'key_request.note',
    ])
    .orderBy((eb) => eb('key_request.state', '=', 'open'), 'desc')
    .orderBy('key_request.requested_at', 'desc')
    .limit(most)
    .execute()
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]

/** A key as it stands, locked against another act on it and against being signed with meanwhile. */
export async function lockKey(trx: Trx, organisationId: string, thumbprint: string) {
  return trx
    .selectFrom('issuer_key')
    .where('organisation_id', '=', organisationId)
    .where('thumbprint', '=', thumbprint)
    .select(['thumbprint', 'state', 'active_from as activeFrom'])
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface NewRequest {
  id: string
  organisationId: string
  act: KeyAct
  thumbprint: string
  compromisedAt: Date | null
  note: string
  personId: string
  now: Date
}

/** False when another request about the key is still open. */
export async function insertRequest(trx: Trx, request: NewRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('key_request')
    .values({
      organisation_id: request.organisationId,
      id: request.id,
      act: request.act,
      thumbprint: request.thumbprint,
      compromised_at: request.compromisedAt,
      note: request.note,
      state: 'open',
      requested_by: request.personId,
      requested_at: request.now,
      decided_by: null,
      decided_at: null,
      decision_note: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'thumbprint']).where('state', '=', 'open').doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A request as it stands, locked: of two deciders the second waits and then finds the decision. */
export async function lockRequest(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('key_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['act', 'thumbprint', 'compromised_at as compromisedAt', 'requested_by as requesterId'])
    .forUpdate()
    .executeTakeFirst()
}

export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

export async function turnKey(
  trx: Trx,
  { organisationId, thumbprint }: { organisationId: string; thumbprint: string },
  turned: { state: 'retired'; retired_at: Date } | { state: 'compromised'; compromised_at: Date },
): Promise<void> {
  await trx
    .updateTable('issuer_key')
    .set(turned)
    .where('organisation_id', '=', organisationId)
    .where('thumbprint', '=', thumbprint)
    .where('state', '!=', 'compromised')
    .execute()
}

export async function insertKey(
  trx: Trx,
  { thumbprint, jwk, sealed }: NewIssuerKey,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('issuer_key')
    .values({
      organisation_id: organisationId,
      thumbprint,
      public_jwk: JSON.stringify(jwk),
      state: 'active',
      active_from: now,
      retired_at: null,
      compromised_at: null,
    })
    .execute()
  await trx
    .insertInto('issuer_key_secret')
    .values({ organisation_id: organisationId, thumbprint, sealed })
    .execute()
}
