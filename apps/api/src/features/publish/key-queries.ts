import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

function keysIn(trx: Reading) {
  return trx
    .selectFrom('issuer_key')
    .innerJoin('organisation', 'organisation.id', 'issuer_key.organisation_id')
    .select([
      'issuer_key.thumbprint',
      'issuer_key.public_jwk as jwk',
      'issuer_key.state',
      'issuer_key.retired_at as retiredAt',
      'issuer_key.compromised_at as compromisedAt',
    ])
    .orderBy('issuer_key.active_from')
    .orderBy('issuer_key.thumbprint')
}

export async function listKeysOfCollege(trx: Reading, slug: string) {
  return keysIn(trx)
    .where('organisation.slug', '=', slug)
    .where('organisation.kind', '=', 'college')
    .execute()
}

export async function listKeysOfPlatform(trx: Reading) {
  return keysIn(trx).where('organisation.kind', '=', 'platform').execute()
}

export async function findKey(trx: Reading, thumbprint: string) {
  return keysIn(trx).where('issuer_key.thumbprint', '=', thumbprint).executeTakeFirst()
}

export type PublishedKey = Awaited<ReturnType<typeof listKeysOfPlatform>>[number]

/** The key with which the platform signs its lists. */
export async function findSigningKey(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('issuer_key_secret')
    .innerJoin('issuer_key', (join) =>
      join
        .onRef('issuer_key.organisation_id', '=', 'issuer_key_secret.organisation_id')
        .onRef('issuer_key.thumbprint', '=', 'issuer_key_secret.thumbprint'),
    )
    .where('issuer_key.organisation_id', '=', organisationId)
    .where('issuer_key.state', '=', 'active')
    .select([
      'issuer_key.organisation_id as organisationId',
      'issuer_key.thumbprint',
      'issuer_key_secret.sealed',
    ])
    .executeTakeFirstOrThrow()
}
