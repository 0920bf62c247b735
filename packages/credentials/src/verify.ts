import type { Decision, Refused } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { Check, CheckName } from '@jiangji/domain/verification/check'
import { checkNames, failed, notReached, passed, unknown } from '@jiangji/domain/verification/check'
import type { Verdict } from '@jiangji/domain/verification/verdict'
import { verdictOf } from '@jiangji/domain/verification/verdict'
import { checkBinding, type BindingRequest } from './check/binding.ts'
import { checkEntitlement } from './check/entitlement.ts'
import { checkHolder } from './check/holder.ts'
import { checkIssuer } from './check/issuer.ts'
import { checkKeyState } from './check/key-state.ts'
import { checkSignature } from './check/signature.ts'
import type { Standing } from './check/standing.ts'
import { checkStatus } from './check/status.ts'
import { checkValidity, signedAtOf } from './check/validity.ts'
import { issuerIdUnder } from './did-web/issuer-url.ts'
import type { BoundedFetch } from './fetch/fetch.ts'
import type { ShapeCode } from './errors.ts'
import type { CredentialContent, ReadCredential } from './format.ts'
import { formatOf } from './formats.ts'
import type { ListedKey } from './key/listed-key.ts'
import type { JwsVerifier, Proof } from './key/proof.ts'
import type { StatusBundle } from './status-list/read-bundle.ts'
import { unlessExpired } from './trust/freshness.ts'
import { resolveKeysFor } from './trust/resolve-keys.ts'
import type { Trust } from './trust/trust.ts'

export interface VerifyInput {
  readonly token: string
  readonly now: Date
  readonly fetch: BoundedFetch
  readonly trust: Trust
  readonly expected?: {
    readonly holderName?: string
    /** Other names by which a register knows the person of that name. */
    readonly alsoNamed?: readonly string[]
    readonly binding?: BindingRequest
  }
  readonly standing?: Standing
  readonly statusBundle?: StatusBundle
  readonly recordedAt?: Date
  readonly verifyJws?: JwsVerifier
}

export interface Verification {
  readonly checks: readonly Check[]
  readonly verdict: Verdict
  readonly credential: CredentialContent | null
}

/** Verifies a pasted or dropped credential, browser and Node alike (VC Data Model 2.0 section 7.1, Open Badges 3.0 section 9.1): every check with its state, the verdict as their pure function, and what the credential says unless its shape or signature failed; its status address is asked for only once the signature is genuine; what breaks on the way leaves it open, never valid and never an error. */
export async function verifyCredential(input: VerifyInput): Promise<Verification> {
  try {
    return await verifyToken(input)
  } catch {
    const asked = checkNames.filter((name) => isAsked(name, input, null))
    return conclude([unknown('shape', 'shape.brokenOff')], asked, null)
  }
}

async function verifyToken(input: VerifyInput): Promise<Verification> {
  const text = input.token.trim()
  const read = await readCredential(text)
  const asked = checkNames.filter((name) => isAsked(name, input, read.ok ? read.value : null))
  if (!read.ok) return conclude([shapeFailed(read)], asked, null)
  const { format, proof } = read.value
  const issuer = issuerIdUnder(input.trust.platformDid, read.value.issuer)
  const keys = await resolveKeysFor(issuer, read.value, input.trust, input.fetch)
  const checking = checkSignature(proof, keys, input.verifyJws)
  const content = contentOf(read.value, issuer)
  if (!content.ok) return conclude([shapeFailed(content)], asked, null)
  const still = checkContent(content.value, proof, input)
  const signature = await checking
  const shape = passed('shape', 'shape.wellFormed', { format })
  const known = unlessExpired(checkIssuer(content.value, input.trust, keys), input.trust, input.now)
  const first = [shape, signature.check, known]
  if (signature.check.state === 'failed') return conclude(first, asked, null)
  const last = await checkStanding(content.value, read.value, signature.key, input)
  return conclude([...first, ...still, ...last], asked, content.value)
}

function isAsked(name: CheckName, { expected }: VerifyInput, read: ReadCredential | null): boolean {
  if (name === 'holder') return expected?.holderName !== undefined
  if (name === 'binding') return expected?.binding !== undefined || read?.binding !== undefined
  return true
}

async function readCredential(text: string) {
  if (text === '') return refused('shape.empty')
  const format = formatOf(text)
  return format === null ? refused('shape.unrecognised') : format.read(text)
}

/** The keys were those of the issuer that the token names outside; its content must name the same. */
function contentOf(read: ReadCredential, id: string): Decision<CredentialContent, ShapeCode> {
  const content = read.content()
  if (!content.ok) return content
  const { issuer } = content.value
  return issuer.id === read.issuer
    ? accepted({ ...content.value, issuer: { ...issuer, id } })
    : refused('shape.claimsDisagree', { claim: 'iss' })
}

function shapeFailed({ code, facts }: Refused<ShapeCode>): Check {
  return failed('shape', code, facts)
}

/** What the content itself says, told while its signature is still being checked. */
function checkContent(
  content: CredentialContent,
  { period }: Proof,
  { trust, now, expected }: VerifyInput,
): readonly Check[] {
  const checks: Check[] = [
    unlessExpired(checkEntitlement(content, trust), trust, now),
    checkValidity(content, now, period),
  ]
  if (expected?.holderName !== undefined)
    checks.push(checkHolder(content, expected.holderName, expected.alsoNamed))
  return checks
}

async function checkStanding(
  content: CredentialContent,
  { proof, binding }: ReadCredential,
  key: ListedKey | null,
  input: VerifyInput,
): Promise<readonly Check[]> {
  const { trust, fetch, now, verifyJws, standing = {}, statusBundle, recordedAt = null } = input
  const asked = { trust, fetch, now, verifyJws, standing, bundle: statusBundle, mayAsk: key !== null }
  const request = input.expected?.binding
  const checks: Check[] = [
    ...(await checkStatus(content, asked)),
    await checkBinding(binding ?? null, { request, now, verifyJws }),
  ]
  if (key === null) return checks
  const state = checkKeyState(key, signedAtOf(content, proof.period), recordedAt)
  return [...checks, unlessExpired(state, trust, now)]
}

function conclude(
  made: readonly Check[],
  asked: readonly CheckName[],
  credential: CredentialContent | null,
): Verification {
  const checks = asked.flatMap((name) => [...made, ...notReached].find((check) => check.name === name) ?? [])
  return { checks, verdict: verdictOf(checks), credential }
}
