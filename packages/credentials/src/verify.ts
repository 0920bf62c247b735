import { refused } from '@jiangji/domain/decision'
import type { Check, CheckName } from '@jiangji/domain/verification/check'
import { checkNames, failed, notReached, passed } from '@jiangji/domain/verification/check'
import type { Verdict } from '@jiangji/domain/verification/verdict'
import { verdictOf } from '@jiangji/domain/verification/verdict'
import { checkEntitlement } from './check/entitlement.ts'
import { checkHolder } from './check/holder.ts'
import { checkIssuer } from './check/issuer.ts'
import { checkKeyState } from './check/key-state.ts'
import { checkRevocation } from './check/revocation.ts'
import { checkSignature } from './check/signature.ts'
import type { Standing } from './check/standing.ts'
import { checkSupersession, checkSuspension } from './check/standing.ts'
import { checkValidity } from './check/validity.ts'
import type { BoundedFetch } from './fetch/fetch.ts'
import type { CredentialContent } from './format.ts'
import { formatOf } from './formats.ts'
import type { ListedKey } from './key/listed-key.ts'
import type { JwsVerifier } from './key/proof.ts'
import { unlessExpired } from './trust/freshness.ts'
import { resolveKeysFor } from './trust/resolve-keys.ts'
import type { Trust } from './trust/trust.ts'

export interface VerifyInput {
  readonly token: string
  readonly now: Date
  readonly fetch: BoundedFetch
  readonly trust: Trust
  readonly expected?: { readonly holderName?: string }
  readonly standing?: Standing
  readonly recordedAt?: Date
  readonly verifyJws?: JwsVerifier
}

export interface Verification {
  readonly checks: readonly Check[]
  readonly verdict: Verdict
  readonly credential: CredentialContent | null
}

/** Verifies a pasted or dropped credential, browser and Node alike (VC Data Model 2.0 section 7.1, Open Badges 3.0 section 9.1): every check with its state, the verdict as their pure function, and what the credential says unless its shape or signature failed; its status address is asked for only once the signature is genuine. */
export async function verifyCredential(input: VerifyInput): Promise<Verification> {
  const text = input.token.trim()
  const read = await readCredential(text)
  const asked = checkNames.filter((name) => name !== 'holder' || input.expected?.holderName !== undefined)
  if (!read.ok) return conclude([failed('shape', read.code, read.facts)], asked, null)
  const { content } = read.value
  const keys = await resolveKeysFor(read.value, input.trust, input.fetch)
  const issuer = unlessExpired(checkIssuer(content, input.trust, keys), input.trust, input.now)
  const signature = await checkSignature(read.value, keys, input.verifyJws)
  const first = [passed('shape', 'shape.wellFormed', { format: read.value.format }), signature.check, issuer]
  if (signature.check.state === 'failed') return conclude(first, asked, null)
  return conclude([...first, ...(await checkContent(content, signature.key, input))], asked, content)
}

async function readCredential(text: string) {
  if (text === '') return refused('shape.empty')
  const format = formatOf(text)
  return format === null ? refused('shape.unrecognised') : format.read(text)
}

async function checkContent(content: CredentialContent, key: ListedKey | null, input: VerifyInput) {
  const { trust, fetch, now, verifyJws, standing = {}, recordedAt = null } = input
  const name = input.expected?.holderName
  const checks: Check[] = [
    unlessExpired(checkEntitlement(content, trust), trust, now),
    checkValidity(content, now),
    checkSuspension(standing),
    checkSupersession(standing),
  ]
  if (key !== null) checks.push(unlessExpired(checkKeyState(key, content.validFrom, recordedAt), trust, now))
  if (key !== null || standing.revoked !== undefined)
    checks.push(await checkRevocation(content, { trust, fetch, now, standing, verifyJws }))
  if (name !== undefined) checks.push(checkHolder(content, name))
  return checks
}

function conclude(
  made: readonly Check[],
  asked: readonly CheckName[],
  credential: CredentialContent | null,
): Verification {
  const checks = asked.flatMap((name) => [...made, ...notReached].find((check) => check.name === name) ?? [])
  return { checks, verdict: verdictOf(checks), credential }
}
