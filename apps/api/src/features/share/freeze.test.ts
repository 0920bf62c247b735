import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { freezeShare, liftShare } from './freeze.ts'
import { createShare, endShare, listShares, showShare } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')
let clock = now
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let other: TestLearner
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  record = await issueRecord(database, college, learner)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const mine = () => product.asLearner(learner)
const share = (recordId = record.id, days = 30) =>
  createShare(mine(), { items: [{ recordId, fields: null }], recipient: '演示企业', purpose: '应聘', days })

async function check(code: string, name = learner.name) {
  const payload = { code, name }
  const response = await product.app.inject({ method: 'POST', url: '/api/public/check', payload })
  return response.json()
}

it('a frozen share answers like a wrong code, whatever became of the record, and is logged for nobody; the other share goes on', async () => {
  const withdrawnLater = await issueRecord(database, college, learner)
  const { shareId, code } = await share(withdrawnLater.id)
  const untouched = await share(withdrawnLater.id)
  expect(await freezeShare(mine(), shareId)).toEqual({ shareId, state: 'frozen' })
  const answers = [await check(code), await check(code, '别人'), await check('0000000000000')]
  await revokeRecord(database, withdrawnLater, { at: now, reason: 'entered-in-error' })
  answers.push(await check(code))
  expect(answers).toEqual(answers.map(() => ({ found: false })))
  expect(await showShare(mine(), shareId)).toMatchObject({ state: 'frozen', looks: 0, attempts: 0 })
  expect(await check(untouched.code)).toMatchObject({ found: true, verdict: 'invalid' })
})

it('lifted, it answers as before, until its end', async () => {
  const { shareId, code } = await share(record.id, 1)
  await freezeShare(mine(), shareId)
  expect(await liftShare(mine(), shareId)).toEqual({ shareId, state: 'active' })
  expect(await check(code)).toMatchObject({ found: true, verdict: 'valid' })
  await freezeShare(mine(), shareId)
  clock = new Date(now.getTime() + 86_400_000)
  await expectRefusal(liftShare(mine(), shareId), 'share.ended')
  expect(await check(code)).toEqual({ found: false })
  clock = now
})

it('each act is one entry in the audit, and what is refused leaves none', async () => {
  const { shareId } = await share()
  const entries = async () =>
    [...(await auditOf(database, 'share.freeze')), ...(await auditOf(database, 'share.lift'))].filter(
      ({ subject_id }) => subject_id === shareId,
    ).length
  await expectRefusal(liftShare(mine(), shareId), 'share.notFrozen')
  await expectRefusal(freezeShare(product.asLearner(other), shareId), 'share.unknown')
  await expectRefusal(freezeShare(product.as(college, 'registrar'), shareId), 'permission.denied')
  await expectRefusal(freezeShare(product.asNobody(), shareId), 'permission.signIn')
  expect(await entries()).toBe(0)
  await freezeShare(mine(), shareId)
  await expectRefusal(freezeShare(mine(), shareId), 'share.alreadyFrozen')
  await expectRefusal(liftShare(product.asLearner(other), shareId), 'share.unknown')
  await liftShare(mine(), shareId)
  expect(await entries()).toBe(2)
  await freezeShare(mine(), shareId)
  await endShare(mine(), shareId)
  await expectRefusal(liftShare(mine(), shareId), 'share.ended')
  expect((await listShares(mine())).find((line) => line.shareId === shareId)?.state).toBe('withdrawn')
})
