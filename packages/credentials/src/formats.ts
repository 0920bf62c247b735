import type { CredentialFormat } from './format.ts'
import { openBadgeVcJwt } from './open-badge/vc-jwt.ts'

export const formats: readonly CredentialFormat[] = [openBadgeVcJwt]

/** The first format that recognises a pasted or dropped text, blanks around it removed (Open Badges 3.0 section 8.2 is the only one so far). */
export function formatOf(text: string): CredentialFormat | null {
  return formats.find((format) => format.recognises(text)) ?? null
}
