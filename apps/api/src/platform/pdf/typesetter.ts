import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { fitToGlyphs } from './fitted.ts'
import { readTextFonts, textFamily } from './fonts.ts'
import { openGlyphs } from './glyphs.ts'
import type { PrintOrder } from './print-order.ts'
import { familyOf, openRareFont } from './rare-font.ts'

/** PDF/A-3 with its structure (ISO 19005-3, conformance level A): kept for long, read aloud, its text copied, files inside. */
const standard = 'a-3a'
const mostCompilers = 4
const pixels = 800
/** Typst keeps what it compiled until it was not needed this many documents long. */
const keptFor = 10

const compilers = new Map<string, Promise<NodeCompiler>>()

/** Makes one document; what a template was compiled to is remembered for the next. */
export async function typeset({
  folder,
  template,
  content,
  attachments,
  madeAt,
  as = 'pdf',
}: PrintOrder): Promise<Buffer> {
  const fitted = fitToGlyphs(content, await openGlyphs())
  const compiler = await compilerFor(folder, fitted.rarePieces)
  const families = [textFamily, ...fitted.rarePieces.map(familyOf)]
  const order = {
    content: fitted.content,
    missing: fitted.missing,
    families,
    attachments,
    madeAt: datesOf(madeAt),
  }
  const made = compiler.compile({
    mainFilePath: join(folder, template),
    inputs: { order: JSON.stringify(order) },
  })
  if (made.result === null) throw new Error(`${template} does not compile: ${whatWasWrong(made)}`)
  if (as !== 'pdf') return picture(compiler.plainSvg(made.result), as)
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000)
  const pdf = compiler.pdf(made.result, { pdfStandard: standard, creationTimestamp })
  compiler.evictCache(keptFor)
  return pdf
}

/** Its letters are outlines, so that it looks the same wherever it is shown. */
async function picture(svg: string, as: 'svg' | 'png'): Promise<Buffer> {
  if (as === 'svg') return Buffer.from(svg)
  const { Resvg } = await import('@resvg/resvg-js')
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
}

function whatWasWrong(made: ReturnType<NodeCompiler['compile']>): string {
  return JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? [])
}

function compilerFor(folder: string, rarePieces: readonly string[]): Promise<NodeCompiler> {
  const key = [folder, ...rarePieces].join('|')
  const known = compilers.get(key)
  if (known) return known
  const made = makeCompiler(folder, rarePieces)
  compilers.set(key, made)
  // The compiler without rare characters is asked for first, and stays.
  if (compilers.size > mostCompilers) compilers.delete([...compilers.keys()][1] ?? '')
  return made
}

async function makeCompiler(folder: string, rarePieces: readonly string[]): Promise<NodeCompiler> {
  const rareFonts = await Promise.all(rarePieces.map(openRareFont))
  const fontBlobs = [...(await readTextFonts()), ...rareFonts]
  return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
}

function datesOf(moment: Date) {
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}
