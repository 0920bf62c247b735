import { writtenCodePoint, type Glyphs } from './glyphs.ts'

/** What stands for a character that no font of ours has: the sign of printers for a missing type. */
const missingSign = '〓'

export interface Fitted {
  content: unknown
  missing: string[]
  rarePieces: string[]
}

/** The content with every character that cannot be printed replaced by a sign that is seen, and the code points of those, to be said beside it. */
export function fitToGlyphs(content: unknown, glyphs: Glyphs): Fitted {
  const missing = new Set<string>()
  const rarePieces = new Set<string>()
  const fit = (value: unknown): unknown => {
    if (typeof value === 'string') return fitText(value)
    if (Array.isArray(value)) return value.map(fit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fit(each)]))
  }
  const fitText = (text: string): string => {
    for (const piece of glyphs.rarePiecesIn(text)) rarePieces.add(piece)
    let fitted = text
    for (const sign of glyphs.missingIn(text)) {
      missing.add(writtenCodePoint(sign))
      fitted = fitted.replaceAll(sign, missingSign)
    }
    return fitted
  }
  return { content: fit(content), missing: [...missing].toSorted(), rarePieces: [...rarePieces].toSorted() }
}
