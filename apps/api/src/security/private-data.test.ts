import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { approve, listRows as listApprovalRows } from '../features/approval/service.ts'
import { redeemCode } from '../features/activation/service.ts'
import { seedCatalogues } from '../features/catalogue/seed-catalogues.ts'
import { showBatch, showRows } from '../features/import/service.ts'
import { certificatesOf, importWorkbook, rosterOf } from '../features/import/testing/desk.ts'
import { person, type TestPerson } from '../features/import/testing/people.ts'
import { certificateRow, rosterRow } from '../features/import/testing/workbook.ts'
import { findLearners, makeSlips } from '../features/learner/service.ts'
import { showPortfolio, showRecord } from '../features/portfolio/service.ts'
import { createShare, listChecks, listShares } from '../features/share/service.ts'
import type { Context } from '../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../testing/college.ts'
import { batchEnds } from '../testing/issued-counts.ts'
import type { TestLearner } from '../testing/learner.ts'
import { signIn } from '../testing/member.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'

const holder = person(901)
const swapped = person(902)
const mistyped = person(903)
const stranger = person(904)
const wrongDigit = ({ id }: TestPerson) => id.slice(0, 17) + (id.endsWith('0') ? '1' : '0')
const idNumbers = [holder, swapped, mistyped, stranger].map(({ id }) => id).concat(wrongDigit(mistyped))
const password = '黄河边上的第三棵老柳树'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let printed = ''
let told = ''

const tell = <T>(answer: T): T => {
  told += JSON.stringify(answer)
  return answer
}

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk)
      return true
    })
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => {
      printed += JSON.stringify(said)
    })
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  const registrar = product.as(college, 'registrar')
  await importPeople(registrar)
  await issueCertificates(registrar)
  await checkAsStranger(await shareAsLearner(registrar))
  console.log('the journey is over')
})
afterAll(async () => {
  vi.restoreAllMocks()
  await product.close()
  await database.drop()
})

async function importPeople(registrar: Context): Promise<void> {
  const { id } = await importWorkbook(registrar, {
    bytes: await rosterOf([
      rosterRow(holder, 1),
      rosterRow(swapped, 2, { 姓名: swapped.id, 身份证号: swapped.name, 班级: `班级 ${swapped.id}` }),
      rosterRow(mistyped, 3, { 身份证号: wrongDigit(mistyped), 全国学籍号: `G${mistyped.id}` }),
      rosterRow(mistyped, 4, { 学制: mistyped.id, 入学年月: mistyped.id, 学籍状态: mistyped.id }),
    ]),
  })
  tell(await showBatch(registrar, id))
  tell(await showRows(registrar, { id, cursor: 0, limit: 100 }))
  tell(await findLearners(registrar, { search: holder.id, className: null, cursor: null }))
  tell(await findLearners(registrar, { search: null, className: null, cursor: null }))
}

async function issueCertificates(registrar: Context): Promise<void> {
  const { id } = await importWorkbook(registrar, {
    kind: 'certificate',
    bytes: await certificatesOf([
      certificateRow(holder, 1),
      certificateRow(stranger, 2),
      certificateRow(holder, 3, { 姓名: holder.id, 身份证号: holder.name }),
      certificateRow(holder, 4, { 证书名称: holder.id, 发证日期: holder.id, 理论成绩: holder.id }),
    ]),
  })
  tell(await showRows(registrar, { id, cursor: 0, limit: 100 }))
  const approver = product.as(college, 'approver')
  tell(await listApprovalRows(approver, { id, cursor: 0, limit: 100 }))
  await approve(approver, id)
  expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 1 })
}

async function shareAsLearner(registrar: Context): Promise<string> {
  const slips = tell(await makeSlips(registrar, '24级计算1班'))
  const code = slips.find(({ studentNumber }) => studentNumber === holder.studentNumber)?.code ?? ''
  const slip = { code, name: holder.name, password }
  await redeemCode(product.asNobody(), { ...slip, name: holder.id }).catch(tell)
  await redeemCode(product.asNobody(), slip)
  await signIn(product, `yanshi:${holder.id}`, password)
  await signIn(product, holder.id, holder.id)
  const { response } = await signIn(product, `yanshi:${holder.studentNumber}`, password)
  expect(response.statusCode).toBe(200)
  const learner = product.asLearner(await learnerWithAccount())
  const recordId = tell(await showPortfolio(learner)).records[0]?.recordId ?? ''
  tell(await showRecord(learner, recordId))
  const share = await createShare(learner, {
    items: [{ recordId, fields: null }],
    recipient: '演示企业',
    purpose: '应聘',
    days: 30,
    pin: '402917',
    contact: '13800000000',
  })
  tell(await listShares(learner))
  return share.code
}

