import { parseShareCode } from '@jiangji/domain/identity/share-code'

const link = /^https?:\/\/[^\s/?#]+\/v\/([^\s/?#]+)\/?$/i

/** The code in a link of ours or a code alone, as a QR code holds it or people paste it; null for anything else. */
export function shareCodeIn(text: string): string | null {
  const trimmed = text.trim()
  const parsed = parseShareCode(link.exec(trimmed)?.[1] ?? trimmed)
  return parsed.ok ? parsed.value : null
}
