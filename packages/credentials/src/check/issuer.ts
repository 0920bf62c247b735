import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import { isUnderPlatform } from '../did-web/identifier.ts'
import type { CredentialContent } from '../format.ts'
import type { ResolvedKeys } from '../trust/resolve-keys.ts'
import type { Trust } from '../trust/trust.ts'

/** Whether the issuer is known: named in the trust input, or one whose DID document the platform itself serves (did:web method section 2.2, Open Badges 3.0 section 9.1). */
export function checkIssuer(
  { issuer }: CredentialContent,
  trust: Trust,
  keys: ResolvedKeys,
): Check<'issuer'> {
  const known = trust.issuers?.find(({ did }) => did === issuer.id)
  if (known) return passed('issuer', 'issuer.known', { issuer: known.name })
  const facts = { issuer: issuer.name ?? issuer.id }
  if (!isUnderPlatform(issuer.id, trust.platformDid)) return unknown('issuer', 'issuer.notInTrustList', facts)
  if (keys.state === 'listed') return passed('issuer', 'issuer.known', facts)
  if (keys.state === 'absent') return failed('issuer', 'issuer.unregistered', facts)
  return keys.state === 'noWebCrypto'
    ? unknown('issuer', 'issuer.notReached', facts)
    : unknown('issuer', 'issuer.unreachable', facts)
}
