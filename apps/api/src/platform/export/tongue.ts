import type { CellValue } from '@jiangji/domain/import/cell'
import { en } from '@jiangji/domain/words/en'
import type { Words } from '@jiangji/domain/words/words'
import { zhCN } from '@jiangji/domain/words/zh-cn'

export type Both = readonly [chinese: string, english: string]

export interface Tongue {
  words: Words
  say: (both: Both) => string
  /** Names one after another. */
  list: (names: readonly string[]) => string
}

export const tongues: Readonly<Record<'chinese' | 'english', Tongue>> = {
  chinese: { words: zhCN, say: ([chinese]) => chinese, list: (names) => names.join('、') },
  english: { words: en, say: ([, english]) => english, list: (names) => names.join(', ') },
}

export function dateCell(date: string | null): CellValue {
  return date === null ? null : { date }
}

const aheadOfUtcMillis = 8 * 3_600_000

/** A moment by the clock of Beijing, to the minute. */
export function momentCell(moment: Date | string | null): CellValue {
  if (moment === null) return null
  const there = new Date(new Date(moment).getTime() + aheadOfUtcMillis)
  return there.toISOString().slice(0, 16).replace('T', ' ')
}

const roster: Both = ['学籍花名册', 'Roster']

/** What a batch or a record is of, in words. */
export function kindCell({ words, say }: Tongue, kind: string): CellValue {
  const kinds: Readonly<Record<string, { name: string }>> = words.kinds
  return kind === 'roster' ? say(roster) : (kinds[kind]?.name ?? kind)
}
