import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTenant } from '../../../platform/db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { auditOf } from '../../../testing/audit.ts'
import { employ, foundCollege, type TestCollege } from '../../../testing/college.ts'
import { issueRecord, type TestRecord } from '../../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { expectRefusal } from '../../../testing/refusal.ts'
import { showRecord } from '../../record/service.ts'
import { approveChange, requestChange } from '../service.ts'
import { applyBulk } from './apply-bulk.ts'
import {
  approveBulk,
  listBulkChanges,
  refuseBulk,
  requestBulk,
  showBulkChange,
  stopBulkChange,
  withdrawBulk,
} from './service.ts'

const began = new Date('2026-03-02T04:00:00Z')
let clock = began
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const approver = () => product.as(college, 'approver')
const grounds = { act: 'revoke', reason: 'entered-in-error', note: null } as const

async function issued(count: number): Promise<TestRecord[]> {
  const made: TestRecord[] = []
  for (let at = 0; at < count; at += 1) made.push(await issueRecord(database, college, learner))
  return made
}
const ask = (records: readonly TestRecord[], ctx = registrar()) =>
  requestBulk(ctx, { ...grounds, batchId: null, recordIds: records.map(({ id }) => id) })
const states = async (records: readonly TestRecord[]) =>
  (
    await database.asOwner<{ state: string; entry: string }>(
      `SELECT r.state, e.state AS entry FROM record r
       JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
       JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index
       WHERE r.id = ANY ($1::uuid[]) ORDER BY r.id`,
      [records.map(({ id }) => id)],
    )
  ).map(({ state, entry }) => `${state} ${entry}`)
const windowEnds = () => {
  clock = new Date(clock.getTime() + 11 * 60_000)
}
const lineOf = (id: string, ctx = approver()) => showBulkChange(ctx, id)

describe('a request for many records', () => {
  it('changes nothing before its window has ended, and then all of them, once', async () => {
    const records = await issued(3)
    const { id, total } = await ask(records)
    expect(total).toBe(3)
    expect(await lineOf(id)).toMatchObject({
      state: 'open',
      mayDecide: true,
      kinds: [{ kind: 'certificate', state: 'issued', count: 3 }],
    })
    expect((await lineOf(id)).sample).toHaveLength(3)
    await approveBulk(approver(), id)
    await applyBulk(approver(), id)
    expect(await lineOf(id)).toMatchObject({ state: 'approved', applied: 0, mayStop: true })
    expect(await states(records)).toEqual(Array(3).fill('issued valid'))
    windowEnds()
    await Promise.all([applyBulk(approver(), id), applyBulk(approver(), id)])
    await applyBulk(approver(), id)
    expect(await lineOf(id)).toMatchObject({ state: 'applied', applied: 3, passedOver: 0, mayStop: false })
    expect(await states(records)).toEqual(Array(3).fill('revoked revoked'))
    const told = (await auditOf(database, 'record.change.approve')).map(({ facts }) => facts)
    expect(told).toContainEqual({ act: 'revoke', records: 3 })
    expect(told).toContainEqual({ applied: 3, passedOver: 0 })
  })

  it('stands in the life of each of its records', async () => {
    const [record] = await issued(1)
    if (!record) throw new Error('no record')
    const { id } = await ask([record])
    const seen = () => showRecord(registrar(), { learnerId: learner.id, recordId: record.id })
    expect(await seen()).toMatchObject({ bulk: { id, act: 'revoke', state: 'open' }, change: null })
    await approveBulk(approver(), id)
    windowEnds()
    await applyBulk(approver(), id)
    const { life, bulk } = await seen()
    expect(bulk).toBeNull()
    expect(life.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['revocation-requested', 'revoked']),
    )
  })

  it('passes over what was changed meanwhile, and says how many', async () => {
    const records = await issued(2)
    const { id } = await ask(records)
    const [first] = records
    const one = { learnerId: learner.id, recordId: first?.id ?? '' }
    await approveChange(approver(), (await requestChange(registrar(), { ...grounds, ...one })).id)
    await approveBulk(approver(), id)
    windowEnds()
    await applyBulk(approver(), id)
    expect(await lineOf(id)).toMatchObject({ state: 'applied', applied: 1, passedOver: 1 })
  })

  it('takes every record of a batch, and only those to which the act is open', async () => {
    const records = await issued(2)
    const batchId = records[0]?.id ?? ''
    await database.asOwner('UPDATE record SET batch_id = $2 WHERE id = ANY ($1::uuid[])', [
      records.map(({ id }) => id),
      batchId,
    ])
    await database.asOwner(`UPDATE record SET state = 'suspended' WHERE id = $1`, [records[0]?.id])
    const asked = { act: 'suspend', reason: 'under-review', note: null, batchId, recordIds: [] } as const
    expect(await requestBulk(registrar(), asked)).toMatchObject({ total: 1 })
    await expectRefusal(requestBulk(product.as(other, 'registrar'), asked), 'change.nothing')
  })

  it.each([
    ['registrar', registrar],
    ['approver', approver],
  ] as const)('is stopped within its window by the %s, and nothing was changed', async (_who, stopper) => {
    const records = await issued(1)
    const { id } = await ask(records)
    await approveBulk(approver(), id)
    await stopBulkChange(stopper(), id)
    windowEnds()
    await applyBulk(approver(), id)
    expect(await lineOf(id)).toMatchObject({ state: 'stopped', applied: 0 })
    expect(await states(records)).toEqual(['issued valid'])
    expect((await auditOf(database, 'record.change.stop'))[0]).toMatchObject({ subject_id: id })
  })
})

