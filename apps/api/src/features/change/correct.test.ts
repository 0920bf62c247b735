import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditOf } from '../../testing/audit.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { showPortfolio, showRecord as showOwnRecord } from '../portfolio/service.ts'
import { showRecord } from '../record/service.ts'
import { createShare } from '../share/service.ts'
import { approveChange, listChanges, refuseChange, requestChange } from './service.ts'
import { newClaims, now, openCorrecting, type Correcting, type Issued } from './testing/correcting.ts'

let desk: Correcting
let old: Issued

beforeAll(async () => {
  desk = await openCorrecting()
})
beforeEach(async () => {
  old = await desk.issue(newClaims())
})
afterAll(async () => desk.close())

const rowOf = async ({ id }: Issued) =>
  (
    await desk.database.asOwner<Record<string, unknown>>(
      `SELECT r.state AS record, e.state, e.since, c.id AS credential, e.successor_id AS successor, c.shard_index
       FROM record r JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
       JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index WHERE r.id = $1`,
      [id],
    )
  )[0]

const claimantsOf = async (number: string) =>
  (
    await desk.database.asOwner<{ record_id: string }>(
      'SELECT record_id FROM certificate_number_claim WHERE number = $1',
      [number],
    )
  ).map(({ record_id }) => record_id)

const share = async ({ id }: Issued) => {
  const terms = { items: [{ recordId: id, fields: null }], recipient: '演示企业', purpose: '应聘', days: 30 }
  return (await createShare(desk.product.asLearner(desk.learner), terms)).code
}

async function check(code: string, lastFour?: string) {
  const payload = { code, name: desk.learner.name, ...(lastFour && { lastFour }) }
  return (await desk.product.app.inject({ method: 'POST', url: '/api/public/check', payload })).json()
}

const openInside = (ctx: Correcting['approver'], recordId: string) =>
  showRecord(ctx, { learnerId: desk.learner.id, recordId })

