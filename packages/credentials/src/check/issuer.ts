import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import { isUnderPlatform } from '../did-web/identifier.ts'
import type { CredentialContent } from '../format.ts'
import type { ResolvedKeys } from '../trust/resolve-keys.ts'
import type { Trust } from '../trust/trust.ts'
import { whoAnswers } from '../trust/who-answers.ts'

/** Whether the issuer is known: named in the trust input, which also says who answers for it now, or one whose DID document the platform itself serves (did:web method section 2.2, Open Badges 3.0 section 9.1). */
export function checkIssuer(
  { issuer, validFrom }: CredentialContent,
  trust: Trust,
  keys: ResolvedKeys,
): Check<'issuer'> {
  const known = trust.issuers?.find(({ did }) => did === issuer.id)
  if (known) {
    const answering = whoAnswers(known, trust, validFrom)
    return passed('issuer', 'issuer.known', answering ? { ...answering } : { issuer: known.name })
  }
  const facts = { issuer: issuer.name ?? issuer.id }
  if (!isUnderPlatform(issuer.id, trust.platformDid)) return unknown('issuer', 'issuer.notInTrustList', facts)
  if (keys.state === 'listed') return passed('issuer', 'issuer.known', facts)
  if (keys.state === 'absent') return failed('issuer', 'issuer.unregistered', facts)
  return keys.state === 'noWebCrypto'
    ? unknown('issuer', 'issuer.notReached', facts)
    : unknown('issuer', 'issuer.unreachable', facts)
}
