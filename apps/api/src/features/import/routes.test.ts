import type { CellValue } from '@jiangji/domain/import/cell'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { workbookLimits } from '../../platform/files/limits.ts'
import { cellsIn } from '../../platform/files/testing/read-all.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { giveUser, signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { discard } from './service.ts'
import { outcomesIn, preview, rosterOf, settled } from './testing/desk.ts'
import { multipart } from './testing/multipart.ts'
import { person } from './testing/people.ts'
import { rosterHeader, rosterRow, workbook } from './testing/workbook.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let registrar: Context
let cookie = ''
let approverCookie = ''
let strangerCookie = ''

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, {
    exampleWorkbook: async (kind, slug) => (kind === 'roster' ? Buffer.from(`${kind} of ${slug}`) : null),
  })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const other = await foundCollege(database, { slug: 'linxian', name: '邻县职业中等专业学校' })
  registrar = product.as(college, 'registrar')
  cookie = await enter(college.registrar, 'yanshi:1')
  approverCookie = await enter(college.approver, 'yanshi:2')
  strangerCookie = await enter(other.registrar, 'linxian:1')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function enter(personId: string, username: string): Promise<string> {
  await giveUser(database, product, { personId, username, name: '演示' })
  return (await signIn(product, username)).cookie
}

function post(kind: string, fileName: string, bytes: Buffer, as = cookie) {
  const { headers, payload } = multipart(fileName, bytes)
  return product.app.inject({
    method: 'POST',
    url: `/api/import/${kind}`,
    headers: { ...headers, cookie: as },
    payload,
  })
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell : ''
}

function get(url: string, headers: Record<string, string> = {}) {
  return product.app.inject({ method: 'GET', url, headers: { cookie, ...headers } })
}

describe('a workbook sent by a browser', () => {
  it('becomes a batch under the name of its file', async () => {
    const bytes = await rosterOf([rosterRow(person(1), 0)])
    const response = await post('roster', '2026春-花名册.xlsx', bytes)
    expect(response.statusCode).toBe(200)
    const { batchId, earlier } = response.json<{ batchId: string; earlier: null }>()
    expect(earlier).toBeNull()
    const batch = await settled(registrar, batchId)
    expect(batch).toMatchObject({ fileName: '2026春-花名册.xlsx', state: 'preview', createdBy: '演示经办' })
    const again = await post('roster', '花名册.xlsx', bytes)
    expect(again.json()).toMatchObject({
      earlier: { batchId, createdAt: batch.createdAt, state: 'preview' },
    })
    await settled(registrar, again.json<{ batchId: string }>().batchId)
    await discard(registrar, batchId)
  })

  it.each([
    [
      'that is none',
      'roster',
      '照片.png',
      Buffer.from('89504e470d0a1a0a', 'hex'),
      400,
      'workbook.notAWorkbook',
    ],
    [
      'of a kind that is not imported',
      'transcript',
      'a.csv',
      Buffer.from('姓名,1'),
      400,
      'import.kindUnknown',
    ],
    ['of a kind that is not known', 'poem', 'a.csv', Buffer.from('姓名,1'), 400, 'import.kindUnknown'],
  ])('%s is refused with a code, and nothing is kept', async (_what, kind, name, bytes, status, code) => {
    const before = await fingerprintOf(database)
    const response = await post(kind, name, bytes)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ error: { code } })
    expect(await fingerprintOf(database)).toBe(before)
  })

  it('that is too large is refused with the limit', async () => {
    const response = await post('roster', '很大.csv', Buffer.alloc(workbookLimits.fileBytes + 1, 'a'))
    expect(response.statusCode).toBe(413)
    expect(response.json()).toEqual({
      error: { code: 'import.tooLarge', facts: { limit: workbookLimits.fileBytes } },
    })
  })

  it('that is missing is said to be missing', async () => {
    const response = await product.app.inject({
      method: 'POST',
      url: '/api/import/roster',
      headers: { cookie, 'content-type': 'application/json' },
      payload: {},
    })
    expect(response.json()).toEqual({ error: { code: 'import.noFile', facts: {} } })
  })

  it('is taken from a registrar only', async () => {
    const bytes = await rosterOf([rosterRow(person(2), 0)])
    const before = await fingerprintOf(database)
    expect((await post('roster', 'a.xlsx', bytes, '')).statusCode).toBe(401)
    expect((await post('roster', 'a.xlsx', bytes, approverCookie)).statusCode).toBe(403)
    expect((await post('certificate', 'a.xlsx', bytes, approverCookie)).statusCode).toBe(403)
    expect(await fingerprintOf(database)).toBe(before)
  })
})

