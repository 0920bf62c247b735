import { platformDid } from '@jiangji/credentials/did-web/identifier'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { PublishedTrust } from '@jiangji/credentials/trust/published-trust'
import { readPublishedTrust } from '@jiangji/credentials/trust/published-trust'
import type { Trust } from '@jiangji/credentials/trust/trust'
import { keepTrustFile, noteLooked, openTrustFiles, type TrustFiles } from './trust-files.ts'

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

/** What this device may rest a verification on: the platform's signed list of issuers and all status, as they are now or as they were kept; without them the platform's own documents, which grant nothing. What waits to be judged is judged first, so that an older answer of now does not take its place. */
export async function openTrust({ own, pinned, now, fetch }: Asking): Promise<TrustHere> {
  const fetched = await openTrustFiles(own, noNetwork)
  if (Object.values(fetched.taken).some((file) => file?.looked === false)) {
    await readAndKeep(own, fetched, { pinned, now })
    await noteLooked(own, fetched.taken)
  }
  const opened = await openTrustFiles(own, fetch)
  const { trust, statusBundle, doubt } = await readAndKeep(own, opened, { pinned, now })
  return {
    trust: trust ?? { platformDid: platformDid(own), platformOrigin: own },
    statusBundle,
    doubt,
    online: opened.online,
  }
}

async function readAndKeep(
  own: string,
  { files, taken }: TrustFiles,
  expected: Pick<Asking, 'pinned' | 'now'>,
): Promise<PublishedTrust> {
  const published = await readPublishedTrust(files, expected)
  const { worthKeeping } = published
  if (worthKeeping.bundle) {
    await keepTrustFile(own, 'bundle', taken.bundle)
    await keepTrustFile(own, 'root', taken.root)
  }
  if (worthKeeping.status) await keepTrustFile(own, 'status', taken.status)
  return published
}

const noNetwork: BoundedFetch = () => Promise.reject(new Error('nothing is asked yet'))
