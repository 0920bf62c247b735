import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../security/rows-of.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { approveChange } from './service.ts'
import { newClaims, openCorrecting, type Correcting, type Issued } from './testing/correcting.ts'

let desk: Correcting
let old: Issued

beforeAll(async () => {
  desk = await openCorrecting()
})
beforeEach(async () => {
  old = await desk.issue(newClaims())
})
afterAll(async () => desk.close())

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(desk.database)
  const audited = (await desk.database.asOwner('SELECT FROM audit_entry')).length
  await expectRefusal(work(), code)
  expect(await fingerprintOf(desk.database)).toBe(before)
  expect(await desk.database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
}

const raise = { level: 'advanced' } as const

describe('a correction is not taken', () => {
  it('when nothing differs, when the form’s own rules refuse it, or when a reason is missing', async () => {
    await expectNothing(() => desk.ask(old, {}), 'correction.nothing')
    await expectNothing(() => desk.ask(old, { number: '' }), 'record.claims')
    await expectNothing(() => desk.ask(old, { issuedOn: '2031-01-01' }), 'issuedOn.future')
    await expectNothing(() => desk.ask(old, raise, { reason: 'other' }), 'change.noteMissing')
    await expectNothing(() => desk.ask(old, raise, { reason: 'fraud' }), 'change.reason')
  })

  it('from an approver, a learner, nobody or another college', async () => {
    const { product, approver, learner, other } = desk
    await expectNothing(() => desk.ask(old, raise, {}, approver), 'permission.denied')
    await expectNothing(() => desk.ask(old, raise, {}, product.asLearner(learner)), 'permission.denied')
    await expectNothing(() => desk.ask(old, raise, {}, product.asNobody()), 'permission.signIn')
    await expectNothing(() => desk.ask(old, raise, {}, product.as(other, 'registrar')), 'record.unknown')
  })

  it('while another request is open, nor for what is final', async () => {
    await desk.ask(old, raise)
    await expectNothing(() => desk.ask(old, { site: '另一处' }), 'change.alreadyOpen')
    const corrected = await desk.issue(newClaims())
    await desk.correct(corrected, raise)
    await expectNothing(() => desk.ask(corrected, { site: '另一处' }), 'record.state')
  })

  it('when its number is another record’s', async () => {
    const taken = await desk.issue(newClaims())
    const id = await desk.ask(old, { number: taken.claims.number })
    await expectNothing(() => approveChange(desk.approver, id), 'number.taken')
  })

  it('by who asked for it, in whatever role; the database alone refuses it, too', async () => {
    const both = desk.product.asPerson(desk.college, desk.college.registrar, ['registrar', 'approver'])
    const id = await desk.ask(old, raise, {}, both)
    await expectNothing(() => approveChange(both, id), 'permission.samePerson')
    const alone = `UPDATE change_request SET state = 'approved', decided_by = requested_by WHERE id = $1`
    await expect(desk.database.asOwner(alone, [id])).rejects.toThrow('change_two_people')
  })

  it('when the school may no longer issue the kind', async () => {
    const id = await desk.ask(old, raise)
    const end = 'UPDATE entitlement SET valid_to = $2 WHERE organisation_id = $1'
    await desk.database.asOwner(end, [desk.college.id, '2026-01-31'])
    await expectNothing(() => approveChange(desk.approver, id), 'issue.notEntitled')
    await desk.database.asOwner(end, [desk.college.id, null])
  })

  it('twice: of two who approve at once one comes too late', async () => {
    const id = await desk.ask(old, raise)
    const outcomes = await Promise.allSettled([
      approveChange(desk.approver, id),
      approveChange(desk.approver, id),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await desk.database.asOwner('SELECT FROM record WHERE corrects_id = $1', [old.id])).toHaveLength(1)
  })
})
