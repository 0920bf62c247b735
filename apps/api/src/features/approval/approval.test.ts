import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds, countIssued } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { certificates, submitBatch, type Submitting } from '../../testing/submitted-batch.ts'
import { approve, giveBack, listBatches, listRows, showBatch } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校', keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const approver = () => product.as(college, 'approver')
const submit = (submitting: Partial<Submitting> = {}) =>
  submitBatch(database, college, [learner], { claims: certificates(3), ...submitting })
const auditsOf = async (permission: string, id: string) =>
  (await auditOf(database, permission)).filter(({ subject_id }) => subject_id === id)

let pupils = 0
async function classOf(size: number): Promise<TestLearner[]> {
  const found: TestLearner[] = []
  for (let at = 0; at < size; at += 1) {
    pupils += 1
    found.push(await enrol(database, college, { name: `演示${pupils}`, studentNumber: `K${pupils}` }))
  }
  return found
}

const distinct = (count: number) =>
  certificates(count).map((claims, at) => ({
    ...claims,
    scores: { theory: 60 + at, practical: 70, total: null },
  }))

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(database)
  const audited = (await database.asOwner('SELECT FROM audit_entry')).length
  const facts = await expectRefusal(work(), code)
  expect(await fingerprintOf(database)).toBe(before)
  expect(await database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
  return facts
}

describe('a batch that waits for approval', () => {
  it('stands first in the list and tells who submitted it', async () => {
    const done = await submit()
    await giveBack(approver(), { id: done.id, reason: '请核对' })
    const { id } = await submitBatch(database, college, await classOf(3), { claims: distinct(3) })
    const [first, ...rest] = await listBatches(approver())
    expect(first).toMatchObject({ id, state: 'submitted', fileName: '证书.xlsx', counts: { accepted: 3 } })
    expect(rest.map((line) => line.id)).toContain(done.id)
    expect(await showBatch(approver(), id)).toMatchObject({
      submittedBy: '演示经办',
      mayApprove: true,
      whyNot: null,
      unusual: [],
      failure: null,
    })
  })

  it('shows what is unusual first, page by page', async () => {
    const plain = await classOf(5)
    const marks = [[], ['warned'], [], ['backDated', 'warned'], ['backDated']]
    const { id, recordIds } = await submitBatch(database, college, plain, {
      claims: distinct(5),
      marks: (at) => marks[at] ?? [],
    })
    const first = await listRows(approver(), { id, cursor: 0, limit: 3 })
    expect(first.rows.map((row) => row.recordId)).toEqual([recordIds[3], recordIds[4], recordIds[1]])
    expect(first.rows[0]).toMatchObject({ name: plain[3]?.name, marks: ['backDated', 'warned'] })
    const last = await listRows(approver(), { id, cursor: first.next ?? -1, limit: 3 })
    expect(last).toMatchObject({ rows: [{ recordId: recordIds[0] }, { recordId: recordIds[2] }], next: null })
    expect((await showBatch(approver(), id)).unusual).toEqual([
      { mark: 'backDated', count: 2 },
      { mark: 'warned', count: 2 },
    ])
  })

  it('marks what only shows beside other records, and keeps it when it is approved', async () => {
    const pupils = await classOf(6)
    const equal = certificates(6)
    const { id } = await submitBatch(database, college, pupils, { claims: equal })
    expect((await showBatch(approver(), id)).unusual).toEqual([{ mark: 'equalScores', count: 6 }])
    await approve(approver(), id)
    await batchEnds(database, id)
    const again = await submitBatch(database, college, pupils, { claims: distinct(6) })
    expect((await showBatch(approver(), again.id)).unusual).toEqual([{ mark: 'nearDuplicate', count: 6 }])
    expect((await showBatch(approver(), id)).unusual).toEqual([{ mark: 'equalScores', count: 6 }])
    expect(await database.asOwner('SELECT DISTINCT marks FROM record WHERE batch_id = $1', [id])).toEqual([
      { marks: ['equalScores'] },
    ])
  })

  it('is issued once another person approves it', async () => {
    const { id } = await submit()
    expect(await approve(approver(), id)).toEqual({ id })
    expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 3, credentials: 3 })
    expect(await auditsOf('record.approve', id)).toMatchObject([
      { person_id: college.approver, organisation_id: college.id, facts: { records: 3 } },
    ])
    expect(await showBatch(approver(), id)).toMatchObject({
      state: 'issued',
      mayApprove: false,
      progress: { done: 3, total: 3, secondsLeft: null },
    })
  })

  it('goes back with a reason, its records rejected and their numbers free again', async () => {
    const claims = certificates(2)
    const { id } = await submit({ claims })
    await giveBack(approver(), { id, reason: '日期请核对' })
    expect(await showBatch(approver(), id)).toMatchObject({ state: 'returned', returnReason: '日期请核对' })
    expect(await database.asOwner('SELECT state FROM record WHERE batch_id = $1', [id])).toEqual([
      { state: 'rejected' },
      { state: 'rejected' },
    ])
    expect(await auditsOf('record.reject', id)).toMatchObject([
      { person_id: college.approver, facts: { records: 2 } },
    ])
    await submit({ claims })
  })
})

