import { createHash } from 'node:crypto'
import { platformDid } from '@jiangji/credentials/did-web/identifier'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { CredentialContent } from '@jiangji/credentials/format'
import { readVerifiableCredential } from '@jiangji/credentials/verifiable-credential/read'
import { verifyCredential } from '@jiangji/credentials/verify'
import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import type { Check, CheckCode } from '@jiangji/domain/verification/check'
import type { Verdict } from '@jiangji/domain/verification/verdict'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { problemOf, type Problem } from './problem.ts'
import { envelope, textOf, type Enveloped, type VerifyRequest } from './request.ts'
import type { TestIssuer } from './test-issuer.ts'

export interface VcApi {
  ctx: Context
  issuer: TestIssuer
  fetch: BoundedFetch
}

/** Signs a credential as the test issuer, once it is one and names nobody else as its issuer. */
export async function issueTest(
  { ctx, issuer }: VcApi,
  given: Readonly<Record<string, unknown>>,
): Promise<Decision<Enveloped, CheckCode<'shape', 'failed'>>> {
  const credential: Readonly<Record<string, unknown>> = { issuer: issuer.did, ...given }
  const content = readVerifiableCredential(credential)
  if (!content.ok) return content
  if (content.value.issuer.id !== issuer.did) return refused('shape.claimsDisagree', { claim: 'issuer' })
  const token = issuer.issue(credential)
  const sha256 = createHash('sha256').update(token).digest('base64url')
  const act = { subject: { type: 'test-credential', id: ctx.newId() }, facts: { sha256 } }
  await ctx.commit('vc-api.issue', act, async () => undefined)
  return accepted(envelope(token))
}

export interface TestVerification {
  verified: boolean
  verdict: Verdict
  checks: readonly Check[]
  problemDetails: Problem[]
  credential?: CredentialContent | null
}

/** Whether a credential is genuine and nothing speaks against it; what could not be established, such as an issuer in no list, is told and left to whoever asks. */
export async function verifyTest(
  { ctx, fetch }: VcApi,
  { verifiableCredential, options }: VerifyRequest,
): Promise<TestVerification> {
  if (!ctx.may('vc-api.verify')) throw new Refusal('permission.denied')
  const { checks, verdict, credential } = await verifyCredential({
    token: textOf(verifiableCredential),
    now: ctx.now(),
    fetch,
    trust: { platformDid: platformDid(ctx.origin), platformOrigin: ctx.origin },
  })
  const genuine = checks.some(({ code }) => code === 'signature.genuine')
  return {
    verified: genuine && checks.every(({ state }) => state !== 'failed'),
    verdict,
    checks,
    problemDetails: checks.filter(({ state }) => state !== 'passed').map(problemOf),
    ...(options?.returnCredential === true ? { credential } : {}),
  }
}
