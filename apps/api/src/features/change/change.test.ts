import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, submitRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { createShare } from '../share/service.ts'
import {
  approveChange,
  listChanges,
  refuseChange,
  requestChange,
  withdrawChange,
  type Asked,
} from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner
let second: string
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  second = await employ(database, college.id, 'approver', '演示审核乙')
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
const ask = (changes: Partial<Asked> = {}, ctx = registrar()) =>
  requestChange(ctx, {
    act: 'revoke',
    learnerId: learner.id,
    recordId: record.id,
    reason: 'entered-in-error',
    note: null,
    ...changes,
  })
const stateOf = async (id: string) =>
  (await database.asOwner('SELECT state, decided_by FROM change_request WHERE id = $1', [id]))[0]
const statusOf = async ({ id, shardIndex }: TestRecord) =>
  (
    await database.asOwner(
      `SELECT r.state AS record, e.state, e.since, e.reason FROM record r, status_entry e
       WHERE r.id = $1 AND e.shard_id = 1 AND e.shard_index = $2`,
      [id, shardIndex],
    )
  )[0]

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(database)
  const audited = (await database.asOwner('SELECT FROM audit_entry')).length
  const facts = await expectRefusal(work(), code)
  expect(await fingerprintOf(database)).toBe(before)
  expect(await database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
  return facts
}

async function check(code: string) {
  const payload = { code, name: learner.name }
  const response = await product.app.inject({ method: 'POST', url: '/api/public/check', payload })
  return response.json()
}

describe('a change', () => {
  it('is asked for by one person, decided by another, and seen by the public check at once', async () => {
    const { code } = await createShare(product.asLearner(learner), {
      items: [{ recordId: record.id, fields: null }],
      recipient: '演示企业',
      purpose: '应聘',
      days: 30,
    })
    expect(await check(code)).toMatchObject({ verdict: 'valid' })
    const { id } = await ask({ reason: 'awarding-body-withdrew', note: '颁证单位来函' })
    expect(await check(code)).toMatchObject({ verdict: 'valid' })
    expect((await listChanges(approver()))[0]).toMatchObject({
      id,
      name: '演示甲',
      reason: 'awarding-body-withdrew',
      note: '颁证单位来函',
      state: 'open',
      requestedBy: '演示经办',
      mayDecide: true,
      whyNot: null,
    })
    await approveChange(approver(), id)
    expect(await check(code)).toMatchObject({
      verdict: 'invalid',
      status: { state: 'revoked', since: now.toISOString(), reason: 'awarding-body-withdrew' },
    })
    expect(await statusOf(record)).toEqual({
      record: 'revoked',
      state: 'revoked',
      since: now,
      reason: 'awarding-body-withdrew',
    })
    expect((await listChanges(approver())).find((line) => line.id === id)).toMatchObject({
      state: 'approved',
      decidedBy: '演示审核',
      mayDecide: false,
    })
  })

  it('leaves an entry in the audit for each step', async () => {
    const first = await ask()
    await withdrawChange(registrar(), first.id)
    const again = await ask()
    await refuseChange(approver(), { id: again.id, note: '经核对无误' })
    const last = await ask()
    await approveChange(approver(), last.id)
    const entries = []
    for (const step of ['request', 'withdraw', 'refuse', 'approve']) {
      const [entry] = await auditOf(database, `record.change.${step}`)
      entries.push([entry?.subject_id, entry?.person_id, entry?.organisation_id])
    }
    expect(entries).toEqual([
      [last.id, college.registrar, college.id],
      [first.id, college.registrar, college.id],
      [again.id, college.approver, college.id],
      [last.id, college.approver, college.id],
    ])
    expect((await auditOf(database, 'record.change.approve'))[0]?.facts).toEqual({
      act: 'revoke',
      recordId: record.id,
    })
  })

  it('that was refused or withdrawn changes nothing of the record', async () => {
    const { id } = await ask()
    await refuseChange(approver(), { id, note: '经核对无误' })
    expect(await stateOf(id)).toEqual({ state: 'refused', decided_by: college.approver })
    const again = await ask()
    await withdrawChange(registrar(), again.id)
    expect(await stateOf(again.id)).toEqual({ state: 'withdrawn', decided_by: college.registrar })
    expect(await statusOf(record)).toMatchObject({ record: 'issued', state: 'valid', since: null })
  })
})

