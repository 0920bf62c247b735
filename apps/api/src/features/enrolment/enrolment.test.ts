import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { actOnEnrolments, renameProgramme } from './act.ts'
import { showClassReady, showLearner } from './learner-page.ts'
import { undoDeed } from './undo.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let registrar: Context
let now = new Date('2026-03-02T04:00:00Z')
let serial = 0

const grounds = { effectiveOn: '2026-03-01', reason: '因病休养', document: '演示发〔2026〕1号' }

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => now })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  registrar = product.as(college, 'registrar')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function newLearner(className = '24 机电 1 班'): Promise<TestLearner> {
  serial += 1
  const learner = await enrol(database, college, {
    name: `演示${serial}`,
    studentNumber: `D24${String(serial).padStart(3, '0')}`,
    className,
  })
  await database.asOwner('INSERT INTO student_number_claim VALUES ($1, $2, $3)', [
    college.id,
    learner.studentNumber,
    learner.id,
  ])
  return learner
}

const act = (
  learner: TestLearner,
  kind: Parameters<typeof actOnEnrolments>[1]['learners'][number]['act'],
  more: object = {},
) => actOnEnrolments(registrar, { ...grounds, ...more, learners: [{ learnerId: learner.id, act: kind }] })

describe('an act on an enrolment', () => {
  it('moves her into the comprehensive class and back, on her page and in her history', async () => {
    const learner = await newLearner()
    await act(learner, 'join-general')
    const page = await showLearner(registrar, learner.id)
    expect(page).toMatchObject({ track: 'general-vocational', state: 'enrolled' })
    expect(page.acts).toContain('rejoin-vocational')
    expect(page.history).toMatchObject([
      { before: { track: 'vocational' }, after: { track: 'general-vocational' } },
    ])
    const { deedId } = await act(learner, 'rejoin-vocational')
    await undoDeed(registrar, deedId)
    expect(await showLearner(registrar, learner.id)).toMatchObject({ track: 'general-vocational' })
    await expectRefusal(act(learner, 'join-general'), 'enrolment.nothing')
  })

  it('knows only programmes of the lists that the school uses', async () => {
    await database.asOwner(
      `INSERT INTO catalogue_programme (catalogue, code, name, stage, source, year)
       VALUES ('technician', '660303', '同号的技工专业', 'secondary', '演示', 2026),
         ('technician', 'YS01', '演示技工专业', 'secondary', '演示', 2026)`,
    )
    const learner = await newLearner()
    await expectRefusal(
      act(learner, 'change-programme', { programmeCode: 'YS01' }),
      'enrolment.programmeUnknown',
    )
    await database.asOwner(`UPDATE organisation SET programme_catalogues = '{technician}' WHERE id = $1`, [
      college.id,
    ])
    await act(learner, 'change-programme', { programmeCode: 'YS01' })
    expect(await showLearner(registrar, learner.id)).toMatchObject({
      programmeCatalogue: 'technician',
      programmeName: '演示技工专业',
      history: [{ before: { programmeCatalogue: 'moe-2021' }, after: { programmeCatalogue: 'technician' } }],
    })
    await database.asOwner(`UPDATE organisation SET programme_catalogues = '{moe-2021}' WHERE id = $1`, [
      college.id,
    ])
  })

  it('changes its state from a day on, keeps who did it and why, and can be taken back for a day', async () => {
    const learner = await newLearner()
    const { deedId, done } = await act(learner, 'leave')
    expect(done).toBe(1)
    const page = await showLearner(registrar, learner.id)
    expect(page).toMatchObject({
      state: 'on-leave',
      acts: expect.arrayContaining(['resume']),
    })
    expect(page.history).toMatchObject([
      {
        act: 'leave',
        before: { state: 'enrolled' },
        after: { state: 'on-leave' },
        effectiveOn: '2026-03-01',
        reason: '因病休养',
        document: '演示发〔2026〕1号',
        doneBy: '演示经办',
        undoUntil: '2026-03-03T04:00:00.000Z',
      },
    ])
    const [entry] = await auditOf(database, 'enrolment.change')
    expect(entry).toMatchObject({
      person_id: college.registrar,
      subject_id: deedId,
      facts: { acts: 'leave', done: 1 },
    })
    await undoDeed(registrar, deedId)
    expect((await showLearner(registrar, learner.id)).state).toBe('enrolled')
    await expectRefusal(undoDeed(registrar, deedId), 'enrolment.undoOver')
  })

  it('cannot be taken back after a later act, nor after a day', async () => {
    const learner = await newLearner()
    const { deedId } = await act(learner, 'leave')
    await act(learner, 'resume', { className: '25 机电 1 班' })
    expect(await showLearner(registrar, learner.id)).toMatchObject({
      state: 'resumed',
      className: '25 机电 1 班',
    })
    await expectRefusal(undoDeed(registrar, deedId), 'enrolment.changedSince')
    const late = await act(learner, 'repeat')
    now = new Date('2026-03-03T04:00:00Z')
    await expectRefusal(undoDeed(registrar, late.deedId), 'enrolment.undoOver')
    now = new Date('2026-03-02T04:00:00Z')
  })

  it('is refused by the state, and to whoever is no registrar of the college', async () => {
    const learner = await newLearner()
    await expectRefusal(act(learner, 'resume'), 'enrolment.state')
    const learners = [{ learnerId: learner.id, act: 'leave' }] as const
    const approver = product.as(college, 'approver')
    await expectRefusal(actOnEnrolments(approver, { ...grounds, learners }), 'permission.denied')
    const theirs = product.as(other, 'registrar')
    await expectRefusal(actOnEnrolments(theirs, { ...grounds, learners }), 'enrolment.unknown')
    await expectRefusal(showLearner(theirs, learner.id), 'enrolment.unknown')
  })
})

