import { randomBytes, sign } from 'node:crypto'
import { keyUrl, organisationDid } from '@jiangji/credentials/did-web/identifier'
import type { Signer } from '@jiangji/credentials/key/signer'
import { credentialInputOf } from '@jiangji/credentials/record/credential-input'
import { buildSdJwtVc } from '@jiangji/credentials/sd-jwt/build'
import { partAt } from '@jiangji/credentials/sd-jwt/part-at'
import { present } from '@jiangji/credentials/sd-jwt/presentation'
import { signSdJwtVc } from '@jiangji/credentials/sd-jwt/serialise'
import { readClaims } from '@jiangji/domain/record/kinds'
import { decideShareFields, isShown, shareFieldsOf } from '@jiangji/domain/share/fields'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { openIssuerKey } from '../../platform/keys/issuer-key.ts'
import { takeKeyForOwnRecord } from '../../platform/keys/own-record-key.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { findIssuedRecord, type NewShare } from './queries.ts'

type Issued = NonNullable<Awaited<ReturnType<typeof findIssuedRecord>>>

const saltBytes = 16

/** The record signed anew for one share, with salts of its own, of which only what was chosen is kept; null when everything is, or when there is no such issued record. */
export async function presentChosen(
  ctx: Context,
  trx: Trx,
  { recordId, fields, createdAt }: { recordId: string; fields: readonly string[]; createdAt: Date },
): Promise<NewShare['chosen']> {
  const record = await findIssuedRecord(trx, recordId)
  if (!record) return null
  const claims = readClaims(record.kind, record.claimsVersion, record.claims)
  const chosen = decided(decideShareFields(shareFieldsOf(record.kind, claims), fields))
  if (chosen === null) return null
  const signer = await openSigner(ctx, trx, recordId)
  const did = organisationDid(ctx.origin, record.slug)
  const input = credentialInputOf(ctx.origin, issuedRecordOf(record, did))
  const payload = buildSdJwtVc({ ...input, kind: record.kind, signedAt: createdAt })
  const whole = await signSdJwtVc(payload, signer, () => randomBytes(saltBytes).toString('base64url'))
  const { results } = input.achievement
  const presentation = present(whole, (path) => isShown(partAt(path), results, chosen))
  if (presentation === null) throw new Error('What was just signed cannot be read')
  return { fields: chosen, presentation, signedWith: signer.thumbprint }
}

function issuedRecordOf(record: Issued, did: string) {
  const { kind, claims, claimsVersion, credentialId, issuedAt, learnerNumber, name, isDemo } = record
  return {
    kind,
    claims,
    claimsVersion,
    credentialId,
    issuedAt,
    holder: { learnerNumber, name },
    issuer: { did, name: record.issuer, isDemo },
    status: { shardId: record.shardId, index: record.shardIndex },
  }
}

async function openSigner(ctx: Context, trx: Trx, recordId: string): Promise<Signer> {
  const stored = await takeKeyForOwnRecord(ctx, trx, { recordId, permission: 'share.create' })
  if (!stored) throw new Refusal('share.noKey')
  const key = openIssuerKey(ctx.keys, stored)
  return {
    thumbprint: stored.thumbprint,
    keyUrl: keyUrl(ctx.origin, stored.thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }),
  }
}
