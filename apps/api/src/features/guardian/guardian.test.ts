import type { GuardianEntry } from '@jiangji/domain/learner/guardian-entry'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { signIn } from '../../testing/member.ts'
import { testId } from '../../testing/test-id.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { asGuardian } from '../../platform/auth/guardian.ts'
import { loadActor } from '../../platform/auth/actor.ts'
import { ActingContext, type Context } from '../../platform/context.ts'
import { consentByCode, joinByCode, lookAtCode, redeemCode } from '../activation/service.ts'
import { showSession } from '../session/service.ts'
import { makeSlips } from '../learner/service.ts'
import { answerShare } from '../share/guardian-answer.ts'
import { createShare, endShare, listShares, showShare } from '../share/service.ts'
import { endGuardian, registerGuardian, setConsent, showGuardians } from './service.ts'

const className = '26 级机电 1 班'
const password = '黄河边上的第三棵老柳树'
let clock = new Date('2026-03-02T04:00:00Z')
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let child: TestLearner
let code = ''
let mother = ''

const entry: GuardianEntry = {
  name: '演示母',
  relation: 'mother',
  relationNote: '',
  paper: 'household-register',
  paperSeenOn: '2026-03-02',
}
const registrar = () => product.as(college, 'registrar')
const enter = async () => (await signIn(product, 'yanshi:D26001', password)).response.statusCode
const childs = () => ({ code, name: child.name })

/** The guardian of a slip as the product sees her today. */
async function guardianOf(id: string): Promise<Context> {
  const [row] = await database.asOwner<{ user_id: string }>(
    'SELECT a.user_id FROM guardian g JOIN account a ON a.person_id = g.person_id WHERE g.id = $1',
    [id],
  )
  const { db } = product.services
  const actor = await asGuardian(db, await loadActor(db, row?.user_id ?? '', null), null, clock)
  return new ActingContext(product.services, actor)
}

async function childHerself(): Promise<Context> {
  const [account] = await database.asOwner<{ user_id: string }>(
    'SELECT user_id FROM account WHERE learner_id = $1',
    [child.id],
  )
  const { services } = product
  return new ActingContext(services, await loadActor(services.db, account?.user_id ?? '', null))
}

async function shareAs(learner: Context, recipient: string) {
  const [record] = await database.asOwner<{ id: string }>('SELECT id FROM record WHERE learner_id = $1', [
    child.id,
  ])
  const items = [{ recordId: record?.id ?? '', fields: null }]
  return createShare(learner, { items, recipient, purpose: '应聘', days: 30 })
}

async function isFound(shared: string): Promise<boolean> {
  const typed = { code: shared, name: child.name }
  const { body } = await product.app.inject({ method: 'POST', url: '/api/public/check', payload: typed })
  return body.includes(child.name)
}

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  const given = { studentNumber: 'D26001', className, hasAccount: false, birthDate: '2012-06-15' }
  child = await enrol(database, college, { ...given, name: '演示甲' })
  code = (await makeSlips(registrar(), className))[0]?.code ?? ''
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

it('opens an account for the guardian with her slip, then the child’s own slip works', async () => {
  await expectRefusal(redeemCode(product.asNobody(), { ...childs(), password }), 'activation.guardianNeeded')
  const { id, code: slip, signInNumber } = await registerGuardian(registrar(), child.id, entry)
  mother = id
  const [line] = await showGuardians(registrar(), child.id)
  expect(line).toMatchObject({ id, signInNumber, slip: { code: slip }, consentedAt: null })
  const hers = { code: slip, name: ' 演示母', password }
  await expectRefusal(consentByCode(product.asNobody(), { ...hers, name: child.name }), 'activation.unknown')
  await expectRefusal(consentByCode(product.asNobody(), { ...hers, password: '短' }), 'password.tooShort')
  await expectRefusal(redeemCode(product.asNobody(), hers), 'activation.unknown')
  expect(await lookAtCode(product.asNobody(), hers)).toMatchObject({
    purpose: 'guardian',
    child: child.name,
    studentNumber: signInNumber,
  })
  await consentByCode(product.asNobody(), hers)
  await expectRefusal(consentByCode(product.asNobody(), hers), 'activation.unknown')
  expect((await auditOf(database, 'account.activate'))[0]).toMatchObject({
    organisation_id: college.id,
    subject_id: id,
    facts: { consent: '2026-11' },
  })
  expect((await signIn(product, `yanshi:${signInNumber.toLowerCase()}`, password)).response.statusCode).toBe(
    200,
  )
  await redeemCode(product.asNobody(), { ...childs(), password })
  expect(await enter()).toBe(200)
  expect(await showSession(await guardianOf(id))).toMatchObject({
    learner: null,
    acting: child.id,
    children: [{ learnerId: child.id, name: child.name, isGuarded: true }],
  })
  expect(await showSession(await childHerself())).toMatchObject({
    learner: { isGuarded: true },
    children: [],
  })
  await issueRecord(database, college, child)
})