describe('a new student number', () => {
  it('leads to the account, and so does the old one; nobody else gets either', async () => {
    const learner = await newLearner()
    const second = await newLearner()
    await database.asOwner(
      `INSERT INTO auth."user" (id, name, email, "emailVerified", username) VALUES ($1, '演示', $1, false, $2)`,
      [`user-${learner.personId}`, `yanshi:${learner.studentNumber.toLowerCase()}`],
    )
    await act(learner, 'renumber', { studentNumber: ' x26001' })
    expect((await showLearner(registrar, learner.id)).studentNumber).toBe('X26001')
    const present = (typed: string) =>
      product.services.db
        .callDoor<{ username: string }>('sign_in_name', [typed])
        .then((rows) => rows[0]?.username)
    const username = `yanshi:${learner.studentNumber.toLowerCase()}`
    expect(await present('yanshi:x26001')).toBe(username)
    expect(await present(username)).toBe(username)
    expect(await present('lingwai:x26001')).toBe('lingwai:x26001')
    await expectRefusal(
      act(second, 'renumber', { studentNumber: learner.studentNumber }),
      'enrolment.numberTaken',
    )
  })

  it('is free again when the act is taken back', async () => {
    const [one, two] = [await newLearner(), await newLearner()]
    const { deedId } = await act(one, 'renumber', { studentNumber: 'X26002' })
    await undoDeed(registrar, deedId)
    expect((await showLearner(registrar, one.id)).studentNumber).toBe(one.studentNumber)
    await act(two, 'renumber', { studentNumber: 'X26002' })
  })
})

describe('a class', () => {
  it('graduates in one deed, some of it otherwise; whoever may not stays and is named', async () => {
    const className = '23 机电 9 班'
    const [one, two, away] = [
      await newLearner(className),
      await newLearner(className),
      await newLearner(className),
    ]
    await act(away, 'leave')
    expect(
      (await showClassReady(registrar, className)).map(({ name, openRecords, acts }) => [
        name,
        openRecords,
        acts.includes('graduate'),
      ]),
    ).toEqual([
      [one.name, 0, true],
      [two.name, 0, true],
      [away.name, 0, false],
    ])
    const learners = [
      { learnerId: one.id, act: 'graduate' },
      { learnerId: two.id, act: 'complete' },
      { learnerId: away.id, act: 'graduate' },
    ] as const
    const { deedId, done, notDone } = await actOnEnrolments(registrar, {
      ...grounds,
      reason: '2026届毕业',
      learners,
    })
    expect({ done, notDone }).toMatchObject({
      done: 2,
      notDone: [{ name: away.name, code: 'enrolment.state' }],
    })
    const states = await Promise.all(
      [one, two, away].map(async ({ id }) => (await showLearner(registrar, id)).state),
    )
    expect(states).toEqual(['graduated', 'completed', 'on-leave'])
    expect(await undoDeed(registrar, deedId)).toEqual({ undone: 2 })
  })

  it('and a whole programme bear a new name, graduates included', async () => {
    const learner = await newLearner()
    await act(learner, 'graduate')
    const { done } = await renameProgramme(registrar, {
      ...grounds,
      programmeCode: '660301',
      newCode: '660302',
    })
    expect(done).toBeGreaterThan(1)
    expect(await showLearner(registrar, learner.id)).toMatchObject({
      programmeCode: '660302',
      state: 'graduated',
    })
    await expectRefusal(
      renameProgramme(registrar, { ...grounds, programmeCode: '660302', newCode: '000000' }),
      'enrolment.programmeUnknown',
    )
  })
})
