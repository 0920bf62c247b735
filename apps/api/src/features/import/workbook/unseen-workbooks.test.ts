import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { gb18030 } from '../testing/gb18030.ts'
import { person } from '../testing/people.ts'
import { certificatesOnly, outcomesOf, readInMemory, readRoster } from '../testing/read-in-memory.ts'
import { certificateRow, workbook, type Cell } from '../testing/workbook.ts'

const [zhao, qian] = [person(1), person(17)] as const

function csv(rows: readonly (readonly Cell[])[], separator = ','): string {
  return rows
    .map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(separator))
    .join('\r\n')
}

describe('a roster nobody has shown us', () => {
  const rows = [
    ['白银某校在籍学生一览'],
    ['学生信息', null, null, '学籍', null, null, null, '就读', null],
    ['姓 名*', '有效证件号', '性别', '学籍号', '入学时间', '年限', '状态', '专业', '行政班'],
    [zhao.name, zhao.id, zhao.sex, `G${zhao.id}`, '2024.9', '三年', '在校', '计算机应用', '24计1'],
    [qian.name, qian.id, qian.sex, null, '2024年秋', '3', null, '机电技术应用', '24机1'],
  ].map((row, at) =>
    at < 2 ? row : [...row, ['学生学号', zhao.studentNumber, qian.studentNumber][at - 2] ?? null],
  )
  const expected = [
    [4, 'warned', '专业 programme.fromName'],
    [5, 'warned', '专业 programme.fromName'],
  ]

  it.each([
    ['.xlsx', () => workbook({ rows })],
    ['.csv in GB 18030', () => gb18030(csv(rows))],
    ['.csv in UTF-8, split at tabs', () => Buffer.from(csv(rows, '\t'))],
    ['.csv in UTF-16', () => Buffer.from(`\ufeff${csv(rows, ';')}`, 'utf16le')],
    ['.xls', () => oldWorkbook(rows)],
  ])('is read from %s', async (_name, bytesOf) => {
    const read = await readRoster({ bytes: await bytesOf() })
    expect(read.plans).toMatchObject([{ headerRow: 3, headerRows: 1, missing: [] }])
    expect(outcomesOf(read)).toEqual(expected)
  })
})

describe('certificates nobody has shown us', () => {
  const entries = [{ code: 'X002', name: 'Web前端开发', awardingBody: '工业和信息化部教育与考试中心' }]
  const learner = { holder: { learnerId: 'l1', name: zhao.name, enrolledOn: '2024-09-01' }, taken: null }

  function readCertificates(bytes: Uint8Array) {
    return readInMemory({ bytes, kind: 'certificate', reference: certificatesOnly(entries) }, () => learner)
  }

  it('may have a header of two rows, merged in groups', async () => {
    const [, name, id, title, level, number, body, site, theory, practical, date] = certificateRow(zhao, 0)
    const bytes = await workbook({
      rows: [
        ['姓名', '身份证号', '证书', null, null, '评价组织', '考点', '成绩', null, '颁证日期'],
        [null, null, '名称', '等级', '编号', null, null, '理论', '实操', null],
        [name, id, title, level, number, body, site, theory, practical, date].map((cell) => cell ?? null),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2', 'G1:G2', 'H1:I1', 'J1:J2'],
    })
    const read = await readCertificates(bytes)
    expect(outcomesOf(read)).toEqual([[3, 'accepted']])
    expect(read.rows[0]?.payload).toMatchObject({
      claims: { scores: { theory: 60, practical: 61, total: null } },
    })
  })

  it('may name their columns, levels and dates in another way', async () => {
    const [, name, id, , , number] = certificateRow(zhao, 0)
    const bytes = gb18030(
      csv([
        ['获证学生名单'],
        ['考生姓名', '证件号码', '1+X证书名称', '等级', '证书编码', '颁证机构', '颁证时间', '总分'],
        [
          name ?? '',
          id ?? '',
          '《Web前端开发职业技能等级证书》',
          '初 级',
          number ?? '',
          '工业和信息化部教育与考试中心',
          '2025年6月20日',
          '88分',
        ],
        [
          name ?? '',
          id ?? '',
          'WEB前端开发',
          '中级',
          'T9',
          '工业和信息化部教育与考试中心',
          '二〇二五年六月二十日',
          '优',
        ],
        ['合计', '2', '', '', '', '', '', ''],
      ]),
    )
    expect(outcomesOf(await readCertificates(bytes))).toEqual([
      [3, 'warned', '等级 cell.normalised'],
      [4, 'rejected', '总分 score.notNumber'],
    ])
  })
})

describe('a roster as it should not be', () => {
  const header = ['姓名', '性别', '身份证号', '学号', '专业代码', '班级', '入学年月', '学籍状态', '联系电话']
  const row = (changes: Readonly<Record<number, Cell>> = {}): Cell[] =>
    [zhao.name, zhao.sex, zhao.id, 'A1', '710201', '24计1', '2024-09', '在读', '13900000000'].map(
      (cell, at) => changes[at] ?? cell,
    )

  it.each<[string, Readonly<Record<number, Cell>>, string, ...string[]]>([
    ['a name dot of another kind', { 0: '阿依古丽•买买提' }, 'accepted'],
    ['rare characters', { 0: '㛃𠮷' }, 'accepted'],
    ['a character that was lost', { 0: '张□' }, 'rejected', '姓名 name.lostCharacter'],
    ['blank-like signs', { 3: '\u00a0A1\u200b' }, 'warned', '学号 cell.normalised'],
    ['a number in place of text', { 3: 202400001, 4: 710201 }, 'accepted'],
    ['an ID number in scientific form', { 2: '6.29999E+17' }, 'rejected', '身份证号 id.lostDigits'],
    ['an ID number of the first generation', { 2: '629999090315101' }, 'rejected', '身份证号 id.format'],
    ['a small x', { 2: zhao.id.toLowerCase() }, 'accepted'],
    ['a date of Excel', { 6: new Date(Date.UTC(2024, 8, 1)) }, 'accepted'],
    ['a serial number', { 6: 45_536 }, 'accepted'],
    ['two-digit years', { 6: '24.9' }, 'rejected', '入学年月 date.unreadable'],
    ['a state of its own', { 7: '待定' }, 'held', '学籍状态 state.unknown'],
    ['two telephones', { 8: '13900000000/13800000000' }, 'warned', '联系电话 phone.odd'],
    ['a formula that failed', { 5: { formula: 'VLOOKUP(1,A:B,2,0)' } }, 'rejected', '班级 cell.error'],
  ])('with %s', async (_name, changes, ...expected) => {
    const bytes = await workbook({ rows: [header, row(changes)] })
    expect(outcomesOf(await readRoster({ bytes }))).toEqual([[2, ...expected]])
  })
})

function oldWorkbook(rows: readonly (readonly Cell[])[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '学生')
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }))
}
