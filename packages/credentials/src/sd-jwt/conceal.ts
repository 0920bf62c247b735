import { sha256Base64url } from '../encoding/sha256.ts'
import { writeDisclosure } from './disclosure.ts'
import type { Json, JsonObject } from './json.ts'

class Concealed {
  readonly value: Claim

  constructor(value: Claim) {
    this.value = value
  }
}

export type Claim =
  | string
  | number
  | boolean
  | null
  | Concealed
  | readonly Claim[]
  | { readonly [name: string]: Claim | undefined }

export type ClaimObject = { readonly [name: string]: Claim | undefined }

export interface Concealment {
  readonly payload: JsonObject
  readonly disclosures: readonly string[]
}

/** Marks a claim, or an element of an array, that its holder may show or keep (RFC 9901 section 4.2). */
export function concealed(value: Claim): Claim {
  return new Concealed(value)
}

/** Stands where nothing is: its digest looks like any other, so that their number tells nothing (RFC 9901 section 4.2.5). */
export const decoy: Claim = new Concealed(null)

/** Puts digests in the place of what is concealed, sorted, so that their order tells nothing (RFC 9901 sections 4.2.3 to 4.2.6); `salt` gives at least 128 random bits in base64url, fresh for each call (section 9.3). */
export function conceal(claims: ClaimObject, salt: () => string): Concealment {
  const disclosures: string[] = []

  const digestOf = (name: string | null, claim: Concealed): string => {
    if (claim === decoy) return sha256Base64url(salt())
    const disclosure = writeDisclosure(salt(), { name, value: write(claim.value) })
    disclosures.push(disclosure)
    return sha256Base64url(disclosure)
  }

  const write = (claim: Claim): Json => {
    if (claim instanceof Concealed || claim === null || typeof claim !== 'object') return claim as Json
    return isArray(claim) ? claim.map(writeElement) : writeObject(claim)
  }

  const writeElement = (claim: Claim): Json =>
    claim instanceof Concealed ? { '...': digestOf(null, claim) } : write(claim)

  const writeObject = (claim: ClaimObject): JsonObject => {
    const digests: string[] = []
    const shown: Record<string, Json> = {}
    for (const [name, value] of Object.entries(claim)) {
      if (value instanceof Concealed) digests.push(digestOf(name, value))
      else if (value !== undefined) shown[name] = write(value)
    }
    return digests.length === 0 ? shown : { ...shown, _sd: digests.toSorted() }
  }

  const payload = writeObject(claims)
  return { payload: disclosures.length === 0 ? payload : { ...payload, _sd_alg: 'sha-256' }, disclosures }
}

function isArray(claim: readonly Claim[] | ClaimObject): claim is readonly Claim[] {
  return Array.isArray(claim)
}
