import { kindOf } from '@jiangji/domain/record/kinds'
import { wordOf } from '@jiangji/domain/words/word-of'
import { loadCatalogues } from '../../../platform/catalogue/load-catalogues.ts'
import type { Context } from '../../../platform/context.ts'
import { writeTemplate } from '../../../platform/files/write/write-template.ts'
import { assertImported, roster } from '../import-kind.ts'
import type { Spoken } from '../returning/language.ts'
import { describeTemplate } from './describe.ts'
import { templateWords } from './words.ts'

/** An empty workbook of a kind, with drop-downs from the catalogues as they stand. */
export async function giveTemplate(ctx: Context, kind: string, spoken: Spoken) {
  const words = templateWords(spoken)
  const catalogues = await ctx.read('import.read', async (trx) => {
    assertImported(kind)
    return loadCatalogues(trx, kind === roster ? ['programmes'] : (kindOf(kind).importing?.references ?? []))
  })
  const names: Readonly<Record<string, { name: string }>> = words.words.kinds
  const name = kind === roster ? words.roster : (names[kind]?.name ?? wordOf({}, kind))
  return {
    fileName: words.fileName(name),
    bytes: await writeTemplate(describeTemplate(kind, catalogues, words)),
  }
}
