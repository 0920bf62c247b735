import * as z from 'zod/mini'
import { encodeBase64url, encodeTextBase64url } from '../encoding/base64url.ts'
import type { Signer } from '../key/signer.ts'
import { assemble, signingInput } from '../vc-jwt/serialise.ts'

export const bundleType = 'status-bundle+jwt'

const moment = z.int().check(z.nonnegative())

/** The credential that took a superseded one's place, and since when, in seconds. */
const successor = z.tuple([z.string(), moment])

export const bundleManifest = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  iat: moment,
  exp: moment,
  lists: z.record(z.string(), z.object({ sha256: z.string(), iat: moment })),
  superseded: z.record(z.string(), z.record(z.string(), successor)),
})

export type BundleManifest = z.infer<typeof bundleManifest>

export const statusBundle = z.looseObject({ manifest: z.string(), lists: z.record(z.string(), z.string()) })

export interface BundledList {
  /** The address of its Bitstring Status List, without `/token`. */
  readonly listUrl: string
  readonly lst: string
  readonly builtAt: Date
}

export interface Successor {
  readonly listUrl: string
  readonly index: number
  readonly since: Date
  readonly credentialId: string
}

export interface BundleInput {
  readonly bundleUrl: string
  readonly platformDid: string
  readonly lists: readonly BundledList[]
  readonly successors: readonly Successor[]
  readonly builtAt: Date
  readonly expiresAt: Date
}

/** All two-bit status lists of the platform in one file, under a manifest signed with the list key: their hashes and ages, until when they may be relied on, and what took a superseded credential's place (credentials.md "Status"; the lists themselves as `lst` of Token Status List section 4.2). */
export async function signStatusBundle(input: BundleInput, signer: Signer): Promise<string> {
  const manifest = await manifestOf(input)
  const kid = `${input.platformDid}#${signer.thumbprint}`
  const signing = signingInput(
    encodeTextBase64url(JSON.stringify({ alg: 'ES256', typ: bundleType, kid })),
    manifest,
  )
  const lists = Object.fromEntries(input.lists.map(({ listUrl, lst }) => [listUrl, lst]))
  return JSON.stringify({ manifest: assemble(signing, await signer.sign(signing)), lists })
}

async function manifestOf(input: BundleInput): Promise<BundleManifest> {
  const { bundleUrl, platformDid, lists, successors, builtAt, expiresAt } = input
  const hashed = lists.map(async ({ listUrl, lst, builtAt: iat }) => {
    return [listUrl, { sha256: await hashOf(lst), iat: seconds(iat) }] as const
  })
  const superseded: Record<string, Record<string, [string, number]>> = {}
  for (const { listUrl, index, since, credentialId } of successors)
    superseded[listUrl] = { ...superseded[listUrl], [String(index)]: [credentialId, seconds(since)] }
  return {
    iss: platformDid,
    sub: bundleUrl,
    iat: seconds(builtAt),
    exp: seconds(expiresAt),
    lists: Object.fromEntries(await Promise.all(hashed)),
    superseded,
  }
}

/** The base64url SHA-256 of a list's text (FIPS 180-4, RFC 4648 section 5); needs WebCrypto. */
export async function hashOf(lst: string): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lst))))
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
