import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { showRecord } from '../record/service.ts'
import { createShare } from '../share/service.ts'
import { approveChanges } from './many.ts'
import { approveChange, refuseChange, requestChange, type Asked } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
})
beforeEach(async () => {
  record = await issueRecord(database, college, learner)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const approver = () => product.as(college, 'approver')

const ask = (act: Asked['act'], reason: Asked['reason'], recordId = record.id) =>
  requestChange(registrar(), { act, learnerId: learner.id, recordId, reason, note: null })

async function change(act: Asked['act'], reason: Asked['reason']) {
  const { id } = await ask(act, reason)
  await approveChange(approver(), id)
}

const statusOf = async ({ id, shardIndex }: TestRecord) =>
  (
    await database.asOwner(
      `SELECT r.state AS record, e.state, e.since, e.reason FROM record r, status_entry e
       WHERE r.id = $1 AND e.shard_id = 1 AND e.shard_index = $2`,
      [id, shardIndex],
    )
  )[0]

async function check(code: string) {
  const payload = { code, name: learner.name }
  return (await product.app.inject({ method: 'POST', url: '/api/public/check', payload })).json()
}

describe('a suspension', () => {
  it('is seen by whoever was given the record, and is over when it is resumed', async () => {
    const terms = {
      items: [{ recordId: record.id, fields: null }],
      recipient: '演示企业',
      purpose: '应聘',
      days: 30,
    }
    const { code } = await createShare(product.asLearner(learner), terms)
    const { id } = await ask('suspend', 'under-review')
    expect(await check(code)).toMatchObject({ verdict: 'valid' })
    await approveChange(approver(), id)
    expect(await check(code)).toMatchObject({
      verdict: 'invalid',
      status: { state: 'suspended', since: now.toISOString(), reason: 'under-review' },
    })
    await change('resume', 'review-passed')
    expect(await check(code)).toMatchObject({ verdict: 'valid', status: { state: 'issued' } })
    expect(await statusOf(record)).toEqual({ record: 'issued', state: 'valid', since: null, reason: null })
  })

  it('makes the published lists due, and so does its end', async () => {
    await database.asOwner(
      `INSERT INTO status_shard (id, permutation_key_sealed, size, changed_at) VALUES (1, '\\x00', 1048576, $1)
       ON CONFLICT DO NOTHING`,
      [now],
    )
    const changes = async () =>
      (await database.asOwner<{ changes: number }>('SELECT changes FROM status_shard WHERE id = 1'))[0]
        ?.changes ?? 0
    const before = await changes()
    await change('suspend', 'disputed')
    expect(await changes()).toBe(before + 1)
    await change('resume', 'review-passed')
    expect(await changes()).toBe(before + 2)
  })

  it('and what follows it stand in the life of the record and in the audit', async () => {
    await change('suspend', 'disputed')
    await change('resume', 'review-passed')
    const refused = await ask('suspend', 'under-review')
    await refuseChange(approver(), { id: refused.id, note: '经核对无误' })
    const { life, state } = await showRecord(approver(), { learnerId: learner.id, recordId: record.id })
    expect(state).toBe('issued')
    expect(life.map(({ event }) => event).toSorted()).toEqual(
      ['entered', 'submitted', 'issued', 'suspension-requested', 'suspended']
        .concat(['resumption-requested', 'resumed', 'suspension-requested', 'suspension-refused'])
        .toSorted(),
    )
    const acts = (await auditOf(database, 'record.change.approve')).slice(0, 2).map(({ facts }) => facts)
    expect(acts).toEqual([
      { act: 'resume', recordId: record.id },
      { act: 'suspend', recordId: record.id },
    ])
  })

  it('is no way out of what is final, and nothing to resume without one', async () => {
    expect(await expectRefusal(ask('resume', 'review-passed'), 'record.state')).toMatchObject({
      state: 'issued',
    })
    await change('revoke', 'fraud')
    expect(await expectRefusal(ask('suspend', 'disputed'), 'record.state')).toMatchObject({
      state: 'revoked',
    })
    expect(await expectRefusal(ask('resume', 'review-passed'), 'record.state')).toMatchObject({
      state: 'revoked',
    })
  })

  it('may end in a revocation', async () => {
    await change('suspend', 'under-review')
    await change('revoke', 'fraud')
    expect(await statusOf(record)).toMatchObject({ record: 'revoked', state: 'revoked', reason: 'fraud' })
  })

  it('is refused for a reason of another act', async () => {
    await expectRefusal(ask('suspend', 'fraud'), 'change.reason')
    await expectRefusal(ask('resume', 'under-review'), 'change.reason')
  })

  it('is not decided by who asked for it', async () => {
    const asked = { act: 'suspend', learnerId: learner.id, recordId: record.id } as const
    const { id } = await requestChange(approver(), { ...asked, reason: 'disputed', note: null })
    await expectRefusal(approveChange(approver(), id), 'permission.samePerson')
    expect(await statusOf(record)).toMatchObject({ record: 'issued', state: 'valid' })
  })
})

describe('many requests at once', () => {
  it('are approved one by one, and what cannot be done does not hold up the rest', async () => {
    const records = [record, await issueRecord(database, college, learner)]
    const asked = {
      act: 'suspend',
      reason: 'under-review',
      note: '同一批核查',
      learnerId: learner.id,
    } as const
    const open: string[] = []
    for (const { id: recordId } of records)
      open.push((await requestChange(registrar(), { ...asked, recordId })).id)
    expect(await approveChanges(approver(), [...open, record.id])).toMatchObject({
      done: 2,
      notDone: [{ id: record.id, code: 'change.unknown' }],
    })
    for (const each of records) expect(await statusOf(each)).toMatchObject({ state: 'suspended' })
    await expectRefusal(approveChanges(registrar(), [record.id]), 'permission.denied')
  })
})
