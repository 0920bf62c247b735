import { describe, expect, it } from 'vitest'
import { partsOf, rawWorkbook, zipped, type RawWorkbook } from '../testing/raw-workbook.ts'
import { cellsIn, refusalOf, rowsIn } from '../testing/read-all.ts'

function rows(xml: string, more: Partial<RawWorkbook> = {}): Buffer {
  return rawWorkbook({ sheets: [{ rows: xml }], ...more })
}

function text(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`
}

describe('the cells of a workbook', () => {
  it('are shared strings, plain, rich and with a reading beside them', async () => {
    const strings =
      '<si><t>赵文</t></si><si><r><t>证书</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 编号</t></r></si>' +
      '<si><t>北京</t><rPh sb="0" eb="1"><t>ペキン</t></rPh></si><si><t>甲_x000A_乙&amp;丙</t></si>'
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>'
    expect(await cellsIn(rows(row, { strings }))).toEqual([['赵文', '证书 编号', '北京', '甲\n乙&丙']])
  })

  it('lose what cannot be stored: half a surrogate pair and NUL', async () => {
    const strings = '<si><t>甲_xD842_乙_x0000_丙</t></si><si><t>_xD842__xDFB7_</t></si>'
    const row = `<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c>${text('丁_xDFB7_')}<c t="str"><v>_x0000_戊</v></c><c t="d"><v>12345678 𠮷</v></c></row>`
    expect(await cellsIn(rows(row, { strings }))).toEqual([
      ['甲\ufffd乙丙', '𠮷', '丁\ufffd', '戊', { date: '12345678 \ufffd' }],
    ])
  })

  it('are inline text, numbers, yes and no, errors', async () => {
    const row = `<row r="1">${text('赵')}<c><v>88.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`
    expect(await cellsIn(rows(row))).toEqual([['赵', 88.5, true, { error: '#N/A' }]])
  })

  it('keep an ID number stored as a number as the number it became', async () => {
    expect(await cellsIn(rows('<row r="1"><c><v>6.29999200903151E+17</v></c></row>'))).toEqual([
      [6.29999200903151e17],
    ])
  })

  it('are the results of formulas, and an error when there is none', async () => {
    const row =
      '<row r="1"><c t="str"><f>A2&amp;B2</f><v>赵文</v></c><c><f>1+1</f><v>2</v></c><c><f>VLOOKUP(A1,B:C,2,0)</f></c><c t="str"><f>""</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    expect(await cellsIn(rows(row))).toEqual([
      ['赵文', 2, { error: '#NO_RESULT' }, null, { error: '#DIV/0!' }],
    ])
  })

  it('are dates where their format says so', async () => {
    const book = {
      formats: '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>',
      cellFormats: '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>',
    }
    const row =
      '<row r="1"><c s="0"><v>45536</v></c><c s="1"><v>45536</v></c><c s="2"><v>45536</v></c><c t="d"><v>2024-09-01T00:00:00</v></c></row>'
    expect(await cellsIn(rows(row, book))).toEqual([
      [45_536, { date: '2024-09-01' }, '2024年9月', { date: '2024-09-01' }],
    ])
    expect(await cellsIn(rows(row, { ...book, date1904: true }))).toEqual([
      [45_536, { date: '2028-09-02' }, '2028年9月', { date: '2024-09-01' }],
    ])
  })

  it('stand where their address says, the gaps empty', async () => {
    expect(await cellsIn(rows('<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row>'))).toEqual([
      [null, 1, null, 2],
    ])
  })

  it('take the value of their merged area', async () => {
    const book = rawWorkbook({
      sheets: [
        {
          rows: `<row r="1">${text('一班')}<c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>`,
          after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
        },
      ],
    })
    expect(await cellsIn(book)).toEqual([
      ['一班', 1],
      ['一班', 2],
    ])
  })

  it('lose the apostrophe we put before a formula when we returned the sheet', async () => {
    expect(await cellsIn(rows(`<row r="1">${text('&apos;=1+1')}${text('&apos;赵')}</row>`))).toEqual([
      ['=1+1', "'赵"],
    ])
  })
})

describe('the rows of a workbook', () => {
  it('bear the sheet and its own number, blank ones left out', async () => {
    const book = rawWorkbook({
      sheets: [
        {
          name: '一班',
          rows: '<row r="2"><c><v>1</v></c></row><row r="4"/><row r="7"><c><v>2</v></c></row>',
        },
        { name: '二班', rows: '<row><c><v>3</v></c></row><row><c><v>4</v></c></row>' },
      ],
    })
    expect((await rowsIn(book)).map(({ sheet, row }) => [sheet, row])).toEqual([
      ['一班', 2],
      ['一班', 7],
      ['二班', 1],
      ['二班', 2],
    ])
  })

  it('say what is hidden: sheet, row, columns', async () => {
    const book = rawWorkbook({
      sheets: [
        {
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          rows: '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>',
        },
        { state: 'veryHidden', rows: '<row r="1"><c><v>3</v></c></row>' },
      ],
    })
    expect(
      (await rowsIn(book)).map(({ hidden, rowHidden, hiddenColumns }) => [hidden, rowHidden, hiddenColumns]),
    ).toEqual([
      [false, false, [1, 2]],
      [false, true, [1, 2]],
      [true, false, []],
    ])
  })
})

describe('a workbook that cannot be read', () => {
  const good = partsOf({ sheets: [{ rows: '<row r="1"><c><v>1</v></c></row>' }] })

  it('is refused when it was cut short', async () => {
    const whole = zipped(good)
    expect(await refusalOf(whole.subarray(0, whole.length - 200))).toMatchObject({ code: 'workbook.damaged' })
  })

  it('is refused when its bytes were changed', async () => {
    const sheet = '<row r="1"><c><v>1</v></c></row>'.repeat(1)
    const book = rows(sheet)
    const at = book.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20
    book.writeUInt8(book.readUInt8(at) ^ 0xff, at)
    expect(await refusalOf(book)).toMatchObject({ code: 'workbook.damaged' })
  })

  it('is refused when its rows go backwards', async () => {
    expect(
      await refusalOf(rows('<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>')),
    ).toMatchObject({
      code: 'workbook.damaged',
    })
  })

  it('is refused when a tag never ends', async () => {
    expect(await refusalOf(rows('<row r="1"><c>'))).toMatchObject({ code: 'workbook.damaged' })
  })

  it('is refused when it declares a document type, with which entities could be blown up', async () => {
    const parts = { ...good, 'xl/sharedStrings.xml': '' }
    const sheet = parts['xl/worksheets/sheet1.xml' as keyof typeof parts] ?? ''
    const bomb = { ...parts, 'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${sheet}` }
    expect(await refusalOf(zipped(bomb))).toMatchObject({ code: 'workbook.damaged' })
  })

  it('is refused when a shared string is not there', async () => {
    expect(
      await refusalOf(rows('<row r="1"><c t="s"><v>9</v></c></row>', { strings: '<si><t>a</t></si>' })),
    ).toMatchObject({
      code: 'workbook.damaged',
    })
  })

  it('is refused when it would unfold beyond all measure', async () => {
    const bomb = zipped({
      ...good,
      'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(5_000_000)}</worksheet>`,
    })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await refusalOf(bomb)).toMatchObject({ code: 'workbook.zipBomb' })
  })

  it('is refused as soon as a part grows beyond the size it declares', async () => {
    const book = zipped({
      ...good,
      'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(900_000)}</worksheet>`,
    })
    const listed = book.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    book.writeUInt32LE(500, listed + 24)
    expect(await refusalOf(book)).toMatchObject({ code: 'workbook.damaged' })
  })

  it('is refused when it says itself that it unfolds beyond the limit', async () => {
    expect(await refusalOf(zipped(good), { inflatedBytes: 500 })).toEqual({
      code: 'workbook.zipBomb',
      facts: { limit: 500 },
    })
  })

  it('is refused with more rows, columns, characters or bytes than the limits', async () => {
    const many = Array.from({ length: 70 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('')
    expect(await refusalOf(rows(many), { dataRows: 5 })).toEqual({
      code: 'workbook.tooManyRows',
      facts: { limit: 5, sheet: '表1', row: 56 },
    })
    expect(await refusalOf(rows('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toMatchObject({
      code: 'workbook.tooManyColumns',
      facts: { columns: 16_384 },
    })
    expect(
      await refusalOf(rows(`<row r="1">${text('字'.repeat(11))}</row>`), { cellCharacters: 10 }),
    ).toMatchObject({
      code: 'workbook.damaged',
    })
    expect(await refusalOf(zipped(good), { fileBytes: 100 })).toMatchObject({
      code: 'workbook.tooLarge',
      facts: { limit: 100 },
    })
  })

  it('is empty when no cell holds anything', async () => {
    expect(await refusalOf(rows('<row r="1"/><row r="2"><c r="A2" s="0"/></row>'))).toEqual({
      code: 'workbook.empty',
      facts: {},
    })
  })
})
