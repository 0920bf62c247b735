import { readRareSheet } from './fonts.ts'

export interface RarePiece {
  file: string
  ranges: readonly (readonly [number, number])[]
}

const rule = /url\((HanaMin[AB]\.CJK-[^)]+\.woff2)\)[^}]*unicode-range:([^;}]+)/g

/** Which piece of the font of rare characters has which of the ideographs, as its own style sheet says. */
export async function readRarePieces(): Promise<RarePiece[]> {
  return [...(await readRareSheet()).matchAll(rule)].map(([, file = '', ranges = '']) => ({
    file,
    ranges: [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => [
      Number.parseInt(from, 16),
      Number.parseInt(to, 16),
    ]),
  }))
}

export function pieceWith(pieces: readonly RarePiece[], codePoint: number): string | null {
  const found = pieces.find(({ ranges }) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to))
  return found?.file ?? null
}