it('keeps a child’s share from everybody until the guardian agrees, and lets the child not answer', async () => {
  const learner = await childHerself()
  const { shareId, code: shared, waits } = await shareAs(learner, '某企业')
  expect(waits).toBe(true)
  expect(await isFound(shared)).toBe(false)
  await expectRefusal(answerShare(learner, { shareId, agrees: true, note: '' }), 'permission.denied')
  const act = { subject: { type: 'share', id: shareId }, facts: {} }
  const past = learner.commit('share.freeze', act, (trx) =>
    trx.updateTable('share').set({ guardian: 'agreed' }).where('id', '=', shareId).execute(),
  )
  await expect(past).rejects.toThrow('only a guardian answers for a child')
  const guardian = await guardianOf(mother)
  expect((await listShares(guardian))[0]).toMatchObject({ shareId, recipient: '某企业', state: 'asked' })
  await answerShare(guardian, { shareId, agrees: true, note: '' })
  await expectRefusal(answerShare(guardian, { shareId, agrees: false, note: '' }), 'share.notAsked')
  expect((await auditOf(database, 'share.answer'))[0]).toMatchObject({
    subject_id: shareId,
    facts: { answer: 'agreed' },
  })
  expect(await isFound(shared)).toBe(true)
  await endShare(guardian, shareId)
  expect(await isFound(shared)).toBe(false)
  await expectRefusal(endShare(learner, shareId), 'share.alreadyWithdrawn')
})

it('tells the child why the guardian declined', async () => {
  const learner = await childHerself()
  const { shareId, code: shared } = await shareAs(learner, '不认识的公司')
  await answerShare(await guardianOf(mother), { shareId, agrees: false, note: ' 先问问老师 ' })
  expect(await showShare(learner, shareId)).toMatchObject({ state: 'declined', guardianNote: '先问问老师' })
  expect(await isFound(shared)).toBe(false)
})

it('closes the account and ends what was agreed to when the consent is taken back, until it is given again', async () => {
  const { cookie } = await signIn(product, 'yanshi:D26001', password)
  const session = () =>
    product.app.inject({ method: 'GET', url: '/api/trpc/session.current', headers: { cookie } })
  expect((await session()).json()).toMatchObject({ result: { data: { person: { name: child.name } } } })
  const guardian = await guardianOf(mother)
  const { shareId, code: shared } = await shareAs(await childHerself(), '某企业')
  await answerShare(guardian, { shareId, agrees: true, note: '' })
  await expectRefusal(setConsent(guardian, true), 'guardian.consentState')
  await setConsent(guardian, false)
  expect((await auditOf(database, 'guardian.consent')).at(-1)).toMatchObject({ facts: { consent: null } })
  expect((await session()).json()).toEqual({ result: { data: null } })
  const refused = (await signIn(product, 'yanshi:D26001', password)).response
  expect(refused.json()).toMatchObject({ error: { code: 'signIn.guardianMissing' } })
  expect(await isFound(shared)).toBe(false)
  await expectRefusal(setConsent(guardian, false), 'guardian.consentState')
  await setConsent(guardian, true)
  expect(await enter()).toBe(200)
  expect(await isFound(shared)).toBe(false)
})

