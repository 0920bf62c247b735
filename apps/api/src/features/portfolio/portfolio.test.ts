import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, submitRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { showPortfolio, showRecord } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let other: TestLearner
let record: TestRecord
let revoked: TestRecord
let foreign: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, {
    name: '演示甲',
    studentNumber: 'D24001',
    idNumberSealed: (id) => product.services.keys.seal('629999200806150011', `learner:${id}`),
  })
  other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  record = await issueRecord(database, college, learner)
  revoked = await issueRecord(database, college, learner)
  await revokeRecord(database, revoked, { at: new Date('2026-03-01T00:00:00Z'), reason: 'wrong-holder' })
  await submitRecord(database, college, learner)
  foreign = await issueRecord(database, college, other)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

describe('a learner’s portfolio', () => {
  it('holds her enrolments and what was issued to her, with its state and who stands behind it', async () => {
    const mine = await showPortfolio(product.asLearner(learner))
    expect(mine.learner).toEqual({
      name: '演示甲',
      idMasked: '629999 2008**** 0011',
      audience: 'usual',
      isDemo: true,
      formerNames: [],
      recovered: null,
    })
    expect(mine.enrolments).toMatchObject([
      { college: college.name, studentNumber: 'D24001', enrolledOn: '2024-09' },
    ])
    expect(mine.counts).toEqual({ placement: 0, course: 0, competition: 0, certificate: 2, other: 0 })
    expect(
      mine.records.map(({ recordId, state, assurance }) => [recordId, state, assurance]).toSorted(),
    ).toEqual(
      [
        [record.id, 'issued', 'college-attested'],
        [revoked.id, 'revoked', 'college-attested'],
      ].toSorted(),
    )
  })

  it('opens one record with its life and its status list', async () => {
    const inside = await showRecord(product.asLearner(learner), revoked.id)
    expect(inside).toMatchObject({
      issuer: { name: college.name, slug: 'yanshi' },
      status: { state: 'revoked', reason: 'wrong-holder' },
      credential: { statusListUrl: `${testOrigin}/status/1`, index: revoked.shardIndex },
      claims: { scores: { theory: 88 } },
    })
    expect(inside.life.map(({ event }) => event)).toEqual(['entered', 'issued', 'revoked'])
  })

  it('shows nothing of another learner, and nothing to who is no learner', async () => {
    await expectRefusal(showRecord(product.asLearner(learner), foreign.id), 'record.unknown')
    expect(JSON.stringify(await showPortfolio(product.asLearner(learner)))).not.toContain(foreign.id)
    await expectRefusal(showPortfolio(product.as(college, 'registrar')), 'permission.denied')
    await expectRefusal(showPortfolio(product.asNobody()), 'permission.signIn')
  })
})