describe('asking for a change', () => {
  it('needs a record that is issued and of this college', async () => {
    const submitted = await submitRecord(database, college, learner)
    expect(await expectNothing(() => ask({ recordId: submitted }), 'record.state')).toMatchObject({
      state: 'submitted',
    })
    await expectNothing(() => ask({ recordId: learner.id }), 'record.unknown')
    await expectNothing(() => ask({}, product.as(other, 'registrar')), 'record.unknown')
  })

  it('needs a note when no other reason fits', async () => {
    await expectNothing(() => ask({ reason: 'other' }), 'change.noteMissing')
    await expectNothing(() => ask({ reason: 'other', note: '错' }), 'change.noteMissing')
    await ask({ reason: 'other', note: '重复登记' })
  })

  it('is open once at a time, also when two ask at once', async () => {
    const outcomes = await Promise.allSettled([ask(), ask({}, approver())])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expectNothing(() => ask(), 'change.alreadyOpen')
  })

  it('is refused to a learner and to nobody', async () => {
    await expectNothing(() => ask({}, product.asLearner(learner)), 'permission.denied')
    await expectNothing(() => ask({}, product.asNobody()), 'permission.signIn')
  })
})

describe('deciding on a change', () => {
  const decisions: [string, (ctx: Context, id: string) => Promise<unknown>][] = [
    ['to approve', approveChange],
    ['to refuse', (ctx, id) => refuseChange(ctx, { id, note: '经核对无误' })],
  ]

  it.each(decisions)('%s is refused to who asked for it, in whatever role', async (_name, decide) => {
    const { id } = await ask({}, approver())
    await expectNothing(() => decide(approver(), id), 'permission.samePerson')
    const line = (await listChanges(approver())).find((each) => each.id === id)
    expect(line).toMatchObject({ mayDecide: false, whyNot: 'permission.samePerson' })
    const seen = (await listChanges(registrar())).find((each) => each.id === id)
    expect(seen).toMatchObject({ mayDecide: false, whyNot: 'permission.denied' })
  })

  it.each(decisions)('%s is refused to another role, another college and nobody', async (_name, decide) => {
    const { id } = await ask()
    await expectNothing(() => decide(registrar(), id), 'permission.denied')
    await expectNothing(() => decide(product.as(other, 'approver'), id), 'change.unknown')
    await expectNothing(() => decide(product.asLearner(learner), id), 'permission.denied')
    await expectNothing(() => decide(product.asNobody(), id), 'permission.signIn')
  })

  it('happens once when two decide at once', async () => {
    const { id } = await ask()
    const outcomes = await Promise.allSettled([
      approveChange(approver(), id),
      approveChange(product.asPerson(college, second, ['approver']), id),
      refuseChange(product.asPerson(college, second, ['approver']), { id, note: '经核对无误' }),
    ])
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refusals.map(({ code }) => code)).toEqual(['change.decided', 'change.decided'])
    const { state } = (await stateOf(id)) as { state: string }
    expect(await statusOf(record)).toMatchObject({ record: state === 'approved' ? 'revoked' : 'issued' })
  })

  it('comes too late for a record that is revoked already', async () => {
    const { id } = await ask()
    await database.asOwner(`UPDATE record SET state = 'revoked' WHERE id = $1`, [record.id])
    expect(await expectNothing(() => approveChange(approver(), id), 'record.state')).toEqual({
      state: 'revoked',
      act: 'revoke',
    })
    expect(await stateOf(id)).toMatchObject({ state: 'open' })
  })

  it('needs a note to refuse', async () => {
    const { id } = await ask()
    await expectNothing(() => refuseChange(approver(), { id, note: '' }), 'change.noteMissing')
  })

  it('by one person alone is refused by the database itself', async () => {
    const { id } = await ask()
    await expect(
      database.asOwner(
        `UPDATE change_request SET state = 'approved', decided_by = requested_by WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('change_two_people')
  })

  it('is not for anybody else to withdraw', async () => {
    const { id } = await ask()
    await expectNothing(() => withdrawChange(approver(), id), 'change.notYours')
    await expectNothing(() => withdrawChange(product.as(other, 'registrar'), id), 'change.unknown')
  })
})
