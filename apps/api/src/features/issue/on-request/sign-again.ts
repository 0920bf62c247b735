import { sign } from 'node:crypto'
import type { Signer } from '@jiangji/credentials/key/signer'
import { keyUrl } from '@jiangji/credentials/did-web/identifier'
import { openBadge } from '@jiangji/credentials/open-badge/schema'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'
import { registeredClaims, signVcJwt } from '@jiangji/credentials/vc-jwt/serialise'
import type { Context } from '../../../platform/context.ts'
import { openIssuerKey } from '../../../platform/keys/issuer-key.ts'
import { takeKeyForOwnRecord } from '../../../platform/keys/own-record-key.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findOwnCredential } from './queries.ts'

/** The same credential as W3C asks, signed anew with the college's present key, for a program that takes no Open Badge; only while it counts. */
export async function signAgain(ctx: Context, recordId: string): Promise<string> {
  const act = { subject: { type: 'record', id: recordId }, facts: { format: 'vc-jwt' } }
  return ctx.commit('portfolio.take', act, async (trx) => {
    const found = await findOwnCredential(trx, recordId)
    if (!found) throw new Refusal('record.unknown')
    const { token, state } = found
    if (state !== 'issued') throw new Refusal('record.state', { state })
    const issuer = await takeKeyForOwnRecord(ctx, trx, { recordId, permission: 'portfolio.take' })
    if (!issuer) throw new Refusal('issue.noKey')
    return signVcJwt(payloadOf(token), signerOf(ctx, issuer))
  })
}

/** What was signed, without the claims that an Open Badge repeats. */
function payloadOf(token: string) {
  const read = parseCompactJws(token)
  if (!read.ok) throw new Error(`a stored credential cannot be read: ${read.code}`)
  const badge = openBadge.parse(read.value.payload)
  const repeated = Object.keys(registeredClaims(badge))
  return openBadge.parse(
    Object.fromEntries(Object.entries(badge).filter(([member]) => !repeated.includes(member))),
  )
}

function signerOf(
  ctx: Context,
  stored: { organisationId: string; thumbprint: string; sealed: Buffer },
): Signer {
  const key = openIssuerKey(ctx.keys, stored)
  return {
    thumbprint: stored.thumbprint,
    keyUrl: keyUrl(ctx.origin, stored.thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input, 'latin1'), { key, dsaEncoding: 'ieee-p1363' }),
  }
}
