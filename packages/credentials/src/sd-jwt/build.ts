import { issuerUrlOf } from '../did-web/issuer-url.ts'
import type { OpenBadgeInput } from '../open-badge/build.ts'
import { momentOf, numericDateOf } from '../open-badge/moment.ts'
import type { Claim, ClaimObject } from './conceal.ts'
import { concealed, decoy } from './conceal.ts'

export interface SdJwtVcInput extends OpenBadgeInput {
  readonly kind: string
  /** When this credential is signed, which may be long after the achievement was first issued. */
  readonly signedAt: Date
}

const resultPlaces = 8

/** The name of a record kind as a credential type, `https://<host>/vct/<kind>`, on the host of its issuer (SD-JWT VC, “Verifiable Digital Credential Type”). */
export function credentialTypeOf(issuerDid: string, kind: string): string {
  return `${new URL(issuerUrlOf(issuerDid)).origin}/vct/${kind}`
}

/** Where the Token Status List stands that belongs to a Bitstring Status List: the same position in both. */
export function tokenListUrlOf(listUrl: string): string {
  return `${listUrl}/token`
}

/** The claims of an SD-JWT VC from what an Open Badge is made of (SD-JWT VC, “JWT Claims Set”): in clear what the specification keeps in clear, the type of the achievement and what tells demo data apart; all else one by one to choose, each result at its own place, with decoys so that a missing field cannot be told from a hidden one. */
export function buildSdJwtVc(input: SdJwtVcInput): ClaimObject {
  const { issuer, achievement, status } = input
  return {
    iss: issuerUrlOf(issuer.did),
    iat: secondsOf(input.signedAt),
    nbf: secondsOf(input.validFrom),
    ...(input.validUntil !== null && { exp: secondsOf(input.validUntil) }),
    vct: credentialTypeOf(issuer.did, input.kind),
    jti: input.id,
    status: { status_list: { idx: status.index, uri: tokenListUrlOf(status.listUrl) } },
    issuer_name: issuer.name,
    ...(input.note !== undefined && { note: input.note }),
    sub: concealed(input.holder.subjectId),
    holder_name: concealed(input.holder.name),
    number: orDecoy(input.licenseNumber),
    awarded_on: orDecoy(input.awardedOn),
    achievement: {
      type: achievement.type,
      name: concealed(achievement.name),
      creator: orDecoy(achievement.creatorName),
      criteria: concealed(achievement.criteria),
      code: orDecoy(achievement.humanCode),
    },
    results: resultsOf(achievement.results),
  }
}

function orDecoy(text: string | null | undefined): Claim {
  return text ? concealed(text) : decoy
}

function resultsOf(results: SdJwtVcInput['achievement']['results']): readonly Claim[] {
  const placed = new Map(
    results.map(({ name, value, resultType, place }, at) => [
      place ?? at,
      concealed({ name, value, type: resultType }),
    ]),
  )
  const places = Math.max(resultPlaces, ...[...placed.keys()].map((place) => place + 1))
  return Array.from({ length: places }, (_, place) => placed.get(place) ?? decoy)
}

function secondsOf(instant: Date): number {
  return numericDateOf(momentOf(instant))
}
