import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyResume } from '@jiangji/domain/resume/resume'
import { readPdf } from '../../../platform/pdf/testing/read-pdf.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../../testing/college.ts'
import { issueRecord, revokeRecord, type TestRecord } from '../../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../../testing/learner.ts'
import { giveUser, signIn } from '../../../testing/member.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { createShare, endShare } from '../../share/service.ts'
import { saveResume, showResume } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let record: TestRecord
let foreign: TestRecord
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示职校', keys: product.services.keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  const other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  record = await issueRecord(database, college, learner)
  foreign = await issueRecord(database, college, other)
  const personId = learner.personId ?? ''
  await giveUser(database, product, { personId, username: 'yanshi:d24001', name: learner.name })
  cookie = (await signIn(product, 'yanshi:d24001')).cookie
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const mine = () => product.asLearner(learner)
const lineOf = ({ id }: TestRecord, shareId: string | null = null) => ({ recordId: id, shareId })
const printed = async () => {
  const { rawPayload } = await product.app.inject({ url: '/api/take-away/resume.pdf', headers: { cookie } })
  const { pages, links } = await readPdf(rawPayload)
  return { pages: pages.length, text: pages.join('').replaceAll(/\s/g, ''), links }
}

it('a résumé is kept sealed, audited without its words, and printed with what she states marked as hers', async () => {
  const resume = {
    ...emptyResume,
    target: '设备维护',
    phone: '13900000000',
    skills: ['焊接'],
    lines: [lineOf(record)],
  }
  const { records } = await saveResume(mine(), resume)
  expect(records).toMatchObject([{ recordId: record.id, section: 'certificate', standing: 'valid' }])
  expect((await showResume(mine())).resume).toEqual(resume)
  const [stored] = await database.asOwner(
    "SELECT encode(resume_sealed, 'escape') AS kept FROM learner_resume",
  )
  expect(JSON.stringify(stored)).not.toContain('13900000000')
  const audits = await database.asOwner(`SELECT * FROM audit_entry WHERE permission = 'portfolio.resume'`)
  expect(audits).toHaveLength(1)
  expect(JSON.stringify(audits)).not.toContain('设备维护')
  const { pages, text } = await printed()
  expect(pages).toBe(1)
  for (const said of [
    learner.name,
    '求职意向：设备维护本人填写',
    '13900000000本人填写',
    '焊接',
    college.name,
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('91.5')
})

it('a line bears the code of a share that answers, and none after it was withdrawn', async () => {
  const terms = { items: [{ recordId: record.id, fields: [] }], recipient: '求职', purpose: '求职', days: 30 }
  const { shareId, code } = await createShare(mine(), terms)
  const { proofs } = await saveResume(mine(), { ...emptyResume, lines: [lineOf(record, shareId)] })
  expect(proofs).toMatchObject([{ recordId: record.id, code }])
  const { text, links } = await printed()
  expect(text).toContain(code)
  expect(links).toEqual([`${testOrigin}/v/${code}`])
  await endShare(mine(), shareId)
  expect((await showResume(mine())).proofs).toEqual([])
  expect((await printed()).text).not.toContain(code)
})

it('what was revoked may not be chosen, and leaves a résumé in which it stood', async () => {
  const gone = await issueRecord(database, college, learner)
  await saveResume(mine(), { ...emptyResume, lines: [lineOf(gone)] })
  const before = (await printed()).text
  await revokeRecord(database, gone, { at: now, reason: 'entered-in-error' })
  expect((await printed()).text.length).toBeLessThan(before.length)
  await expect(saveResume(mine(), { ...emptyResume, lines: [lineOf(gone)] })).rejects.toMatchObject({
    code: 'resume.lineEnded',
  })
})

it('another learner’s record is none of hers, and a school has no résumé', async () => {
  await expect(saveResume(mine(), { ...emptyResume, lines: [lineOf(foreign)] })).rejects.toMatchObject({
    code: 'resume.lineUnknown',
  })
  const response = await product.app.inject({ url: '/api/take-away/resume.pdf' })
  expect(response.statusCode).toBe(401)
})
