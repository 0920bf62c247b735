import { generateKeyPairSync, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, gzip } from 'node:zlib'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const [pack, squeeze] = [promisify(gzip), promisify(deflate)]
const size = 2 ** 20

/** The limit of a rebuild: the same bits set in two arrays, packed by zlib and signed with a bare key, no database and nothing checked. */
export async function buildBare(revoked: readonly number[]): Promise<number> {
  const bits = new Uint8Array(size / 8)
  const statuses = new Uint8Array(size / 4)
  for (const at of revoked) {
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7))
    statuses[at >> 2] = (statuses[at >> 2] ?? 0) | (1 << ((at & 3) * 2))
  }
  const one = signed((await pack(bits)).toString('base64url'))
  const other = signed((await squeeze(statuses)).toString('base64url'))
  return one.length + other.length
}

function signed(list: string): string {
  const input = `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(JSON.stringify({ list })).toString('base64url')}`
  return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`
}
