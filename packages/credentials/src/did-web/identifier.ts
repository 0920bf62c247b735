import { CredentialError } from '../errors.ts'

const slugForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const segmentForm = /^[A-Za-z0-9._-]+$/

function originOf(origin: string): URL {
  const url = URL.canParse(origin) ? new URL(origin) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== origin.replace(/\/$/, ''))
    throw new CredentialError('origin.malformed', origin)
  return url
}

/** The platform's own identifier, its port percent-encoded: `did:web:localhost%3A8080` (did:web method, section 2.2). */
export function platformDid(origin: string): string {
  return `did:web:${originOf(origin).host.replace(':', '%3A')}`
}

/** An organisation's identifier below the platform's: `did:web:<host>:c:<slug>` (did:web method, section 2.2). */
export function organisationDid(origin: string, slug: string): string {
  if (!slugForm.test(slug)) throw new CredentialError('slug.malformed', slug)
  return `${platformDid(origin)}:c:${slug}`
}

/** The immutable URL under which one public key is served as a bare JWK (Open Badges 3.0 section 8.2.4.1, `kid`). */
export function keyUrl(origin: string, thumbprint: string): string {
  return `${originOf(origin).origin}/keys/${thumbprint}`
}

/** The address of a did:web document, or null when the identifier is malformed (did:web method, section 2.5.2). */
export function didDocumentUrl(did: string): string | null {
  const [scheme, method, host, ...path] = did.split(':')
  if (scheme !== 'did' || method !== 'web' || host === undefined) return null
  if (!/^[A-Za-z0-9.-]+(?:%3[Aa]\d{1,5})?$/.test(host)) return null
  if (!path.every((segment) => segmentForm.test(segment) && !/^\.+$/.test(segment))) return null
  const address = `https://${host.replace(/%3A/i, ':')}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`
  return URL.canParse(address) ? address : null
}

/** Whether an identifier is the platform's or one it hands out below its own (did:web method, section 2.2). */
export function isUnderPlatform(did: string, platform: string): boolean {
  return did === platform || did.startsWith(`${platform}:`)
}
