import { openBadgeDataIntegrity } from './data-integrity/format.ts'
import type { CredentialFormat } from './format.ts'
import { openBadgeVcJwt } from './open-badge/vc-jwt.ts'
import { vcJwt } from './vc-jwt/format.ts'

export const formats: readonly CredentialFormat[] = [openBadgeDataIntegrity, vcJwt, openBadgeVcJwt]

/** The first format that recognises a pasted or dropped text, blanks around it removed: JSON, a token whose header says vc+jwt, any other token (Open Badges 3.0 section 8, Securing VCs using JOSE and COSE section 3). */
export function formatOf(text: string): CredentialFormat | null {
  return formats.find((format) => format.recognises(text)) ?? null
}