describe('the workbook of what came back', () => {
  const [good, wrong, younger] = [person(11), person(12), person(13)]
  const wrongId = `${wrong.id.slice(0, 17)}${wrong.id.endsWith('1') ? '2' : '1'}`
  let id = ''

  beforeAll(async () => {
    const header = [...rosterHeader, '备注']
    const bytes = await rosterOf(
      [
        [...rosterRow(good, 0), null],
        [...rosterRow(wrong, 1, { 身份证号: wrongId, 全国学籍号: null, 班级: '24级 计算1班' }), '=1+1'],
        [...rosterRow(younger, 2, { 姓名: '', 专业代码: '999999' }), '@甲'],
      ],
      header,
    )
    id = (await preview(registrar, { fileName: '花名册.xlsx', bytes })).id
  })

  it('holds the held and rejected rows with the user’s own cells, what is wrong and how to mend it', async () => {
    const response = await get(`/api/import/${id}/returned.xlsx`)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('花名册-退回.xlsx')}`,
    )
    const [, header, ...rows] = await cellsIn(response.rawPayload)
    expect(header).toEqual([...rosterHeader, '备注', '原表行号', '问题', '怎么改'])
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual([
      2,
      wrong.name,
      wrong.sex,
      wrongId,
      null,
      wrong.studentNumber,
      '710201',
      '计算机应用',
      '24级 计算1班',
      '2024-09',
      3,
      '在读',
      '13900000000',
      '13800000000',
      '=1+1',
      4,
      expect.stringMatching(/校验/),
      expect.stringMatching(/\p{Script=Han}/u),
    ])
    expect(rows[1]?.slice(14, 16)).toEqual(['@甲', 5])
    expect(textOf(rows[1]?.[16]).split('\n')).toHaveLength(2)
  })

  it('writes no cell that a sheet would evaluate', async () => {
    const book = new ExcelJS.Workbook()
    const { rawPayload } = await get(`/api/import/${id}/returned.xlsx`)
    await book.xlsx.load(rawPayload as unknown as ArrayBuffer)
    expect(book.worksheets[0]?.getRow(3).getCell(15).value).toBe(`'=1+1`)
  })

  it('is on request the whole workbook: good rows as they stand, wrong cells coloured with a note', async () => {
    const response = await get(`/api/import/${id}/returned.xlsx?rows=all`)
    const [, , good, ...rows] = await cellsIn(response.rawPayload)
    expect([rows.length, good?.[15], good?.[16] ?? null]).toEqual([2, 3, null])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(response.rawPayload as unknown as ArrayBuffer)
    const cell = book.worksheets[0]?.getRow(4).getCell(4)
    expect([cell?.value, JSON.stringify(cell?.note)]).toEqual([wrongId, expect.stringMatching(/校验/)])
  })

  it('is written in the language of whoever asks', async () => {
    for (const response of [
      await get(`/api/import/${id}/returned.xlsx?lang=en`),
      await get(`/api/import/${id}/returned.xlsx`, { 'accept-language': 'en-GB,zh;q=0.5' }),
    ]) {
      const [, header, row] = await cellsIn(response.rawPayload)
      expect(header?.slice(-3)).toEqual(['Row in the sheet', 'Problem', 'How to mend it'])
      expect(textOf(row?.[16])).toMatch(/^[\x20-\x7e’“”]+$/)
    }
  })

  it('can be mended and uploaded as it is', async () => {
    const { rawPayload } = await get(`/api/import/${id}/returned.xlsx`)
    const [title, header, ...rows] = await cellsIn(rawPayload)
    const mended = rows.map((row) =>
      row.map((cell, at) => {
        if (header?.[at] === '身份证号' && cell === wrongId) return wrong.id
        if (header?.[at] === '专业代码') return '710201'
        return header?.[at] === '姓名' && cell === null ? younger.name : cell
      }),
    )
    const bytes = await workbook({ rows: [title ?? [], header ?? [], ...mended] as never })
    const again = await preview(registrar, { bytes })
    expect(await outcomesIn(registrar, again.id)).toEqual({ 3: 'accepted', 4: 'accepted' })
    await discard(registrar, again.id)
  })

  it('lays several sheets under one header and says which sheet a row stood in', async () => {
    const sheets = [
      { name: '一班', rows: [[...rosterHeader], rosterRow(good, 0, { 专业代码: '999999' })] },
      {
        name: '二班',
        rows: [
          ['备注', ...rosterHeader],
          ['转来', ...rosterRow(younger, 0, { 专业代码: '999999' })],
        ],
      },
    ]
    const batch = await preview(registrar, { bytes: await workbook(...sheets) })
    const [, header, ...rows] = await cellsIn((await get(`/api/import/${batch.id}/returned.xlsx`)).rawPayload)
    expect(header).toEqual(['工作表', ...rosterHeader, '备注', '原表行号', '问题', '怎么改'])
    expect(rows.map((row) => [row[0], row[2], row[15], row[16]])).toEqual([
      ['一班', good.name, null, 2],
      ['二班', younger.name, '转来', 2],
    ])
  })

  it('is given to the registrar of the college, and it is written down that she took it', async () => {
    const url = `/api/import/${id}/returned.xlsx`
    expect((await get(url, { cookie: approverCookie })).statusCode).toBe(403)
    expect((await get(url, { cookie: strangerCookie })).statusCode).toBe(404)
    expect((await get(url, { cookie: '' })).statusCode).toBe(401)
    expect((await get('/api/import/none/returned.xlsx')).statusCode).toBe(404)
    const taken = (await auditOf(database, 'roster.import')).filter(({ facts }) => facts.step === 'returned')
    expect(taken[0]).toMatchObject({ person_id: college.registrar, facts: { rows: 2 } })
  })
})