describe('a decision on a batch', () => {
  const acts: [string, (ctx: Context, id: string) => Promise<unknown>][] = [
    ['to approve', approve],
    ['to return', (ctx, id) => giveBack(ctx, { id, reason: '请核对' })],
  ]

  it.each(acts)('%s is refused to who entered it, in whatever role', async (_name, act) => {
    const { id } = await submit()
    const both = product.asPerson(college, college.registrar, ['registrar', 'approver'])
    await expectNothing(() => act(both, id), 'permission.samePerson')
    expect(await showBatch(both, id)).toMatchObject({
      mayApprove: false,
      mayReturn: false,
      whyNot: { code: 'permission.samePerson', facts: {} },
    })
  })

  it.each(acts)('%s is refused to another college, another role and nobody', async (_name, act) => {
    const { id } = await submit()
    await expectNothing(() => act(product.as(other, 'approver'), id), 'batch.unknown')
    await expectNothing(() => act(product.as(college, 'registrar'), id), 'permission.denied')
    await expectNothing(() => act(product.asLearner(learner), id), 'permission.denied')
    await expectNothing(() => act(product.asNobody(), id), 'permission.signIn')
    await expectRefusal(showBatch(product.as(other, 'approver'), id), 'batch.unknown')
    await expectRefusal(listRows(product.as(other, 'approver'), { id, cursor: 0, limit: 9 }), 'batch.unknown')
  })

  it('needs a reason to return', async () => {
    const { id } = await submit()
    await expectNothing(() => giveBack(approver(), { id, reason: '' }), 'approval.reasonMissing')
  })

  it('is taken once when two approvers decide at once', async () => {
    const second = await employ(database, college.id, 'approver', '演示审核乙')
    const { id } = await submit()
    const outcomes = await Promise.allSettled([
      approve(approver(), id),
      approve(product.asPerson(college, second, ['approver']), id),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: new Refusal('batch.state'),
    })
    expect(await batchEnds(database, id)).toMatchObject({ issued: 3, credentials: 3, positions: 3 })
    expect(await auditsOf('record.approve', id)).toHaveLength(1)
  })

  it('is either an approval or a return when both come at once', async () => {
    const { id } = await submit()
    const [approved, returned] = await Promise.allSettled([
      approve(approver(), id),
      giveBack(approver(), { id, reason: '请核对' }),
    ])
    expect(approved.status).not.toBe(returned.status)
    const { state, issued, credentials } = await batchEnds(database, id)
    expect({ state, issued, credentials }).toEqual(
      approved.status === 'fulfilled'
        ? { state: 'issued', issued: 3, credentials: 3 }
        : { state: 'returned', issued: 0, credentials: 0 },
    )
  })

  it('by one person alone is refused by the database itself', async () => {
    const { id } = await submit()
    await expect(
      database.asOwner('UPDATE batch SET approved_by = submitted_by WHERE id = $1', [id]),
    ).rejects.toThrow('batch_two_people')
  })
})

