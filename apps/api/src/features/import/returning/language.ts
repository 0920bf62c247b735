import { en } from '@jiangji/domain/words/en'
import type { Words } from '@jiangji/domain/words/words'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { ReturnedLabels } from '../../../platform/files/write/returned-rows.ts'

export interface Spoken {
  words: Words
  title: string
  whole: string
  sheet: string
  labels: ReturnedLabels
}

const chinese: Spoken = {
  words: zhCN,
  title: '退回的行：改好以后再传一次',
  whole: '核对结果：标出的行改好以后再传一次',
  sheet: '工作表',
  labels: { row: '原表行号', problem: '问题', mend: '怎么改' },
}
const english: Spoken = {
  words: en,
  title: 'Returned rows: mend them and upload the sheet again',
  whole: 'Result of the review: mend the marked rows and upload the sheet again',
  sheet: 'Sheet',
  labels: { row: 'Row in the sheet', problem: 'Problem', mend: 'How to mend it' },
}

/** The language a caller asked for, else the one her browser prefers; Chinese unless it is English. */
export function spokenTo({ lang, accepted }: { lang?: unknown; accepted?: string | undefined }): Spoken {
  const wanted = typeof lang === 'string' ? lang : (accepted ?? '')
  return /^\s*en\b/i.test(wanted) ? english : chinese
}
