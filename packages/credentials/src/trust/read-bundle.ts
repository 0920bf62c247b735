import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { BundleCode } from '@jiangji/domain/verification/bundle'
import type { ListedKey } from '../key/listed-key.ts'
import type { JwsVerifier } from '../key/proof.ts'
import { jwsProof } from '../key/proof.ts'
import type { PublicJwk } from '../key/public-jwk.ts'
import { thumbprintOf } from '../key/thumbprint.ts'
import { hasWebCrypto, verifySignature } from '../key/verify-signature.ts'
import { clockLeewayMs } from '../open-badge/moment.ts'
import type { CompactJws } from '../vc-jwt/parse.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import type { TrustBundle } from './bundle.ts'
import { bundleType, trustBundle, verifierVersion } from './bundle.ts'

const largestBundle = 8_388_608

export interface BundleExpectation {
  /** Root keys as found anywhere; only those whose thumbprint is pinned count. */
  readonly rootKeys: readonly PublicJwk[]
  readonly pinned: readonly string[]
  readonly now: Date
  /** The highest sequence number this verifier has accepted before, null when none. */
  readonly seen: number | null
  readonly verifyJws?: JwsVerifier | undefined
}

/** A trust bundle once a pinned root key signed it, it is no older than one seen before, not from the future, and meant for a verifier of this age (RFC 7515 section 5.2, RFC 8725 section 3.11); one that has expired is still read, and nothing that rests on it passes. */
export async function readTrustBundle(
  text: string,
  expected: BundleExpectation,
): Promise<Decision<TrustBundle, BundleCode>> {
  const jws = parseCompactJws(text.trim(), largestBundle)
  if (!jws.ok)
    return refused(jws.code === 'shape.tooLarge' ? 'bundle.tooLarge' : 'bundle.unreadable', {
      reason: jws.code,
    })
  const doubt = await doubtAbout(jws.value, expected)
  if (doubt !== null) return refused(doubt)
  const parsed = trustBundle.safeParse(jws.value.payload)
  if (!parsed.success) return whyUnreadable(jws.value, (parsed.error.issues[0]?.path ?? []).join('.'))
  return inOrder(parsed.data, expected)
}

async function doubtAbout(jws: CompactJws, expected: BundleExpectation): Promise<BundleCode | null> {
  if (!hasWebCrypto()) return 'bundle.noWebCrypto'
  if (jws.header.typ !== bundleType) return 'bundle.notGenuine'
  const roots = await pinnedAmong(expected)
  const { state } = await verifySignature(jwsProof(jws), roots, expected.verifyJws)
  if (state === 'noWebCrypto' || state === 'algorithmUnavailable') return 'bundle.noWebCrypto'
  return state === 'genuine' ? null : 'bundle.notGenuine'
}

async function pinnedAmong({ rootKeys, pinned }: BundleExpectation): Promise<ListedKey[]> {
  const named = await Promise.all(
    rootKeys.map(async (jwk) => ({ jwk, thumbprint: await thumbprintOf(jwk), state: 'active' as const })),
  )
  return named.filter(({ thumbprint }) => pinned.includes(thumbprint))
}

/** A later form of the bundle says itself that this verifier is too old to read it. */
function whyUnreadable({ payload }: CompactJws, path: string): Decision<TrustBundle, BundleCode> {
  const { minimumVerifier: least } = payload
  return typeof least === 'number' && least > verifierVersion
    ? refused('bundle.verifierTooOld', { least })
    : refused('bundle.unreadable', { reason: path })
}

function inOrder(bundle: TrustBundle, { now, seen }: BundleExpectation): Decision<TrustBundle, BundleCode> {
  const { sequence, iat, minimumVerifier: least } = bundle
  if (least > verifierVersion) return refused('bundle.verifierTooOld', { least })
  if (seen !== null && sequence < seen) return refused('bundle.rolledBack', { sequence, seen })
  return iat * 1000 > now.getTime() + clockLeewayMs ? refused('bundle.fromFuture') : accepted(bundle)
}
