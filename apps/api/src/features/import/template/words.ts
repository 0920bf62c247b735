import type { FieldType } from '@jiangji/domain/import/field'
import { en } from '@jiangji/domain/words/en'
import type { Words } from '@jiangji/domain/words/words'
import { zhCN } from '@jiangji/domain/words/zh-cn'

export interface TemplateWords {
  words: Words
  fileName(kind: string): string
  roster: string
  notes: string
  header: readonly [string, string, string, string, string, string]
  lists: string
  unlisted: string
  required: string
  optional: string
  orElse(other: string): string
  otherwiseCollege: string
  choose: string
  fill: Readonly<Record<FieldType, string>>
}

const chinese: TemplateWords = {
  words: zhCN,
  fileName: (kind) => `模板-${kind}.xlsx`,
  roster: '学籍花名册',
  notes: '填写说明',
  header: ['列名', '含义', '要不要填', '怎么填', '例子', '可以填的词'],
  lists: '词表',
  unlisted: '下拉里没有这个词。确实要这样填，点“是”；导入时会再核对。',
  required: '必填',
  optional: '可以不填',
  orElse: (other) => `和“${other}”填一列就行`,
  otherwiseCollege: '不填就是本校',
  choose: '从下拉里选',
  fill: {
    name: '和学籍里的姓名一致',
    residentId: '18 位；这一列是文本格式，不会丢位',
    text: '照原件填',
    number: '只填数字',
    date: '写到日，例如 2025-09-01',
    choice: '从下拉里选',
  },
}

const english: TemplateWords = {
  words: en,
  fileName: (kind) => `Template - ${kind}.xlsx`,
  roster: 'Roster',
  notes: 'How to fill it in',
  header: ['Column', 'Meaning', 'Required', 'How', 'Example', 'Words that may stand there'],
  lists: 'Words',
  unlisted: 'This word is not in the list. Choose Yes to keep it; the import looks at it again.',
  required: 'Required',
  optional: 'May be left empty',
  orElse: (other) => `This column or “${other}”`,
  otherwiseCollege: 'Empty means your own school',
  choose: 'Choose from the list',
  fill: {
    name: 'As in the enrolment',
    residentId: '18 characters; the column is text, so that no digit is lost',
    text: 'As the original says',
    number: 'Digits only',
    date: 'With its day, such as 2025-09-01',
    choice: 'Choose from the list',
  },
}

/** The words of a template; its headers stay those of Chinese workbooks, by which any import knows them. */
export function templateWords({ words }: { words: Words }): TemplateWords {
  return words === en ? english : chinese
}