it('ends a wrong guardian with a reason; one who is left keeps the account open', async () => {
  const father = { ...entry, name: '演示父', relation: 'father' as const }
  const { id, code: slip } = await registerGuardian(registrar(), child.id, father)
  await consentByCode(product.asNobody(), { code: slip, name: '演示父', password })
  await expectRefusal(endGuardian(registrar(), { id, reason: ' ' }), 'guardian.reasonMissing')
  await endGuardian(registrar(), { id, reason: '登记错了' })
  await expectRefusal(endGuardian(registrar(), { id, reason: '再来一次' }), 'guardian.unknown')
  expect((await auditOf(database, 'guardian.end'))[0]).toMatchObject({ subject_id: id })
  expect((await guardianOf(id)).actor).toMatchObject({ roles: [], learnerId: null })
  expect(await enter()).toBe(200)
})

it('adds another child with that child’s slip, at another school too', async () => {
  const born = { studentNumber: 'L26001', hasAccount: false, birthDate: '2013-05-01' }
  const second = await enrol(database, other, { ...born, name: '演示乙' })
  const elsewhere = product.as(other, 'registrar')
  const { code: slip } = await registerGuardian(elsewhere, second.id, entry)
  const stranger = await registerGuardian(elsewhere, second.id, { ...entry, name: '另一个人' })
  const guardian = await guardianOf(mother)
  await expectRefusal(joinByCode(guardian, stranger.code), 'activation.unknown')
  await expectRefusal(joinByCode(await childHerself(), slip), 'permission.denied')
  expect(await joinByCode(guardian, slip)).toEqual({ learnerId: second.id })
  expect((await guardianOf(mother)).actor.children).toMatchObject([{ name: child.name }, { name: '演示乙' }])
})

it('ends on the fourteenth birthday: the child decides, and the guardian sees nothing more', async () => {
  const { shareId } = await shareAs(await childHerself(), '某企业')
  clock = new Date('2026-06-14T16:00:00Z')
  const guardian = await guardianOf(mother)
  expect(guardian.actor.children).toMatchObject([{ isGuarded: false }, { isGuarded: true }])
  expect(guardian.learnerId).not.toBe(child.id)
  await expectRefusal(answerShare(guardian, { shareId, agrees: true, note: '' }), 'share.unknown')
  const own = await shareAs(await childHerself(), '某企业')
  expect(own.waits).toBe(false)
  expect(await isFound(own.code)).toBe(true)
  await endGuardian(registrar(), { id: mother, reason: '已满 14 周岁' })
  expect(await isFound(own.code)).toBe(true)
  expect(await enter()).toBe(200)
  await expectRefusal(registerGuardian(registrar(), child.id, entry), 'guardian.notNeeded')
})

it('keeps a child whose guardian is registered when the roster is taken back', async () => {
  const given = { hasAccount: false, birthDate: '2013-05-01' }
  const kept = await enrol(database, college, { ...given, name: '演示丙', studentNumber: 'D26003' })
  const gone = await enrol(database, college, { ...given, name: '演示丁', studentNumber: 'D26004' })
  await registerGuardian(registrar(), kept.id, entry)
  const batch = testId()
  await database.asOwner(
    `INSERT INTO batch (organisation_id, id, kind, source, file_name, state, total_rows, accepted_rows, created_by,
       created_at, submitted_by, submitted_at, finished_at)
     VALUES ($1, $2, 'roster', 'workbook', 'a.xlsx', 'effective', 2, 2, $3, $4, $3, $4, $4)`,
    [college.id, batch, college.registrar, clock],
  )
  await database.asOwner('UPDATE enrolment SET batch_id = $1 WHERE learner_id = ANY ($2)', [
    batch,
    [kept.id, gone.id],
  ])
  const act = { subject: { type: 'batch', id: batch }, facts: {} }
  await registrar().commit('roster.undo', act, (trx) => sql`SELECT undo_roster(${batch}::uuid)`.execute(trx))
  const left = await database.asOwner('SELECT learner_id FROM enrolment WHERE batch_id = $1', [batch])
  expect(left).toEqual([{ learner_id: kept.id }])
})

it('is for the registrar of her own school', async () => {
  await expectRefusal(registerGuardian(product.as(college, 'approver'), child.id, entry), 'permission.denied')
  await expectRefusal(registerGuardian(product.as(other, 'registrar'), child.id, entry), 'enrolment.unknown')
  expect(await showGuardians(product.as(other, 'registrar'), child.id)).toEqual([])
})