describe('a correction', () => {
  it('makes a new record with a credential of its own, which supersedes the old one', async () => {
    const next = await desk.correct(old, { level: 'advanced' })
    const [before, after] = [await rowOf(old), await rowOf(next)]
    expect(before).toMatchObject({ record: 'superseded', state: 'superseded', since: now })
    expect(after).toMatchObject({ record: 'issued', state: 'valid', successor: null })
    expect(before?.['successor']).toBe(after?.['credential'])
    expect(before?.['shard_index']).not.toBe(after?.['shard_index'])
    expect(await claimantsOf(old.claims.number)).toEqual([next.id])
  })

  it('leaves the old code saying that it was corrected, since when and in which fields, and no value', async () => {
    const code = await share(old)
    expect(await check(code)).toMatchObject({ verdict: 'valid' })
    const changes = { level: 'advanced', site: '另一处考核站点', validTo: '2036-06-19' } as const
    const next = await desk.correct(old, changes)
    const answer = await check(code)
    expect(answer).toMatchObject({
      disclosed: 'corrected',
      verdict: 'invalid',
      kind: 'certificate',
      issuer: desk.college.name,
      status: { state: 'superseded', since: now.toISOString() },
      correctedFields: ['level', 'site', 'validTo'],
    })
    const { number, certificateName, awardingBody, site } = old.claims
    const said = JSON.stringify(answer)
    for (const value of [
      number,
      certificateName,
      awardingBody,
      site ?? '',
      '2036',
      'advanced',
      'intermediate',
    ])
      expect({ value, said: said.includes(value) }).toEqual({ value, said: false })
    expect(answer).not.toHaveProperty('token')
    expect(await check(await share(next))).toMatchObject({ verdict: 'valid', disclosed: 'face' })
  })

  it('discloses no more to who knows the last four of the ID number', async () => {
    const code = await share(old)
    await desk.correct(old, { level: 'advanced' })
    const answer = await check(code, '0018')
    expect(answer.disclosed).toBe('corrected')
    expect(JSON.stringify(answer)).not.toContain(old.claims.number)
  })

  it('of a number frees the wrong one and takes the right one', async () => {
    const { number } = newClaims()
    const next = await desk.correct(old, { number })
    expect(await claimantsOf(old.claims.number)).toEqual([])
    expect(await claimantsOf(number)).toEqual([next.id])
  })

  it('stands in the portfolio beside what it corrects, each with a way to the other', async () => {
    const next = await desk.correct(old, { level: 'advanced' })
    const me = desk.product.asLearner(desk.learner)
    const states = new Map((await showPortfolio(me)).records.map((line) => [line.recordId, line.state]))
    expect([states.get(old.id), states.get(next.id)]).toEqual(['superseded', 'issued'])
    expect(await showOwnRecord(me, old.id)).toMatchObject({
      correctedBy: { recordId: next.id, fields: ['level'] },
      corrects: null,
    })
    expect(await showOwnRecord(me, next.id)).toMatchObject({
      corrects: { recordId: old.id, fields: ['level'] },
      correctedBy: null,
    })
  })

  it('may be corrected again, which is its undo', async () => {
    const second = await desk.correct(old, { level: 'advanced' })
    const third = await desk.correct(second, { level: old.claims.level })
    expect((await rowOf(old))?.['record']).toBe('superseded')
    expect((await rowOf(second))?.['record']).toBe('superseded')
    expect(await rowOf(third)).toMatchObject({ record: 'issued', state: 'valid' })
    expect(await claimantsOf(old.claims.number)).toEqual([third.id])
  })

  it('is shown to who decides with what differs, and stands in the audit and the life of both records', async () => {
    const id = await desk.ask(old, { level: 'advanced' }, { note: '证书上是高级' })
    expect((await listChanges(desk.approver)).find((each) => each.id === id)).toMatchObject({
      act: 'correct',
      fields: ['level'],
      claims: { before: { level: 'intermediate' }, after: { level: 'advanced' } },
      mayDecide: true,
    })
    expect((await auditOf(desk.database, 'record.correct.request'))[0]).toMatchObject({
      subject_id: id,
      person_id: desk.college.registrar,
      facts: { act: 'correct', recordId: old.id, fields: 'level' },
    })
    await approveChange(desk.approver, id)
    const [made] = await desk.database.asOwner<{ batch_id: string }>(
      'SELECT batch_id FROM record WHERE corrects_id = $1',
      [old.id],
    )
    await batchEnds(desk.database, made?.batch_id ?? '')
    expect((await auditOf(desk.database, 'record.change.approve'))[0]?.facts).toEqual({
      act: 'correct',
      recordId: old.id,
    })
    const { life, correctedBy } = await openInside(desk.approver, old.id)
    expect(life.map(({ event }) => event)).toContain('correction-requested')
    expect(life.filter(({ event }) => event === 'superseded')).toMatchObject([{ by: '演示审核' }])
    expect(await openInside(desk.approver, correctedBy ?? '')).toMatchObject({
      corrects: old.id,
      correctedFields: ['level'],
    })
  })

  it('changes nothing while it waits, or when it was refused', async () => {
    const id = await desk.ask(old, { level: 'advanced' })
    expect(await rowOf(old)).toMatchObject({ record: 'issued', state: 'valid' })
    await refuseChange(desk.approver, { id, note: '经核对无误' })
    expect(await rowOf(old)).toMatchObject({ record: 'issued', state: 'valid' })
    expect(await desk.database.asOwner('SELECT FROM record WHERE corrects_id = $1', [old.id])).toEqual([])
  })

  it('also ends a suspended record', async () => {
    const one = { learnerId: desk.learner.id, recordId: old.id }
    const asked = { act: 'suspend', ...one, reason: 'under-review', note: null } as const
    await approveChange(desk.approver, (await requestChange(desk.registrar, asked)).id)
    const next = await desk.correct(old, { level: 'advanced' })
    expect(await rowOf(old)).toMatchObject({ record: 'superseded', state: 'superseded' })
    expect(await rowOf(next)).toMatchObject({ state: 'valid' })
  })
})
