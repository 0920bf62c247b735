import type { Finding } from '@jiangji/domain/import/finding'
import { saysNoColumn } from '@jiangji/domain/import/finding'
import type { SpokenFinding, Words } from '@jiangji/domain/words/words'

type Said = SpokenFinding | ((facts: never) => SpokenFinding)

/** The problem for a line that stands away from its cell: the column is named where the words do not name it. */
export function speakOfColumn(words: Words, finding: Finding): SpokenFinding {
  const said = speak(words, finding)
  return saysNoColumn(finding.code)
    ? { ...said, problem: words.inColumn({ column: finding.column, problem: said.problem }) }
    : said
}

/** A finding in words; one that has none is told by its code, never left out. */
export function speak({ findings }: Pick<Words, 'findings'>, { code, facts }: Finding): SpokenFinding {
  const table: Readonly<Record<string, Said>> = findings
  const said = Object.hasOwn(table, code) ? table[code] : undefined
  if (said === undefined) return { problem: code, mend: '' }
  return typeof said === 'function' ? said(facts as never) : said
}
