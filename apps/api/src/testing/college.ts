import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { recordKindNames } from '@jiangji/domain/record/kinds'
import { keyUrl, organisationDid } from '@jiangji/credentials/did-web/identifier'
import { publicJwk, type PublicJwk } from '@jiangji/credentials/key/public-jwk'
import type { Signer } from '@jiangji/credentials/key/signer'
import { thumbprintOf } from '@jiangji/credentials/key/thumbprint'
import { makeIssuerKey, openIssuerKey } from '../platform/keys/issuer-key.ts'
import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { testId } from './test-id.ts'

export const testOrigin = 'https://jiangji.example'
/** What a test's college may issue, since the first of January 2020. */
export const grantedKinds = recordKindNames.toSorted()
export const founded = new Date('2026-01-05T00:00:00Z')

export interface TestCollege {
  id: string
  slug: string
  name: string
  did: string
  signer: Signer
  registrar: string
  approver: string
}

/** A college with its key (with the product's `keys` one that it can sign with), what it may issue, one registrar and one approver, as the owner's rows. */
export async function foundCollege(
  database: TestDatabase,
  { slug, name, keys, division }: { slug: string; name: string; keys?: Keys; division?: string },
): Promise<TestCollege> {
  const college = { id: testId(), slug, name, did: organisationDid(testOrigin, slug) }
  await database.asOwner(
    `INSERT INTO organisation (id, slug, name, kind, stage, division_code, is_demo, created_at)
     VALUES ($1, $2, $3, 'college', 'secondary', $5, true, $4)`,
    [college.id, slug, name, founded, division ?? null],
  )
  await database.asOwner(
    `INSERT INTO entitlement (organisation_id, kind, valid_from) SELECT $1, unnest($2::text[]), '2020-01-01'`,
    [college.id, grantedKinds],
  )
  const signer = keys ? await giveSealedKey(database, college.id, keys) : await giveKey(database, college.id)
  const registrar = await employ(database, college.id, 'registrar', '演示经办')
  const approver = await employ(database, college.id, 'approver', '演示审核')
  return { ...college, signer, registrar, approver }
}

async function giveKey(database: TestDatabase, organisationId: string): Promise<Signer> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicJwk.parse(publicKey.export({ format: 'jwk' }))
  const thumbprint = await thumbprintOf(jwk)
  await listKey(database, organisationId, { thumbprint, jwk })
  return signerOf(thumbprint, privateKey)
}

async function giveSealedKey(database: TestDatabase, organisationId: string, keys: Keys): Promise<Signer> {
  const { thumbprint, jwk, sealed } = await makeIssuerKey(keys, organisationId)
  await listKey(database, organisationId, { thumbprint, jwk })
  await database.asOwner(
    'INSERT INTO issuer_key_secret (organisation_id, thumbprint, sealed) VALUES ($1, $2, $3)',
    [organisationId, thumbprint, sealed],
  )
  return signerOf(thumbprint, openIssuerKey(keys, { organisationId, thumbprint, sealed }))
}

async function listKey(
  database: TestDatabase,
  organisationId: string,
  { thumbprint, jwk }: { thumbprint: string; jwk: PublicJwk },
): Promise<void> {
  await database.asOwner(
    `INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from)
     VALUES ($1, $2, $3, 'active', $4)`,
    [organisationId, thumbprint, jwk, founded],
  )
}

function signerOf(thumbprint: string, key: KeyObject): Signer {
  return {
    thumbprint,
    keyUrl: keyUrl(testOrigin, thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }),
  }
}

/** A person with an account and a role; returns the person. */
export async function employ(
  database: TestDatabase,
  organisationId: string,
  role: string,
  name: string,
): Promise<string> {
  const personId = testId()
  await database.asOwner('INSERT INTO person (id, name, created_at) VALUES ($1, $2, $3)', [
    personId,
    name,
    founded,
  ])
  await database.asOwner(
    `INSERT INTO member (organisation_id, id, person_id, role, staff_number, since)
     VALUES ($1, $2, $3, $4, $4, $5)`,
    [organisationId, testId(), personId, role, founded],
  )
  await database.asOwner('INSERT INTO account (user_id, person_id, created_at) VALUES ($1, $2, $3)', [
    `user-${personId}`,
    personId,
    founded,
  ])
  return personId
}
