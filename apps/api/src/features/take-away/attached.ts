import type { AttachedFile } from '../../platform/pdf/print-order.ts'
import type { OwnCredential } from './queries.ts'

/** What the platform publishes, as it stands now, so that a paper can be checked without us. */
export interface Snapshots {
  /** The DID document of a college, with every key it ever had; null when it has none. */
  didDocument(slug: string): Promise<string | null>
  /** Both signed status lists of a shard; null when there is none. */
  statusLists(shardId: number): Promise<Record<'revocation' | 'token', { readonly token: string }> | null>
  /** Files by their path in a folder that is enough to verify with. */
  trustFolder(): Promise<Record<string, string>>
}

/** The signed credentials with the keys and lists by which they are checked: the files of a document. */
export async function filesOf(
  credentials: readonly OwnCredential[],
  snapshots: Snapshots,
): Promise<AttachedFile[]> {
  const digits = String(credentials.length).length
  const tokens = credentials.map(({ token }, at) => ({
    name:
      credentials.length === 1 ? 'credential.jwt' : `credential-${String(at + 1).padStart(digits, '0')}.jwt`,
    mediaType: 'text/plain',
    description: '签名凭证（Open Badges 3.0）',
    text: token,
  }))
  return [...tokens, ...(await keysAndLists(credentials, snapshots))]
}

/** The keys and lists by which these credentials are checked. */
export async function keysAndLists(
  credentials: readonly OwnCredential[],
  snapshots: Snapshots,
): Promise<AttachedFile[]> {
  const keys = await Promise.all(
    once(credentials.map(({ issuerSlug }) => issuerSlug)).map(async (slug) =>
      file(`did-${slug}.json`, 'application/did+json', '签发单位的公钥', await snapshots.didDocument(slug)),
    ),
  )
  const lists = await Promise.all(
    once(credentials.map(({ shardId }) => shardId)).map(async (shardId) => {
      const found = await snapshots.statusLists(shardId)
      return [
        file(`status-${shardId}.jwt`, 'application/vc+jwt', '撤销名单快照', found?.revocation.token),
        file(`status-${shardId}-token.jwt`, 'application/statuslist+jwt', '状态名单快照', found?.token.token),
      ].flat()
    }),
  )
  return [...keys.flat(), ...lists.flat()]
}

function file(
  name: string,
  mediaType: string,
  description: string,
  text: string | null | undefined,
): AttachedFile[] {
  return text === null || text === undefined ? [] : [{ name, mediaType, description, text }]
}

function once<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
