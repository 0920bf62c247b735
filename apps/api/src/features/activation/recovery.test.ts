import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { renewSlip } from '../learner/renew-slip.ts'
import { makeSlips } from '../learner/service.ts'
import { showPortfolio } from '../portfolio/service.ts'
import { lookAtCode, redeemCode } from './service.ts'

const className = '24 级机电 1 班'
const password = '黄河边上的第三棵老柳树'
const fresh = '祖厉河边的第五座石桥头'
let clock = new Date('2026-03-02T04:00:00Z')
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
  const given = { name: '演示甲', studentNumber: 'D24001', className, hasAccount: false }
  learner = await enrol(database, college, given)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const renew = () => renewSlip(registrar(), learner.id)
const slip = (code: string) => ({ code, name: learner.name })
const redeem = (code: string, to: string) => redeemCode(product.asNobody(), { ...slip(code), password: to })
const enter = async (with_: string) => (await signIn(product, 'yanshi:D24001', with_)).response.statusCode
const account = async () => {
  const [found] = await database.asOwner<{ personId: string }>(
    'SELECT person_id AS "personId" FROM account WHERE learner_id = $1',
    [learner.id],
  )
  return product.asLearner({ ...learner, personId: found?.personId ?? '' })
}

it('a lost slip is replaced: the old code is dead, the new one opens the account', async () => {
  const [lost] = await makeSlips(registrar(), className)
  const renewed = await renew()
  expect(renewed).toMatchObject({ name: learner.name, className, purpose: 'opening' })
  await expectRefusal(lookAtCode(product.asNobody(), slip(lost?.code ?? '')), 'activation.unknown')
  await redeem(renewed.code, password)
  expect(await enter(password)).toBe(200)
  const [entry] = await auditOf(database, 'learner.slips.renew')
  expect(entry).toMatchObject({
    person_id: college.registrar,
    subject_id: learner.id,
    facts: { purpose: 'opening' },
  })
  expect(JSON.stringify(entry)).not.toContain(renewed.code)
})

it('a forgotten password is replaced by a slip of the school; every session ends and the account says so', async () => {
  expect((await showPortfolio(await account())).learner.recovered).toBeNull()
  const renewed = await renew()
  expect(renewed.purpose).toBe('recovery')
  expect(await lookAtCode(product.asNobody(), slip(renewed.code))).toMatchObject({
    purpose: 'recovery',
    collegeSlug: 'yanshi',
    guardianNeeded: false,
  })
  const { cookie } = await signIn(product, 'yanshi:D24001', password)
  const session = () =>
    product.app.inject({ method: 'GET', url: '/api/trpc/session.current', headers: { cookie } })
  expect((await session()).json()).toMatchObject({ result: { data: { person: { name: learner.name } } } })
  await expectRefusal(redeem(renewed.code, 'D24001'), 'password.tooShort')
  await redeem(renewed.code, fresh)
  expect((await session()).json()).toEqual({ result: { data: null } })
  expect([await enter(password), await enter(fresh)]).toEqual([401, 200])
  expect((await showPortfolio(await account())).learner.recovered).toEqual({
    at: clock.toISOString(),
    through: college.name,
  })
  await expectRefusal(redeem(renewed.code, password), 'activation.unknown')
  expect((await auditOf(database, 'account.recover'))[0]).toMatchObject({ organisation_id: college.id })
})

it('a recovery slip lapses after a week', async () => {
  const renewed = await renew()
  clock = new Date(clock.getTime() + 8 * 86_400_000)
  await expectRefusal(redeem(renewed.code, password), 'activation.unknown')
})

it('is renewed three times a day, by the registrar of her own school', async () => {
  for (let time = 0; time < 3; time += 1) await renew()
  await expectRefusal(renew(), 'slip.tooMany')
  await expectRefusal(renewSlip(product.as(college, 'approver'), learner.id), 'permission.denied')
  await expectRefusal(renewSlip(product.as(other, 'registrar'), learner.id), 'slip.learnerUnknown')
})

it('is not handed out by a school that she has left, so that it cannot take her account', async () => {
  clock = new Date(clock.getTime() + 2 * 86_400_000)
  await database.asOwner(`UPDATE enrolment SET state = 'graduated' WHERE learner_id = $1`, [learner.id])
  expect((await renew()).purpose).toBe('recovery')
  await database.asOwner(
    `INSERT INTO enrolment (learner_id, id, organisation_id, student_number, programme_code, programme_name, stage, class_name, enrolled_on, state, created_at)
     SELECT learner_id, gen_random_uuid(), $2, 'G26001', programme_code, programme_name, stage, class_name, '2026-09', 'enrolled', created_at
     FROM enrolment WHERE learner_id = $1`,
    [learner.id, other.id],
  )
  await expectRefusal(renew(), 'slip.elsewhere')
  expect((await renewSlip(product.as(other, 'registrar'), learner.id)).purpose).toBe('recovery')
})
