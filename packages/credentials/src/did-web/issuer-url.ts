import { CredentialError } from '../errors.ts'
import { didDocumentUrl, isUnderPlatform } from './identifier.ts'

/** The https name of a did:web issuer, `https://<host>/c/<slug>` for `did:web:<host>:c:<slug>`, which SD-JWT VC writes as `iss` (SD-JWT VC, “JWT VC Issuer Metadata”; did:web method section 2.5.2); a name, so https even where a demo serves plain HTTP. */
export function issuerUrlOf(did: string): string {
  const address = didDocumentUrl(did)
  if (address === null) throw new CredentialError('did.malformed', did)
  return address.replace(/\/(?:\.well-known\/)?did\.json$/, '')
}

/** The did:web identifier behind an issuer's https name when it stands under the platform, otherwise the name unchanged: both then have the same keys and the same entry in the trust input (did:web method section 2.2). */
export function issuerIdUnder(platformDid: string, issuer: string): string {
  if (!URL.canParse(issuer)) return issuer
  const { protocol, host, pathname, search, hash } = new URL(issuer)
  if (protocol !== 'https:' || search !== '' || hash !== '') return issuer
  const path = pathname.split('/').filter((segment) => segment !== '')
  const did = ['did:web', host.replace(':', '%3A'), ...path].join(':')
  return isUnderPlatform(did, platformDid) && issuerUrlOrNull(did) === issuer ? did : issuer
}

function issuerUrlOrNull(did: string): string | null {
  return didDocumentUrl(did) === null ? null : issuerUrlOf(did)
}
