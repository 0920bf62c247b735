import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateFields } from '../certificate/fields.ts'
import { rosterFields } from '../learner/roster.ts'
import type { CellValue, SheetRow } from './cell.ts'
import { chooseColumns, headerKey, mapHeaders, mapHeadersAt, missingFields } from './header.ts'

const rosterWords = rosterFields.map(({ synonyms }) => synonyms[0])
const rosterKeys = rosterFields.map(({ key }) => key)

function sheet(...rows: CellValue[][]): SheetRow[] {
  return rows.map((cells, at) => ({ row: at + 1, cells }))
}

function fieldsOf(mapping: ReturnType<typeof mapHeaders>) {
  return mapping?.columns.map(({ field }) => field)
}

describe('mapHeaders', () => {
  it('finds the header below merged title rows', () => {
    const title = Array.from(rosterWords, () => '某校学籍花名册')
    const mapping = mapHeaders(sheet(title, ['制表：教务处'], [...rosterWords], [1, '张三']), rosterFields)
    expect(mapping).toMatchObject({ headerRow: 3, headerRows: 1 })
    expect(fieldsOf(mapping)).toEqual(rosterKeys)
    expect(missingFields(mapping?.columns ?? [], rosterFields)).toEqual([])
  })

  it.each([
    ['姓 名', 'name'],
    ['学生姓名', 'name'],
    ['*身份证件号码（必填）', 'residentId'],
    ['公民身份号码', 'residentId'],
    ['身份证号/护照号', 'residentId'],
    ['　学号　', 'studentNumber'],
    ['专业（全称）', 'programmeName'],
    ['所在班级', 'className'],
    ['入学年月（如2024-09）', 'enrolledOn'],
    ['学制（年）', 'years'],
    ['学生当前状态', 'state'],
    ['家长手机号：', 'guardianPhone'],
  ])('reads the wording %s as %s', (word, field) => {
    const mapping = mapHeaders(sheet([word, '性别', '全国学籍号']), rosterFields)
    expect(fieldsOf(mapping)).toEqual([field, 'sex', 'stateNumber'])
  })

  it('keeps the words of the sheet as they stand there, on one line', () => {
    const mapping = mapHeaders(sheet(['姓名', '证件号码', '成绩（分）', '学年\n学期']), rosterFields)
    expect(mapping?.columns.map(({ header }) => header)).toEqual([
      '姓名',
      '证件号码',
      '成绩（分）',
      '学年 学期',
    ])
  })

  it('joins a two-row header of merged groups', () => {
    const mapping = mapHeaders(
      sheet(
        ['姓名', '身份证号', '证书', '证书', '证书', '成绩', '成绩', '发证日期'],
        ['姓名', '身份证号', '名称', '等级', '编号', '理论', '实操', '发证日期'],
        ['张三', '62999920080101001X', 'Web前端开发', '初级', 'T1', 80, 81, '2025-06-20'],
      ),
      certificateFields,
    )
    expect(mapping).toMatchObject({ headerRow: 1, headerRows: 2 })
    expect(fieldsOf(mapping)).toEqual([
      'name',
      'residentId',
      'certificateName',
      'level',
      'number',
      'theoryScore',
      'practicalScore',
      'issuedOn',
    ])
    expect(mapping?.columns[4]?.header).toBe('证书编号')
  })

  it('carries a group over the blank cells to its right, as a CSV has it', () => {
    const mapping = mapHeaders(
      sheet(
        ['姓名', '身份证号', '证书', null, null, '发证日期'],
        [null, null, '名称', '等级', '编号', null],
        ['张三', '62999920080101001X', 'Web前端开发', '初级', 'T1', '2025-06-20'],
      ),
      certificateFields,
    )
    expect(mapping?.headerRows).toBe(2)
    expect(fieldsOf(mapping)).toEqual([
      'name',
      'residentId',
      'certificateName',
      'level',
      'number',
      'issuedOn',
    ])
  })

  it('does not take the first row of data for a second header row', () => {
    const mapping = mapHeaders(sheet([...rosterWords], [1, '张三', '男']), rosterFields)
    expect(mapping).toMatchObject({ headerRow: 1, headerRows: 1 })
  })

  it('keeps the first of two equal headers and the better of two synonyms', () => {
    const mapping = mapHeaders(sheet(['姓名', '年级', '联系电话', '联系电话', '入学年月']), rosterFields)
    expect(fieldsOf(mapping)).toEqual(['name', null, 'phone', null, 'enrolledOn'])
  })

  it('prefers a visible column to a hidden one, and takes the hidden one when there is no other', () => {
    const rows = sheet(['身份证号', '证件号码', '姓名', '学号'])
    expect(fieldsOf(mapHeaders(rows, rosterFields, [0, 3]))).toEqual([
      null,
      'residentId',
      'name',
      'studentNumber',
    ])
  })

  it('proposes the likeliest row when no word is known, so that a person can map it', () => {
    const mapping = mapHeaders(
      sheet(['花名册'], ['甲', '乙', '丙', '丁'], ['张三', '62999920080101001X', '1', '2']),
      rosterFields,
    )
    expect(mapping).toMatchObject({ headerRow: 2, headerRows: 1 })
    expect(fieldsOf(mapping)).toEqual([null, null, null, null])
    expect(missingFields(mapping?.columns ?? [], rosterFields)).toContain('residentId')
  })

  it('finds nothing in a sheet of single cells', () => {
    expect(mapHeaders(sheet(['说明'], ['请勿修改'], []), rosterFields)).toBeNull()
  })

  it('reads the row a person named', () => {
    const rows = sheet(['姓名', '身份证号', '学号'], ['张三', '李四', '王五'])
    expect(mapHeadersAt(rows, rosterFields, 2)?.columns[0]).toEqual({ index: 0, header: '张三', field: null })
    expect(mapHeadersAt(rows, rosterFields, 3)).toBeNull()
  })

  it('maps by words whatever the order of the columns and however many titles stand above', () => {
    const order = fc.shuffledSubarray([...rosterKeys.keys()], { minLength: rosterKeys.length })
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 40 }), (places, titles) => {
        const above = Array.from({ length: titles }, (): CellValue[] => ['花名册'])
        const mapping = mapHeaders(
          sheet(
            ...above,
            places.map((at) => rosterWords[at] ?? null),
          ),
          rosterFields,
        )
        expect(mapping?.headerRow).toBe(titles + 1)
        expect(fieldsOf(mapping)).toEqual(places.map((at) => rosterKeys[at]))
      }),
    )
  })

  it('never gives one field to two columns', () => {
    const words = rosterFields.flatMap(({ synonyms }) => [...synonyms])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 30 }), (header) => {
        const held = (fieldsOf(mapHeaders(sheet(header), rosterFields)) ?? []).filter(
          (field) => field !== null,
        )
        expect(new Set(held).size).toBe(held.length)
      }),
    )
  })
})

