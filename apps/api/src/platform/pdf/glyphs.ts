import { readRegularFont } from './fonts.ts'
import { pieceWith, readRarePieces, type RarePiece } from './rare-pieces.ts'

const needsNoGlyph = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/u

/** Which characters our fonts can print: Typst would fall back to whatever the machine has, or print nothing. */
export interface Glyphs {
  /** The characters of a text that no font of ours has, each once. */
  missingIn(text: string): string[]
  /** The pieces of the font of rare characters that a text needs. */
  rarePiecesIn(text: string): string[]
}

let opened: Promise<Glyphs> | null = null

/** Read once a process and thread, when it is first asked for. */
export function openGlyphs(): Promise<Glyphs> {
  opened ??= readGlyphs().catch((cause: unknown) => {
    opened = null
    throw cause
  })
  return opened
}

async function readGlyphs(): Promise<Glyphs> {
  const { create } = await import('fontkit')
  const font = create(await readRegularFont())
  if (!('characterSet' in font)) throw new Error('the font of documents is a collection')
  return glyphsOf(new Set(font.characterSet), await readRarePieces())
}

function glyphsOf(usual: ReadonlySet<number>, pieces: readonly RarePiece[]): Glyphs {
  const unusualIn = (text: string) => {
    const found = new Set<string>()
    for (const sign of text) if (!usual.has(codePointOf(sign)) && !needsNoGlyph.test(sign)) found.add(sign)
    return [...found]
  }
  const pieceOf = (sign: string) => pieceWith(pieces, codePointOf(sign))
  return {
    missingIn: (text) => unusualIn(text).filter((sign) => pieceOf(sign) === null),
    rarePiecesIn: (text) => [...new Set(unusualIn(text).flatMap((sign) => pieceOf(sign) ?? []))],
  }
}

function codePointOf(sign: string): number {
  return sign.codePointAt(0) ?? 0
}

/** A code point as standards write it: `U+20BB7`. */
export function writtenCodePoint(sign: string): string {
  return `U+${codePointOf(sign).toString(16).toUpperCase().padStart(4, '0')}`
}
