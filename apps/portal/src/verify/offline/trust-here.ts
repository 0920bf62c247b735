import { platformDid } from '@jiangji/credentials/did-web/identifier'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { PublishedTrust } from '@jiangji/credentials/trust/published-trust'
import { readPublishedTrust } from '@jiangji/credentials/trust/published-trust'
import type { Trust } from '@jiangji/credentials/trust/trust'
import { keepTrustFile, openTrustFiles } from './trust-files.ts'

export interface Asking {
  own: string
  pinned: readonly string[]
  now: Date
  fetch: BoundedFetch
}

export interface TrustHere extends Pick<PublishedTrust, 'statusBundle' | 'doubt'> {
  trust: Trust
  /** Whether the platform answered just now. */
  online: boolean
}

/** What this device may rest a verification on: the platform's signed list of issuers and all status, as they are now or as they were kept; without them the platform's own documents, which grant nothing. */
export async function openTrust({ own, pinned, now, fetch }: Asking): Promise<TrustHere> {
  const { online, files, taken } = await openTrustFiles(own, fetch)
  const { trust, statusBundle, doubt, worthKeeping } = await readPublishedTrust(files, { pinned, now })
  if (worthKeeping.bundle) {
    await keepTrustFile(own, 'bundle', taken.bundle)
    await keepTrustFile(own, 'root', taken.root)
  }
  if (worthKeeping.status) await keepTrustFile(own, 'status', taken.status)
  return {
    trust: trust ?? { platformDid: platformDid(own), platformOrigin: own },
    statusBundle,
    doubt,
    online,
  }
}
