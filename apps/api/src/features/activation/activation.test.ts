import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { makeSlips } from '../learner/service.ts'
import { lookAtCode, redeemCode } from './service.ts'

const className = '24 级机电 1 班'
const password = '黄河边上的第三棵老柳树'
const now = new Date('2026-03-02T04:00:00Z')
let clock = now

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let serial = 0

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
})
beforeEach(() => {
  clock = new Date(clock.getTime() + 3600_000)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function withSlip(changes: { name?: string; birthDate?: string } = {}) {
  serial += 1
  const learner: TestLearner = await enrol(database, college, {
    name: changes.name ?? `演示${'甲乙丙丁戊己庚辛'.charAt(serial)}`,
    studentNumber: `D24${String(serial).padStart(3, '0')}`,
    className,
    hasAccount: false,
    ...(changes.birthDate === undefined ? {} : { birthDate: changes.birthDate }),
  })
  const slips = await makeSlips(product.as(college, 'registrar'), className)
  const slip = slips.find(({ studentNumber }) => studentNumber === learner.studentNumber)
  if (!slip) throw new Error('no slip')
  return { learner, code: slip.code }
}

const accounts = () => database.asOwner('SELECT user_id FROM account WHERE learner_id IS NOT NULL')

describe('opening an account with the code on the slip', () => {
  it('shows the enrolment, sets the password, and lets her in', async () => {
    const { learner, code } = await withSlip({ name: '阿依古丽·买买提 Aygul' })
    const typed = `${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`
    const found = await lookAtCode(product.asNobody(), { code: typed, name: '阿依古丽•买买提AYGUL ' })
    expect(found).toMatchObject({
      college: college.name,
      studentNumber: learner.studentNumber,
      guardianNeeded: false,
    })
    await redeemCode(product.asNobody(), { code: typed, name: learner.name.toLowerCase(), password })
    const { response } = await signIn(product, `yanshi:${learner.studentNumber}`, password)
    expect(response.statusCode).toBe(200)
    const [account] = await database.asOwner<{ user_id: string; person_id: string }>(
      'SELECT user_id, person_id FROM account WHERE learner_id = $1',
      [learner.id],
    )
    const entries = await auditOf(database, 'account.activate')
    expect(entries.filter(({ subject_id }) => subject_id === account?.user_id)).toEqual([
      {
        permission: 'account.activate',
        person_id: account?.person_id,
        organisation_id: college.id,
        subject_type: 'account',
        subject_id: account?.user_id,
        facts: { consent: '2026-11' },
      },
    ])
  })

  it('answers a used, an expired and an unknown code and another name alike', async () => {
    const { learner, code } = await withSlip()
    await expectRefusal(lookAtCode(product.asNobody(), { code, name: '别人' }), 'activation.unknown')
    await expectRefusal(
      lookAtCode(product.asNobody(), { code: '00000-00000', name: learner.name }),
      'activation.unknown',
    )
    await expectRefusal(
      lookAtCode(product.asNobody(), { code: 'no code', name: learner.name }),
      'activation.unknown',
    )
    await redeemCode(product.asNobody(), { code, name: learner.name, password })
    await expectRefusal(
      redeemCode(product.asNobody(), { code, name: learner.name, password }),
      'activation.unknown',
    )
    const late = await withSlip()
    clock = new Date(clock.getTime() + 91 * 86_400_000)
    await expectRefusal(
      lookAtCode(product.asNobody(), { code: late.code, name: late.learner.name }),
      'activation.unknown',
    )
  })

  it('waits for a guardian below fourteen, the birthday counting as fourteen', async () => {
    const day = new Date(clock.getTime() + 8 * 3600_000).toISOString().slice(0, 10)
    const fourteen = `${Number(day.slice(0, 4)) - 14}${day.slice(4)}`
    const younger = `${Number(day.slice(0, 4)) - 13}${day.slice(4)}`
    const child = await withSlip({ birthDate: younger })
    expect(
      await lookAtCode(product.asNobody(), { code: child.code, name: child.learner.name }),
    ).toMatchObject({
      guardianNeeded: true,
    })
    const before = await accounts()
    await expectRefusal(
      redeemCode(product.asNobody(), { code: child.code, name: child.learner.name, password }),
      'activation.guardianNeeded',
    )
    expect(await accounts()).toEqual(before)
    const onTheDay = await withSlip({ birthDate: fourteen })
    await redeemCode(product.asNobody(), { code: onTheDay.code, name: onTheDay.learner.name, password })
  })

  it.each([
    ['short', 'password.tooShort'],
    ['12345678901234', 'password.tooCommon'],
  ])('refuses the password %s and keeps the code good', async (weak, refusal) => {
    const { learner, code } = await withSlip()
    await expectRefusal(redeemCode(product.asNobody(), { code, name: learner.name, password: weak }), refusal)
    await redeemCode(product.asNobody(), { code, name: learner.name, password })
  })

  it('gives the account once when two phones send the code at the same moment', async () => {
    const { learner, code } = await withSlip()
    const tries = await Promise.allSettled(
      [1, 2].map(() => redeemCode(product.asNobody(), { code, name: learner.name, password })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await signIn(product, `yanshi:${learner.studentNumber}`, password)).response.statusCode).toBe(200)
  })

  it('refuses a number whose name is taken, and keeps the code good', async () => {
    const { learner, code } = await withSlip()
    const username = `yanshi:${learner.studentNumber.toLowerCase()}`
    const taken = await product.services.accounts.create({ username, password, name: '别人' })
    await expectRefusal(
      redeemCode(product.asNobody(), { code, name: learner.name, password }),
      'activation.taken',
    )
    await product.services.accounts.remove(taken)
    await redeemCode(product.asNobody(), { code, name: learner.name, password })
  })

  it('slows a guesser down', async () => {
    const refusals: string[] = []
    for (let tries = 0; tries < 12; tries += 1)
      await lookAtCode(product.asNobody(), { code: `0000${tries % 10}00000`, name: '演示' }).catch(
        (cause: Error) => refusals.push(cause.message),
      )
    expect(refusals.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'activation.unknown'))
    expect(refusals.at(-1)).toBe('slowDown')
  })
})
