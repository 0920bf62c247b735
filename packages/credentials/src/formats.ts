import type { CredentialFormat } from './format.ts'
import { openBadgeVcJwt } from './open-badge/vc-jwt.ts'
import { sdJwtVc } from './sd-jwt/read.ts'

export const formats: readonly CredentialFormat[] = [sdJwtVc, openBadgeVcJwt]

/** The first format that recognises a pasted or dropped text, blanks around it removed (Open Badges 3.0 section 8.2, RFC 9901 section 4). */
export function formatOf(text: string): CredentialFormat | null {
  return formats.find((format) => format.recognises(text)) ?? null
}
