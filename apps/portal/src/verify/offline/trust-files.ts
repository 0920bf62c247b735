import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { PublishedFiles } from '@jiangji/credentials/trust/published-trust'
import { keepFile, keptFile, takeFile, type Taken } from './kept-files.ts'

const paths = { bundle: '/trust/bundle.jwt', root: '/trust/root.jwk', status: '/trust/status.json' } as const

type TrustFile = keyof typeof paths

export interface TrustFiles {
  files: PublishedFiles
  taken: Readonly<Record<TrustFile, Taken | null>>
  /** Whether the platform answered just now. */
  online: boolean
}

/** What this platform publishes for verifying without it: as it is now, or as it was last fetched, and as this device kept it. */
export async function openTrustFiles(own: string, fetch: BoundedFetch): Promise<TrustFiles> {
  const open = async (name: TrustFile) => {
    const address = own + paths[name]
    const [now, fetched, kept] = await Promise.all([
      takeFile(address, fetch),
      keptFile(address, 'fetched-trust'),
      keptFile(address, 'kept-trust'),
    ])
    const taken = now ?? fetched
    return { taken, online: now !== null, file: { fresh: taken?.text ?? null, kept: kept?.text ?? null } }
  }
  const [bundle, root, status] = await Promise.all([open('bundle'), open('root'), open('status')])
  return {
    files: { bundle: bundle.file, root: root.file, status: status.file },
    taken: { bundle: bundle.taken, root: root.taken, status: status.taken },
    online: bundle.online || status.online,
  }
}

export async function keepTrustFile(own: string, name: TrustFile, taken: Taken | null): Promise<void> {
  if (taken) await keepFile(own + paths[name], taken)
}

/** Notes that what the service worker brought along was judged. */
export async function noteLooked(own: string, taken: TrustFiles['taken']): Promise<void> {
  for (const name of ['bundle', 'root', 'status'] as const) {
    const file = taken[name]
    if (file && !file.looked) await keepFile(own + paths[name], { ...file, looked: true }, 'fetched-trust')
  }
}
