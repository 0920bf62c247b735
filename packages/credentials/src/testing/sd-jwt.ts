import { randomBytes } from 'node:crypto'
import type { ClaimObject } from '../sd-jwt/conceal.ts'
import type { SdJwtVcInput } from '../sd-jwt/build.ts'
import { buildSdJwtVc } from '../sd-jwt/build.ts'
import { signSdJwtVc } from '../sd-jwt/serialise.ts'
import { sha256Base64url } from '../encoding/sha256.ts'
import { assemble, signingInput } from '../vc-jwt/serialise.ts'
import type { City, Party } from './city.ts'
import { badgeInput, now } from './city.ts'

export const salt = () => randomBytes(16).toString('base64url')

export const sdInput = (did: string, changes: Partial<SdJwtVcInput> = {}): SdJwtVcInput => ({
  ...badgeInput(did),
  kind: 'certificate',
  signedAt: new Date('2026-03-02T03:00:00Z'),
  ...changes,
})

export const issueSdJwt = (city: City, changes: Partial<SdJwtVcInput> = {}, by: Party = city.college) =>
  signSdJwtVc(buildSdJwtVc(sdInput(city.college.did, changes)), by.signer, salt)

export const issueClaims = (city: City, changes: ClaimObject, by: Party = city.college) =>
  signSdJwtVc({ ...buildSdJwtVc(sdInput(city.college.did)), ...changes }, by.signer, salt)

export async function signRaw(header: object, payload: object, by: Party): Promise<string> {
  const input = signingInput(Buffer.from(JSON.stringify(header)).toString('base64url'), payload)
  return assemble(input, await by.signer.sign(input))
}

/** What the holder adds to prove that the key of the credential is hers. */
export async function bindTo(
  presentation: string,
  holder: Party,
  changes: Readonly<Record<string, unknown>> = {},
  typ = 'kb+jwt',
): Promise<string> {
  const claims = {
    iat: Math.floor(now.getTime() / 1000),
    aud: 'https://employer.example',
    nonce: 'n-0S6_WzA2Mj',
    sd_hash: sha256Base64url(presentation),
    ...changes,
  }
  return presentation + (await signRaw({ alg: 'ES256', typ }, claims, holder))
}