describe('who may do what with it', () => {
  it('two people, and no third one stops it', async () => {
    const { id } = await ask(await issued(1), approver())
    await expectRefusal(approveBulk(approver(), id), 'permission.samePerson')
    await expectRefusal(approveBulk(registrar(), id), 'permission.denied')
    await expectRefusal(withdrawBulk(registrar(), id), 'change.notYours')
    await expectRefusal(refuseBulk(approver(), { id, note: '' }), 'change.noteMissing')
    await expectRefusal(stopBulkChange(approver(), id), 'change.tooLate')
    const second = product.asPerson(college, await employ(database, college.id, 'approver', '演示审核乙'), [
      'approver',
    ])
    await approveBulk(second, id)
    await expectRefusal(approveBulk(second, id), 'change.decided')
    const third = product.asPerson(college, await employ(database, college.id, 'registrar', '演示经办丙'), [
      'registrar',
    ])
    await expectRefusal(stopBulkChange(third, id), 'change.notOfTwo')
    await expectRefusal(showBulkChange(product.as(other, 'approver'), id), 'change.unknown')
    await expectRefusal(ask([], product.asLearner(learner)), 'permission.denied')
  })

  it('is withdrawn by who asked, refused with a reason by another, and both are over', async () => {
    const withdrawn = await ask(await issued(1))
    await withdrawBulk(registrar(), withdrawn.id)
    const refused = await ask(await issued(1))
    await refuseBulk(approver(), { id: refused.id, note: '不必撤销' })
    expect(await lineOf(refused.id)).toMatchObject({ state: 'refused', decisionNote: '不必撤销' })
    const listed = await listBulkChanges(registrar())
    expect(listed.find((line) => line.id === withdrawn.id)).toMatchObject({ state: 'withdrawn' })
  })

  it.each([
    [{ reason: 'review-passed' }, 'change.reason'],
    [{ reason: 'other', note: null }, 'change.noteMissing'],
    [{ recordIds: [] }, 'change.nothing'],
  ] as const)('%o is refused with %s', async (given, code) => {
    const [record] = await issued(1)
    const asked = { ...grounds, batchId: null, recordIds: [record?.id ?? ''], ...given }
    await expectRefusal(requestBulk(registrar(), asked), code)
  })

  it('by the database alone, is not asked for, decided or stopped in another’s name', async () => {
    const { id } = await ask(await issued(1))
    const run = (personId: string, statement: ReturnType<typeof sql>) =>
      inTenant(database.db, { organisationId: college.id, personId }, (trx) => statement.execute(trx))
    const decide = (by: string) =>
      sql`UPDATE bulk_change SET state = 'approved', decided_by = ${by} WHERE id = ${id}`
    await expect(run(college.registrar, decide(college.approver))).rejects.toThrow('row-level security')
    await expect(run(college.registrar, decide(college.registrar))).rejects.toThrow('two_people')
    await expect(
      run(college.registrar, sql`UPDATE bulk_change SET requested_by = ${college.approver}`),
    ).rejects.toThrow('permission denied')
  })
})
