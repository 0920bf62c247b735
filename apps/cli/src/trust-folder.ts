import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publicJwk } from '@jiangji/credentials/key/public-jwk'
import { thumbprintOf } from '@jiangji/credentials/key/thumbprint'
import { readStatusBundle, type StatusBundle } from '@jiangji/credentials/status-list/read-bundle'
import { readTrustBundle } from '@jiangji/credentials/trust/read-bundle'
import type { Trust } from '@jiangji/credentials/trust/trust'
import { trustOf } from '@jiangji/credentials/trust/trust-of'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { RefusalCode } from './words.ts'

export interface RestedOn {
  /** The thumbprint of the root key. */
  root: string
  rootNamed: boolean
  bundleBuiltAt: string | null
  /** Null when there was no status bundle that proves anything. */
  statusBuiltAt: string | null
}

export interface OfflineTrust {
  trust: Trust
  restedOn: RestedOn
  statusBundle: StatusBundle | null
}

export interface TrustFolder {
  folder: string
  /** The root key that counts, by its thumbprint; without it the one in the folder, which whoever gave the folder chose. */
  root: string | null
}

/** A folder with what the platform publishes under /trust: the bundle, its root key, and all status lists. */
export async function readTrustFolder(
  { folder, root }: TrustFolder,
  now: Date,
): Promise<Decision<OfflineTrust, RefusalCode>> {
  const [bundleText, rootText, statusText] = await Promise.all([
    readIn(folder, 'bundle.jwt'),
    readIn(folder, 'root.jwk'),
    readIn(folder, 'status.json'),
  ])
  if (bundleText === null || rootText === null) return refused('trust.missing', { folder })
  const rootKey = publicJwk.safeParse(parse(rootText))
  if (!rootKey.success) return refused('trust.missing', { folder })
  const thumbprint = await thumbprintOf(rootKey.data)
  const pinned = [root ?? thumbprint]
  const bundle = await readTrustBundle(bundleText, { rootKeys: [rootKey.data], pinned, now, seen: null })
  if (!bundle.ok)
    return refused('trust.refused', { zh: zhCN.bundles[bundle.code], en: en.bundles[bundle.code] })
  const trust = trustOf(bundle.value)
  const statusBundle = await statusIn(statusText, trust, now)
  const restedOn = {
    root: thumbprint,
    rootNamed: root !== null,
    bundleBuiltAt: trust.bundle?.builtAt ?? null,
    statusBuiltAt: statusBundle?.builtAt.toISOString() ?? null,
  }
  return accepted({ trust, statusBundle, restedOn })
}

/** A status bundle that proves nothing is as good as none: the checks then say that it could not be established. */
async function statusIn(text: string | null, trust: Trust, now: Date): Promise<StatusBundle | null> {
  if (text === null) return null
  const { platformDid: issuerDid, platformKeys: keys = [] } = trust
  const bundle = await readStatusBundle(text, { issuerDid, keys, now })
  return bundle.ok ? bundle.value : null
}

/** In the folder itself, or under `trust` in a copy of the whole site. */
async function readIn(folder: string, name: string): Promise<string | null> {
  for (const place of [join(folder, name), join(folder, 'trust', name)]) {
    const text = await readFile(place, 'utf8').catch(() => null)
    if (text !== null) return text
  }
  return null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