async function checkAsStranger(code: string): Promise<void> {
  const lastFour = holder.id.slice(-4)
  const pin = '402917'
  const questions = [
    { code, name: holder.name },
    { code, name: holder.name, pin },
    { code, name: holder.id, pin },
    { code, name: `${holder.name} ${holder.id}`, pin },
    { code, name: holder.name, lastFour: stranger.id.slice(-4), pin },
    { code, name: holder.name, lastFour: holder.id, pin },
    { code: holder.id, name: holder.name, lastFour },
    { code, name: holder.name, lastFour, pin },
    { code, name: holder.name, lastFour, pin: holder.id },
  ]
  const statuses = []
  for (const payload of questions) {
    const response = await product.app.inject({ method: 'POST', url: '/api/public/check', payload })
    statuses.push(response.statusCode)
    told += response.body
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 400, 400, 200, 400])
  expect(told).toContain('"disclosed":"all"')
  expect(tell(await listChecks(product.asLearner(await learnerWithAccount())))).toHaveLength(5)
}

async function learnerWithAccount(): Promise<TestLearner> {
  const [account] = await database.asOwner<{ id: string; personId: string }>(
    'SELECT learner_id AS id, person_id AS "personId" FROM account WHERE learner_id IS NOT NULL',
  )
  if (!account) throw new Error('she opened her account')
  return { ...account, name: holder.name, studentNumber: holder.studentNumber }
}

/** The ways in which a number may stand in a text: as it is, grouped, in full width, encoded, or under a hash that anyone can compute. */
function formsOf(id: string): [string, string][] {
  const bytes = Buffer.from(id)
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, 20),
  )
  return [
    ['plain', id],
    ['body', id.slice(0, 17)],
    ['birth and order', id.slice(6, 17)],
    ['grouped', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['full width', id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['hex', bytes.toString('hex')],
    ...encoded.map((form): [string, string] => ['base64', form]),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((name): [string, string][] => [
      [name, hash(name, id, 'hex')],
      [name, hash(name, id, 'base64').replace(/=+$/, '')],
    ]),
  ]
}

function findIn(text: string): string[] {
  const tokens = text.matchAll(/eyJ[\w-]+\.([\w-]+)\.[\w-]+/g)
  const opened = [...tokens].map(([, payload = '']) => Buffer.from(payload, 'base64url').toString())
  const everything = [text, ...opened].join('\n').toUpperCase()
  return idNumbers.flatMap((id, at) =>
    formsOf(id).flatMap(([form, sought]) =>
      everything.includes(sought.toUpperCase()) ? [`number ${at}, ${form}`] : [],
    ),
  )
}

async function everyTable(): Promise<{ table: string; text: string }[]> {
  const tables = await database.asOwner<{ table: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS table FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found = []
  for (const { table } of tables) {
    const rows = await database.asOwner<{ text: string }>(`SELECT t::text AS text FROM ${table} t`)
    found.push({ table, text: rows.map(({ text }) => text).join('\n') })
  }
  return found
}

describe('an ID number, after import, approval, share and check,', () => {
  it('would be found in whatever form it stood', () => {
    for (const [form, text] of formsOf(holder.id))
      expect({ form, found: findIn(`… ${text} …`).length > 0 }).toEqual({ form, found: true })
    const payload = Buffer.from(JSON.stringify({ holder: holder.id })).toString('base64url')
    expect(findIn(`eyJhbGciOiJFUzI1NiJ9.${payload}.c2lnbmVk`)).toContain('number 0, plain')
  })

  it('stands in no table in a form that can be read', async () => {
    const tables = await everyTable()
    const filled = tables.filter(({ text }) => text !== '').map(({ table }) => table)
    for (const table of [
      'audit_entry',
      'batch_row',
      'check_entry',
      'credential',
      'learner',
      'jobs.job_common',
    ])
      expect(filled.map((name) => name.replace('public.', ''))).toContain(table)
    for (const { table, text } of tables) expect({ table, found: findIn(text) }).toEqual({ table, found: [] })
  })

  it('is in no answer, neither to the school nor to the learner nor to a stranger', () => {
    expect(told).toContain(holder.name)
    expect(findIn(told)).toEqual([])
  })

  it('was neither printed nor told with a failure', () => {
    expect(printed).toContain('the journey is over')
    expect(findIn(printed)).toEqual([])
    const failures = product.failures.map(({ place, cause }) => [place, String(cause), JSON.stringify(cause)])
    expect(findIn(JSON.stringify(failures))).toEqual([])
    expect(failures).toEqual([])
  })
})