describe('a template', () => {
  it('is given of each kind that workbooks bring, by its name in the reader’s language', async () => {
    const response = await get('/api/import/template/placement.xlsx?lang=en')
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-disposition']).toContain(encodeURIComponent('Template - Placement'))
    const [header] = await cellsIn(response.rawPayload)
    expect(header).toEqual(expect.arrayContaining(['姓名*', '身份证号*', '实习单位*', '统一社会信用代码']))
  })

  it('is given of no other kind, and to nobody', async () => {
    expect((await get('/api/import/template/transcript.xlsx')).json()).toMatchObject({
      error: { code: 'import.kindUnknown' },
    })
    expect((await get('/api/import/template/roster.xlsx', { cookie: '' })).statusCode).toBe(401)
  })
})

describe('a workbook to try', () => {
  it('is offered in a demo college', async () => {
    const response = await get('/api/import/example/roster.xlsx')
    expect(response.statusCode).toBe(200)
    expect(response.body).toBe('roster of yanshi')
  })

  it('is not offered of another kind, to nobody, or where it is no demonstration', async () => {
    expect((await get('/api/import/example/certificate.xlsx')).statusCode).toBe(404)
    expect((await get('/api/import/example/roster.xlsx', { cookie: '' })).statusCode).toBe(401)
    await database.asOwner('UPDATE organisation SET is_demo = false WHERE id = $1', [college.id])
    expect((await get('/api/import/example/roster.xlsx')).statusCode).toBe(404)
  })
})

it('the product ran without a failure', () => {
  expect(product.failures).toEqual([])
})
