import { certificate } from '@jiangji/domain/certificate/rules'
import type { CertificateClaims } from '@jiangji/domain/certificate/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { approve } from '../approval/service.ts'
import { showPortfolio, showRecord as showOwnRecord } from '../portfolio/service.ts'
import { requestCorrection, type Correction } from '../record/correct-record.ts'
import { showRecord } from '../record/service.ts'
import { createShare } from '../share/service.ts'
import { approveChange, listChanges, refuseChange, requestChange } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner
let claims: CertificateClaims
let recordId: string

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校', keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  const { certificateCode, certificateName, awardingBody } = certificate.example
  await database.asOwner(
    `INSERT INTO catalogue_certificate (scheme, code, name, name_key, awarding_body, levels, status, source, year)
     VALUES ('x', $1, $2, $2, $3, '{}', 'sourced', '演示', 2025) ON CONFLICT DO NOTHING`,
    [certificateCode, certificateName, awardingBody],
  )
})
beforeEach(async () => {
  ;[claims = certificate.example] = certificates(1)
  recordId = await issue(claims)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const approver = () => product.as(college, 'approver')

async function issue(each: CertificateClaims): Promise<string> {
  const batch = await submitBatch(database, college, [learner], { claims: [each] })
  await approve(approver(), batch.id)
  await batchEnds(database, batch.id)
  return batch.recordIds[0] ?? ''
}

const ask = (changes: Partial<CertificateClaims>, given: Partial<Correction> = {}, ctx = registrar()) =>
  requestCorrection(ctx, {
    learnerId: learner.id,
    recordId,
    claims: { ...claims, ...changes },
    reason: 'entered-in-error',
    note: null,
    ...given,
  })

/** The record that took the place of another, once it is issued. */
async function correct(changes: Partial<CertificateClaims>): Promise<string> {
  const { id } = await ask(changes)
  await approveChange(approver(), id)
  const [record] = await database.asOwner<{ id: string; batch_id: string }>(
    'SELECT id, batch_id FROM record WHERE corrects_id = $1 ORDER BY id DESC',
    [recordId],
  )
  expect(await batchEnds(database, record?.batch_id ?? '')).toMatchObject({ state: 'issued', issued: 1 })
  return record?.id ?? ''
}

const rowOf = async (id: string) =>
  (
    await database.asOwner<Record<string, unknown>>(
      `SELECT r.state AS record, e.state, e.since, c.id AS credential, e.successor_id AS successor, c.shard_index
       FROM record r JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
       JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index WHERE r.id = $1`,
      [id],
    )
  )[0]

const claimantOf = async (number: string) =>
  (
    await database.asOwner<{ record_id: string }>(
      'SELECT record_id FROM certificate_number_claim WHERE number = $1',
      [number],
    )
  ).map(({ record_id }) => record_id)

const share = async (id: string) =>
  (
    await createShare(product.asLearner(learner), {
      recordId: id,
      recipient: '演示企业',
      purpose: '应聘',
      days: 30,
    })
  ).code

async function check(code: string, lastFour?: string) {
  const payload = { code, name: learner.name, ...(lastFour && { lastFour }) }
  return (await product.app.inject({ method: 'POST', url: '/api/public/check', payload })).json()
}

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(database)
  const audited = (await database.asOwner('SELECT FROM audit_entry')).length
  await expectRefusal(work(), code)
  expect(await fingerprintOf(database)).toBe(before)
  expect(await database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
}

describe('a correction', () => {
  it('makes a new record with a credential of its own, which supersedes the old one', async () => {
    const next = await correct({ level: 'advanced' })
    const [old, fresh] = [await rowOf(recordId), await rowOf(next)]
    expect(old).toMatchObject({ record: 'superseded', state: 'superseded', since: now })
    expect(fresh).toMatchObject({ record: 'issued', state: 'valid', successor: null })
    expect(old?.['successor']).toBe(fresh?.['credential'])
    expect(old?.['shard_index']).not.toBe(fresh?.['shard_index'])
    expect(await claimantOf(claims.number)).toEqual([next])
  })

  it('leaves the old code saying that it was corrected, since when and in which fields, and no value', async () => {
    const code = await share(recordId)
    expect(await check(code)).toMatchObject({ verdict: 'valid' })
    const next = await correct({ level: 'advanced', site: '另一处考核站点', validTo: '2036-06-19' })
    const answer = await check(code)
    expect(answer).toMatchObject({
      disclosed: 'corrected',
      verdict: 'invalid',
      kind: 'certificate',
      issuer: college.name,
      status: { state: 'superseded', since: now.toISOString() },
      correctedFields: ['level', 'site', 'validTo'],
    })
    const said = JSON.stringify(answer)
    for (const value of [
      claims.number,
      claims.certificateName,
      claims.awardingBody,
      claims.site ?? '',
      '2036',
      'advanced',
    ])
      expect({ value, said: said.includes(value) }).toEqual({ value, said: false })
    expect(answer).not.toHaveProperty('token')
    expect(await check(await share(next))).toMatchObject({ verdict: 'valid', disclosed: 'face' })
  })

  it('discloses no more to who knows the last four of the ID number', async () => {
    const code = await share(recordId)
    await correct({ level: 'advanced' })
    const answer = await check(code, '0018')
    expect(answer.disclosed).toBe('corrected')
    expect(JSON.stringify(answer)).not.toContain(claims.number)
  })

  it('of a number frees the wrong one and takes the right one', async () => {
    const [right = certificate.example] = certificates(1)
    const next = await correct({ number: right.number })
    expect(await claimantOf(claims.number)).toEqual([])
    expect(await claimantOf(right.number)).toEqual([next])
  })

  it('stands in the portfolio beside what it corrects, each with a way to the other', async () => {
    const next = await correct({ level: 'advanced' })
    const me = product.asLearner(learner)
    const states = new Map((await showPortfolio(me)).records.map((line) => [line.recordId, line.state]))
    expect([states.get(recordId), states.get(next)]).toEqual(['superseded', 'issued'])
    expect(await showOwnRecord(me, recordId)).toMatchObject({
      correctedBy: { recordId: next, fields: ['level'] },
      corrects: null,
    })
    expect(await showOwnRecord(me, next)).toMatchObject({
      corrects: { recordId, fields: ['level'] },
      correctedBy: null,
    })
  })

  it('may be corrected again, which is its undo', async () => {
    const first = recordId
    const second = await correct({ level: 'advanced' })
    recordId = second
    const third = await correct({})
    expect([(await rowOf(first))?.['record'], (await rowOf(second))?.['record']]).toEqual([
      'superseded',
      'superseded',
    ])
    expect(await rowOf(third)).toMatchObject({ record: 'issued', state: 'valid' })
    expect(await claimantOf(claims.number)).toEqual([third])
  })

  it('is shown to who decides with what differs, and stands in the audit and the life of both records', async () => {
    const { id } = await ask({ level: 'advanced' }, { note: '证书上是高级' })
    const line = (await listChanges(approver())).find((each) => each.id === id)
    expect(line).toMatchObject({
      act: 'correct',
      fields: ['level'],
      claims: { before: { level: 'intermediate' }, after: { level: 'advanced' } },
      mayDecide: true,
    })
    expect((await auditOf(database, 'record.correct.request'))[0]).toMatchObject({
      subject_id: id,
      person_id: college.registrar,
      facts: { act: 'correct', recordId, fields: 'level' },
    })
    await approveChange(approver(), id)
    const { batch_id: batchId = '' } =
      (
        await database.asOwner<{ batch_id: string }>('SELECT batch_id FROM record WHERE corrects_id = $1', [
          recordId,
        ])
      )[0] ?? {}
    await batchEnds(database, batchId)
    expect((await auditOf(database, 'record.change.approve'))[0]?.facts).toEqual({ act: 'correct', recordId })
    const { life, correctedBy } = await showRecord(approver(), { learnerId: learner.id, recordId })
    expect(life.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['correction-requested', 'superseded']),
    )
    expect(life.find(({ event }) => event === 'superseded')).toMatchObject({ by: '演示审核' })
    expect(
      await showRecord(approver(), { learnerId: learner.id, recordId: correctedBy ?? '' }),
    ).toMatchObject({
      corrects: recordId,
      correctedFields: ['level'],
    })
  })

  it('changes nothing while it waits, or when it was refused', async () => {
    const { id } = await ask({ level: 'advanced' })
    expect(await rowOf(recordId)).toMatchObject({ record: 'issued', state: 'valid' })
    await refuseChange(approver(), { id, note: '经核对无误' })
    expect(await rowOf(recordId)).toMatchObject({ record: 'issued', state: 'valid' })
    expect(await database.asOwner('SELECT FROM record WHERE corrects_id = $1', [recordId])).toEqual([])
  })

  it('also ends a suspended record', async () => {
    const asked = {
      act: 'suspend',
      learnerId: learner.id,
      recordId,
      reason: 'under-review',
      note: null,
    } as const
    await approveChange(approver(), (await requestChange(registrar(), asked)).id)
    const next = await correct({ level: 'advanced' })
    expect(await rowOf(recordId)).toMatchObject({ record: 'superseded', state: 'superseded' })
    expect(await rowOf(next)).toMatchObject({ state: 'valid' })
  })
})

describe('a correction is not taken', () => {
  it('when nothing differs, when the form’s own rules refuse it, or when a reason is missing', async () => {
    await expectNothing(() => ask({}), 'correction.nothing')
    await expectNothing(() => ask({ number: '' }), 'record.claims')
    await expectNothing(() => ask({ issuedOn: '2031-01-01' }), 'issuedOn.future')
    await expectNothing(() => ask({ level: 'advanced' }, { reason: 'other' }), 'change.noteMissing')
    await expectNothing(() => ask({ level: 'advanced' }, { reason: 'fraud' }), 'change.reason')
  })

  it('from an approver, a learner, nobody or another college', async () => {
    await expectNothing(() => ask({ level: 'advanced' }, {}, approver()), 'permission.denied')
    await expectNothing(() => ask({ level: 'advanced' }, {}, product.asLearner(learner)), 'permission.denied')
    await expectNothing(() => ask({ level: 'advanced' }, {}, product.asNobody()), 'permission.signIn')
    const elsewhere = product.as(other, 'registrar')
    await expectNothing(() => ask({ level: 'advanced' }, {}, elsewhere), 'record.unknown')
  })

  it('while another request is open, nor for what is final', async () => {
    await ask({ level: 'advanced' })
    await expectNothing(() => ask({ site: '另一处' }), 'change.alreadyOpen')
    ;[claims = claims] = certificates(1)
    recordId = await issue(claims)
    await correct({ level: 'advanced' })
    await expectNothing(() => ask({ site: '另一处' }), 'record.state')
  })

  it('when its number is another record’s', async () => {
    const [taken = claims] = certificates(1)
    await issue(taken)
    const { id } = await ask({ number: taken.number })
    await expectNothing(() => approveChange(approver(), id), 'number.taken')
  })

  it('by who asked for it, in whatever role; the database alone refuses it, too', async () => {
    const both = product.asPerson(college, college.registrar, ['registrar', 'approver'])
    const { id } = await ask({ level: 'advanced' }, {}, both)
    await expectNothing(() => approveChange(both, id), 'permission.samePerson')
    await expect(
      database.asOwner(
        `UPDATE change_request SET state = 'approved', decided_by = requested_by WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('change_two_people')
  })

  it('when the school may no longer issue the kind', async () => {
    const { id } = await ask({ level: 'advanced' })
    await database.asOwner(`UPDATE entitlement SET valid_to = '2026-01-31' WHERE organisation_id = $1`, [
      college.id,
    ])
    await expectNothing(() => approveChange(approver(), id), 'issue.notEntitled')
    await database.asOwner('UPDATE entitlement SET valid_to = NULL WHERE organisation_id = $1', [college.id])
  })

  it('twice: of two who approve at once one comes too late', async () => {
    const { id } = await ask({ level: 'advanced' })
    const outcomes = await Promise.allSettled([approveChange(approver(), id), approveChange(approver(), id)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await database.asOwner('SELECT FROM record WHERE corrects_id = $1', [recordId])).toHaveLength(1)
  })
})
