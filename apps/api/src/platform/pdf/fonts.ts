import { readFile } from 'node:fs/promises'

export const textFamily = 'Noto Serif SC'

const regular = new URL(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)
const bold = new URL(import.meta.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'))
const rareSheet = new URL(import.meta.resolve('hanamin/HanaMin.css'))

/** The fonts of every document; both weights have the same characters. */
export function readTextFonts(): Promise<Buffer[]> {
  return Promise.all([readFile(regular), readFile(bold)])
}

export function readRegularFont(): Promise<Buffer> {
  return readFile(regular)
}

/** Says which piece of the font of rare characters has which range of Unicode. */
export function readRareSheet(): Promise<string> {
  return readFile(rareSheet, 'utf8')
}

export function readRarePiece(name: string): Promise<Buffer> {
  return readFile(new URL(name, rareSheet))
}
