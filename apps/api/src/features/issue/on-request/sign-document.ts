import { sign } from 'node:crypto'
import { assemble } from '@jiangji/credentials/vc-jwt/serialise'
import { kindOf } from '@jiangji/domain/record/kinds'
import type { Context } from '../../../platform/context.ts'
import { openIssuerKey } from '../../../platform/keys/issuer-key.ts'
import { signingInputs, type Issue } from '../payload.ts'
import type { DocumentKind } from './document.ts'
import type { Facts } from './facts.ts'

/** The token of one document: the payload of every other credential, signed with the college's key. */
export function signDocument(
  ctx: Context,
  { enrolment, issuer }: Facts,
  { kind, claims }: { kind: DocumentKind; claims: object },
  issue: Issue,
): string {
  const { organisationId, slug, college, isDemo, name, learnerNumber } = enrolment
  const stored = { organisationId, ...issuer }
  const inputOf = signingInputs({ ...stored, slug, name: college, isDemo }, ctx.origin)
  const input = inputOf(
    { kind, claims: { ...claims }, claimsVersion: kindOf(kind).version, name, learnerNumber },
    issue,
  )
  const key = openIssuerKey(ctx.keys, stored)
  return assemble(input, sign('sha256', Buffer.from(input, 'latin1'), { key, dsaEncoding: 'ieee-p1363' }))
}
