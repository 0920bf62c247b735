import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditOf } from '../../testing/audit.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { newClaims, openCorrecting, type Correcting, type Issued } from '../change/testing/correcting.ts'
import { approveChange, refuseChange } from '../change/service.ts'
import { showHome } from '../desk/service.ts'
import { askForCorrection, decline, listMine, showRequests, withdrawRequest } from './service.ts'

let desk: Correcting
let classmate: TestLearner
let record: Issued

beforeAll(async () => {
  desk = await openCorrecting()
  classmate = await enrol(desk.database, desk.college, { name: '演示乙', studentNumber: 'D24002' })
})
beforeEach(async () => {
  record = await desk.issue(newClaims())
})
afterAll(async () => desk.close())

const wish = { field: 'level', shouldBe: '高级', why: '证书原件写的是高级' }
const learner = () => desk.product.asLearner(desk.learner)
const ask = async (changes: Partial<typeof wish> = {}) =>
  (await askForCorrection(learner(), { recordId: record.id, ...wish, ...changes })).id
const mine = async () => (await listMine(learner(), record.id))[0]
const listed = async (id: string) => (await showRequests(desk.registrar)).find((line) => line.id === id)

describe('a learner who says that a record is wrong', () => {
  it('sees until when she gets an answer, and the desk sees what she says', async () => {
    const id = await ask()
    expect(await mine()).toMatchObject({ id, state: 'open', dueOn: '2026-03-23', answer: null })
    expect(await listed(id)).toMatchObject({ ...wish, name: desk.learner.name, state: 'open', daysLeft: 21 })
    expect((await showHome(desk.registrar)).waiting.correctionsToAnswer).toBeGreaterThan(0)
    const [entry] = await auditOf(desk.database, 'correction.ask')
    expect(entry).toMatchObject({ subject_id: id, facts: { recordId: record.id, field: 'level' } })
    expect(JSON.stringify(entry)).not.toContain(wish.why)
  })

  it('asks once at a time, about a record of her own that is in force, and may take it back', async () => {
    const id = await ask()
    await expectRefusal(ask(), 'correctionRequest.alreadyOpen')
    const other = desk.product.asLearner(classmate)
    await expectRefusal(askForCorrection(other, { recordId: record.id, ...wish }), 'record.unknown')
    await expectRefusal(withdrawRequest(other, id), 'correctionRequest.unknown')
    expect(await listMine(other, record.id)).toEqual([])
    await withdrawRequest(learner(), id)
    expect((await mine())?.state).toBe('withdrawn')
    expect(await listed(id)).toBeUndefined()
    await expectRefusal(ask({ why: ' ' }), 'correctionRequest.textMissing')
  })

  it('stands before the others on the desk once its day is past', async () => {
    const soon = await ask()
    const another = await desk.issue({ ...newClaims(), number: 'Z-9' })
    const { id } = await askForCorrection(learner(), { recordId: another.id, ...wish })
    await desk.database.asOwner(`UPDATE correction_request SET due_on = '2026-02-20' WHERE id = $1`, [id])
    const [first, ...others] = await showRequests(desk.registrar)
    expect(first).toMatchObject({ id, state: 'open' })
    expect(first?.daysLeft).toBeLessThan(0)
    expect(others.map((line) => line.id)).toContain(soon)
  })

  it('is told why it stays as it is', async () => {
    const id = await ask()
    await expectRefusal(decline(desk.registrar, { id, reason: '不' }), 'correctionRequest.reasonMissing')
    await expectRefusal(decline(desk.approver, { id, reason: '原件写的就是中级' }), 'permission.denied')
    const elsewhere = desk.product.as(desk.other, 'registrar')
    await expectRefusal(decline(elsewhere, { id, reason: '原件写的就是中级' }), 'correctionRequest.unknown')
    await decline(desk.registrar, { id, reason: '原件写的就是中级' })
    expect(await mine()).toMatchObject({ state: 'declined', answer: '原件写的就是中级' })
    await expectRefusal(decline(desk.registrar, { id, reason: '再说一遍' }), 'correctionRequest.decided')
    const [entry] = await auditOf(desk.database, 'correction.answer')
    expect(entry).toMatchObject({ subject_id: id, person_id: desk.college.registrar })
  })
})

describe('a request that is right', () => {
  it('leads to a correction by two people, and back to the desk when that is not approved', async () => {
    const requestId = await ask()
    const change = await desk.ask(record, { level: 'advanced' }, { reason: 'holder-asked', requestId })
    expect(await mine()).toMatchObject({ state: 'accepted' })
    expect(await listed(requestId)).toMatchObject({ state: 'accepted', changeState: 'open' })
    await expectRefusal(withdrawRequest(learner(), requestId), 'correctionRequest.unknown')
    await refuseChange(desk.approver, { id: change, note: '先核对原件' })
    expect(await mine()).toMatchObject({ state: 'open', answeredAt: null })
    const again = await desk.ask(record, { level: 'advanced' }, { reason: 'holder-asked', requestId })
    await approveChange(desk.approver, again)
    expect(await mine()).toMatchObject({ state: 'accepted' })
  })

  it('is answered by no correction of another record, nor twice', async () => {
    const requestId = await ask()
    const another = await desk.issue({ ...newClaims(), number: 'Z-1' })
    await expectRefusal(desk.ask(another, { level: 'advanced' }, { requestId }), 'correctionRequest.decided')
    await decline(desk.registrar, { id: requestId, reason: '原件写的就是中级' })
    await expectRefusal(desk.ask(record, { level: 'advanced' }, { requestId }), 'correctionRequest.decided')
  })
})