describe('an approval that could not be followed by issuing', () => {
  it('is refused without a key, without an entitlement and before the day', async () => {
    const late = await submit({ claims: certificates(2, { issuedOn: '2099-01-01' }) })
    expect(await expectNothing(() => approve(approver(), late.id), 'record.dateAhead')).toEqual({
      issuedOn: '2099-01-01',
    })
    expect(await showBatch(approver(), late.id)).toMatchObject({
      mayApprove: false,
      mayReturn: true,
      whyNot: { code: 'record.dateAhead', facts: { issuedOn: '2099-01-01' } },
    })
    const bare = await foundCollege(database, { slug: 'kong', name: '没有登记的学校' })
    const someone = await enrol(database, bare, { name: '演示乙', studentNumber: 'K1' })
    const { id } = await submitBatch(database, bare, [someone], { claims: certificates(1) })
    await database.asOwner('DELETE FROM entitlement WHERE organisation_id = $1', [bare.id])
    const facts = await expectNothing(() => approve(product.as(bare, 'approver'), id), 'issue.notEntitled')
    expect(facts).toEqual({ kind: 'certificate' })
    expect(await showBatch(product.as(bare, 'approver'), id)).toMatchObject({
      mayApprove: false,
      mayReturn: true,
      whyNot: { code: 'issue.notEntitled', facts: { kind: 'certificate' } },
    })
    await database.asOwner(`UPDATE issuer_key SET state = 'retired' WHERE organisation_id = $1`, [bare.id])
    await expectNothing(() => approve(product.as(bare, 'approver'), id), 'issue.noKey')
    expect(await showBatch(product.as(bare, 'approver'), id)).toMatchObject({
      mayApprove: false,
      whyNot: { code: 'issue.noKey', facts: {} },
    })
    expect(await countIssued(database, id)).toMatchObject({ state: 'submitted', issued: 0 })
  })

  it('may be given again once what was in the way is gone', async () => {
    const { id } = await submit()
    const sealed = await database.asOwner<{ sealed: Buffer }>(
      'DELETE FROM issuer_key_secret WHERE organisation_id = $1 RETURNING sealed',
      [college.id],
    )
    await approve(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'failed', issued: 0 })
    expect(await showBatch(approver(), id)).toMatchObject({
      failure: { code: 'issue.noKey', facts: {} },
      mayApprove: true,
    })
    await database.asOwner('INSERT INTO issuer_key_secret VALUES ($1, $2, $3)', [
      college.id,
      college.signer.thumbprint,
      sealed[0]?.sealed,
    ])
    await approve(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'issued', issued: 3, credentials: 3 })
    expect(await showBatch(approver(), id)).toMatchObject({ failure: null })
    await expectNothing(() => giveBack(approver(), { id, reason: '请核对' }), 'batch.state')
  })

  it('may be followed by a return, which frees the numbers', async () => {
    const claims = certificates(2)
    const { id } = await submit({ claims })
    const [key] = await database.asOwner<{ sealed: Buffer }>(
      'DELETE FROM issuer_key_secret WHERE organisation_id = $1 RETURNING sealed',
      [college.id],
    )
    await approve(approver(), id)
    expect(await batchEnds(database, id)).toMatchObject({ state: 'failed' })
    await database.asOwner('INSERT INTO issuer_key_secret VALUES ($1, $2, $3)', [
      college.id,
      college.signer.thumbprint,
      key?.sealed,
    ])
    expect(await showBatch(approver(), id)).toMatchObject({ mayReturn: true })
    await giveBack(approver(), { id, reason: '密钥失效，请重新提交' })
    expect(await showBatch(approver(), id)).toMatchObject({ state: 'returned', failure: null })
    expect(await database.asOwner('SELECT state FROM record WHERE batch_id = $1', [id])).toEqual([
      { state: 'rejected' },
      { state: 'rejected' },
    ])
    await submit({ claims })
  })
})
