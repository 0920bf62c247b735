import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

const rebuildLock = 7302

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export interface PublishedBundle {
  token: string
  etag: string
  sequence: number
  builtAt: Date
  coversChanges: number
}

export async function findBundle(trx: Reading): Promise<PublishedBundle | null> {
  const found = await trx
    .selectFrom('trust_bundle')
    .select(['token', 'etag', 'sequence', 'built_at as builtAt', 'covers_changes as coversChanges'])
    .executeTakeFirst()
  return found ?? null
}

export async function countChanges(trx: Reading): Promise<number> {
  return (await trx.selectFrom('trust_change').select('changes').executeTakeFirstOrThrow()).changes
}

/** One rebuild at a time, on however many machines. */
export async function lockBundle(trx: Trx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${rebuildLock}::integer, 0)`.execute(trx)
}

export async function storeBundle(trx: Trx, bundle: PublishedBundle): Promise<void> {
  const { token, etag, sequence, builtAt, coversChanges } = bundle
  const values = { token, etag, sequence, built_at: builtAt, covers_changes: coversChanges }
  await trx
    .insertInto('trust_bundle')
    .values(values)
    .onConflict((conflict) => conflict.column('sole').doUpdateSet(values))
    .execute()
}

/** The root key with which bundles are signed from now on. */
export async function findTrustRoot(trx: Reading) {
  return trx
    .selectFrom('trust_root')
    .select(['thumbprint', 'public_jwk as jwk', 'sealed'])
    .orderBy('active_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export async function listIssuers(trx: Reading) {
  return trx
    .selectFrom('organisation')
    .leftJoin('organisation_end', 'organisation_end.organisation_id', 'organisation.id')
    .leftJoin('organisation as successor', 'successor.id', 'organisation_end.successor_id')
    .where('organisation.kind', '=', 'college')
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation_end.act',
      'organisation_end.since',
      'successor.slug as successorSlug',
      'successor.name as successorName',
    ])
    .orderBy('organisation.slug')
    .execute()
}

export type IssuerRow = Awaited<ReturnType<typeof listIssuers>>[number]

export async function listFormerNames(trx: Reading) {
  return trx
    .selectFrom('organisation_former_name')
    .select(['organisation_id as organisationId', 'name', 'until'])
    .orderBy('until')
    .execute()
}

export async function listEntitlements(trx: Reading) {
  return trx
    .selectFrom('entitlement')
    .select(['organisation_id as organisationId', 'kind', 'valid_from as from', 'valid_to as until'])
    .orderBy('kind')
    .orderBy('valid_from')
    .execute()
}

export async function listIssuerKeys(trx: Reading) {
  return trx
    .selectFrom('issuer_key')
    .select([
      'organisation_id as organisationId',
      'thumbprint',
      'public_jwk as jwk',
      'state',
      'active_from as activeFrom',
      'retired_at as retiredAt',
      'compromised_at as compromisedAt',
    ])
    .orderBy('active_from')
    .orderBy('thumbprint')
    .execute()
}

export type IssuerKeyRow = Awaited<ReturnType<typeof listIssuerKeys>>[number]
