import { noCatalogues, type Catalogues } from '@jiangji/domain/record/kind'
import { kindOf } from '@jiangji/domain/record/kinds'
import { certificate } from '@jiangji/domain/certificate/rules'
import { diploma } from '@jiangji/domain/diploma/rules'
import { placement } from '@jiangji/domain/placement/rules'
import { enteredKindNames } from '@jiangji/domain/record/kinds'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeTemplate } from '../../../platform/files/write/write-template.ts'
import { certificatesOnly, newcomer, readInMemory } from '../testing/read-in-memory.ts'
import { describeTemplate } from './describe.ts'
import { templateFields } from './template-fields.ts'
import { templateWords } from './words.ts'

const { certificateCode, certificateName, awardingBody } = certificate.example
const { occupationCode, occupationName } = placement.example
const { programmeCode, programme, stage, college } = diploma.example
const catalogues: Catalogues = {
  ...noCatalogues,
  ...certificatesOnly([{ code: certificateCode, name: certificateName, awardingBody }]).catalogues,
  college: { name: college },
  occupations: [{ code: occupationCode, name: occupationName }],
  programmes: [{ code: programmeCode, name: programme, stage }],
}
const imported = enteredKindNames.filter((kind) => kindOf(kind).importing !== null)

const written = async (kind: string, words = zhCN, known = catalogues) => {
  const book = new ExcelJS.Workbook()
  const bytes = await writeTemplate(describeTemplate(kind, known, templateWords({ words })))
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

function sheetOf(book: ExcelJS.Workbook): ExcelJS.Worksheet {
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet was written')
  return sheet
}

describe.each(['roster', ...imported])('the template of the kind %s', (kind) => {
  it('filled with its own example is read back accepted', async () => {
    const book = await written(kind)
    const sheet = sheetOf(book)
    const fields = templateFields(kind, catalogues)
    fields.forEach(({ type, example }, index) => {
      sheet.getCell(2, index + 1).value = type === 'number' && example !== '' ? Number(example) : example
    })
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const reference = kind === 'roster' ? catalogues.programmes : { catalogues, decisions: [] }
    const holder = { learnerId: 'one', name: '示例学生', enrolledOn: '2022-09-01' }
    const read = await readInMemory({ kind, bytes, reference }, () =>
      kind === 'roster' ? newcomer : { holder, taken: null },
    )
    expect(read.rows.map(({ outcome, findings }) => [outcome, findings])).toEqual([['accepted', []]])
    expect(read.plans).toMatchObject([{ sheet: 'Sheet1', headerRow: 1, missing: [] }])
  })

  it('explains each of its columns in both languages, the headers the same', () => {
    const [chinese, english] = [zhCN, en].map((words) =>
      describeTemplate(kind, catalogues, templateWords({ words })),
    )
    expect(english?.columns.map(({ header }) => header)).toEqual(chinese?.columns.map(({ header }) => header))
    for (const template of [chinese, english]) {
      expect(template?.notes.rows).toHaveLength(template?.columns.length ?? 0)
      expect(template?.notes.rows.flatMap((row) => row.slice(0, 4)).filter((text) => text === '')).toEqual([])
    }
  })
})

describe('a template', () => {
  it('keeps numbers as text, marks what is required and offers what may be chosen', async () => {
    const sheet = sheetOf(await written('placement'))
    const headers = templateFields('placement', catalogues).map(({ key }) => key)
    const cell = (key: string) => sheet.getCell(2, headers.indexOf(key) + 1)
    expect([cell('residentId').numFmt, cell('uscc').numFmt, cell('startedOn').numFmt]).toEqual([
      '@',
      '@',
      'yyyy-mm-dd',
    ])
    expect(sheet.getCell(1, headers.indexOf('employer') + 1).value).toBe('实习单位*')
    expect(sheet.getCell(1, headers.indexOf('mentor') + 1).value).toBe('企业导师')
    expect(cell('form').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"岗位实习,认识实习,学徒制,订单班,就业"'],
    })
  })

  it('keeps a long list on the hidden sheet', async () => {
    const occupations = Array.from({ length: 300 }, (_, at) => ({
      code: `6-31-01-${String(at).padStart(3, '0')}`,
      name: '演示职业',
    }))
    const book = await written('placement', zhCN, { ...catalogues, occupations })
    const at = templateFields('placement', catalogues).findIndex(({ key }) => key === 'occupationCode') + 1
    const rule = sheetOf(book).getCell(2, at).dataValidation
    expect(rule?.formulae[0]).toMatch(/^'词表'!\$[A-Z]+\$1:\$[A-Z]+\$300$/)
    expect(book.getWorksheet('词表')).toMatchObject({ state: 'hidden' })
    expect(book.getWorksheet('词表')?.getCell(300, at).value).toBe('6-31-01-299')
  })
})