describe('headerKey', () => {
  it('is done with a long row of brackets that never close before the test times out', () => {
    const brackets = '(必填'.repeat(400_000)
    expect(headerKey(`姓名${brackets}`)).toBe(`姓名${brackets}`)
    expect(headerKey('姓名(必填，18位)')).toBe('姓名')
  })

  it('does not change when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => headerKey(headerKey(text)) === headerKey(text)),
    )
  })
})

describe('missingFields', () => {
  it('lets the field that may stand in its place count', () => {
    const columns = ['name', 'stateNumber', 'studentNumber', 'programmeName', 'className', 'enrolledOn']
    expect(
      missingFields(
        columns.map((field) => ({ field })),
        rosterFields,
      ),
    ).toEqual([])
    expect(missingFields([{ field: 'name' }], rosterFields)).toEqual([
      'residentId',
      'studentNumber',
      'programmeCode',
      'className',
      'enrolledOn',
    ])
  })
})

describe('chooseColumns', () => {
  const columns = [
    { index: 0, header: '甲', field: null },
    { index: 1, header: '电话', field: 'phone' },
    { index: 2, header: '电话', field: null },
  ]

  it('takes what a person chose, by place where a header stands twice', () => {
    const chosen = [
      { index: 0, header: '甲', field: 'name' },
      { index: 1, header: '电话', field: null },
      { index: 2, header: '电话', field: 'guardianPhone' },
    ]
    expect(chooseColumns(columns, chosen).map(({ field }) => field)).toEqual(['name', null, 'guardianPhone'])
  })

  it('finds the same words at another place, as on a second sheet', () => {
    const moved = [{ index: 5, header: '甲 ', field: null }]
    expect(chooseColumns(moved, [{ index: 0, header: '甲', field: 'name' }])[0]?.field).toBe('name')
  })

  it('keeps what the synonyms propose for a column that was not spoken of, unless its field is taken', () => {
    const chosen = [{ index: 0, header: '甲', field: 'name' }]
    const others = [...columns, { index: 3, header: '姓名', field: 'name' }]
    expect(chooseColumns(others, chosen).map(({ field }) => field)).toEqual(['name', 'phone', null, null])
  })

  it('gives a field once', () => {
    const twice = columns.map((column) => ({ ...column, field: 'name' }))
    expect(chooseColumns(columns, twice).filter(({ field }) => field === 'name')).toHaveLength(1)
  })
})
