import { openBadgeDataIntegrity } from './data-integrity/format.ts'
import type { CredentialFormat } from './format.ts'
import { openBadgeVcJwt } from './open-badge/vc-jwt.ts'
import { sdJwtVc } from './sd-jwt/read.ts'
import { vcJwt } from './vc-jwt/format.ts'

export const formats: readonly CredentialFormat[] = [openBadgeDataIntegrity, sdJwtVc, vcJwt, openBadgeVcJwt]

/** The first format that recognises a pasted or dropped text, blanks around it removed: JSON, a token with disclosures, one whose header says vc+jwt, any other (Open Badges 3.0 section 8, RFC 9901 section 4, Securing VCs using JOSE and COSE section 3). */
export function formatOf(text: string): CredentialFormat | null {
  return formats.find((format) => format.recognises(text)) ?? null
}
