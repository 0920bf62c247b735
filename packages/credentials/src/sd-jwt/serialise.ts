import { encodeTextBase64url } from '../encoding/base64url.ts'
import type { Signer } from '../key/signer.ts'
import { assemble, signingInput } from '../vc-jwt/serialise.ts'
import type { ClaimObject } from './conceal.ts'
import { conceal } from './conceal.ts'
import { joinSdJwt } from './presentation.ts'

/** The encoded header of an SD-JWT VC: `typ` dc+sd-jwt, `kid` the key's thumbprint as the issuer's key set names it (SD-JWT VC, “JOSE Header”). */
export function sdJwtVcHeader(thumbprint: string): string {
  return encodeTextBase64url(JSON.stringify({ alg: 'ES256', typ: 'dc+sd-jwt', kid: thumbprint }))
}

/** An SD-JWT VC with every disclosure, as its issuer hands it to the holder (RFC 9901 section 4). */
export async function signSdJwtVc(claims: ClaimObject, signer: Signer, salt: () => string): Promise<string> {
  const { payload, disclosures } = conceal(claims, salt)
  const input = signingInput(sdJwtVcHeader(signer.thumbprint), payload)
  return joinSdJwt(assemble(input, await signer.sign(input)), disclosures)
}
