import { sign } from 'node:crypto'
import { keyUrl } from '@jiangji/credentials/did-web/identifier'
import type { Signer } from '@jiangji/credentials/key/signer'
import type { Context } from '../../platform/context.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { openIssuerKey } from '../../platform/keys/issuer-key.ts'
import { findSigningKey } from './key-queries.ts'

/** The platform's own key, with which it signs what it publishes of status. */
export async function openListSigner(ctx: Context, trx: Pick<ReadonlyTrx, 'selectFrom'>): Promise<Signer> {
  const stored = await findSigningKey(trx, ctx.organisationId)
  const key = openIssuerKey(ctx.keys, stored)
  return {
    thumbprint: stored.thumbprint,
    keyUrl: keyUrl(ctx.origin, stored.thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }),
  }
}
