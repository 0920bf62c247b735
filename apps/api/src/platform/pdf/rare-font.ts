import { Font, woff2 } from 'fonteditor-core'
import { readRarePiece } from './fonts.ts'

let ready: Promise<unknown> | null = null

/** A family's name of its own for each piece, because Typst takes one font a family. */
export function familyOf(file: string): string {
  return `Rare ${file.replace(/^HanaMin|\.woff2$/g, '').replaceAll(/[^A-Za-z0-9]+/g, ' ')}`
}

/** One piece of the font of rare characters as Typst takes it: unpacked, under a name of its own. */
export async function openRareFont(file: string): Promise<Buffer> {
  ready ??= woff2.init()
  await ready
  const font = Font.create(await readRarePiece(file), { type: 'woff2' })
  const data = font.get()
  data.name.fontFamily = familyOf(file)
  data.name.fullName = familyOf(file)
  return Buffer.from(font.set(data).write({ type: 'ttf', toBuffer: true }))
}
