import type { GuardianEntry } from '@jiangji/domain/learner/guardian-entry'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { consentByCode, lookAtCode, redeemCode } from '../activation/service.ts'
import { makeSlips } from '../learner/service.ts'
import { createShare } from '../share/service.ts'
import { endGuardian, registerGuardian, showGuardians } from './service.ts'

const className = '26 级机电 1 班'
const password = '黄河边上的第三棵老柳树'
let clock = new Date('2026-03-02T04:00:00Z')
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let child: TestLearner
let code = ''

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

it('opens a child’s account after her guardian consented, and closes it with the last consent', async () => {
  await expectRefusal(redeemCode(product.asNobody(), { ...childs(), password }), 'activation.guardianNeeded')
  const { id, code: slip } = await registerGuardian(registrar(), child.id, entry)
  expect((await showGuardians(registrar(), child.id))[0]).toMatchObject({
    id,
    slip: { code: slip },
    consentedAt: null,
  })
  const hers = { code: slip, name: ' 演示母' }
  await expectRefusal(consentByCode(product.asNobody(), { ...hers, name: child.name }), 'activation.unknown')
  await expectRefusal(redeemCode(product.asNobody(), { ...hers, password }), 'activation.unknown')
  expect(await lookAtCode(product.asNobody(), hers)).toMatchObject({ purpose: 'guardian', child: child.name })
  await consentByCode(product.asNobody(), hers)
  await expectRefusal(consentByCode(product.asNobody(), hers), 'activation.unknown')
  expect((await auditOf(database, 'account.activate'))[0]).toMatchObject({
    organisation_id: college.id,
    subject_id: id,
    facts: { consent: '2026-11' },
  })
  expect(await lookAtCode(product.asNobody(), childs())).toMatchObject({ guardianNeeded: false })
  await redeemCode(product.asNobody(), { ...childs(), password })
  const { cookie } = await signIn(product, 'yanshi:D26001', password)
  const session = () =>
    product.app.inject({ method: 'GET', url: '/api/trpc/session.current', headers: { cookie } })
  expect((await session()).json()).toMatchObject({ result: { data: { person: { name: child.name } } } })
  await expectRefusal(endGuardian(registrar(), { id, reason: ' ' }), 'guardian.reasonMissing')
  await endGuardian(registrar(), { id, reason: '监护人来校撤回同意' })
  expect((await session()).json()).toEqual({ result: { data: null } })
  expect(await enter()).toBe(403)
  await expectRefusal(endGuardian(registrar(), { id, reason: '再来一次' }), 'guardian.unknown')
  expect((await auditOf(database, 'guardian.end'))[0]).toMatchObject({ subject_id: id })
})

it('lets a child not share alone', async () => {
  const again = await registerGuardian(registrar(), child.id, {
    ...entry,
    name: '演示父',
    relation: 'father',
  })
  await consentByCode(product.asNobody(), { code: again.code, name: '演示父' })
  expect(await enter()).toBe(200)
  const [account] = await database.asOwner<{ person_id: string }>(
    'SELECT person_id FROM account WHERE learner_id = $1',
    [child.id],
  )
  const record = await issueRecord(database, college, child)
  const share = () =>
    createShare(product.asLearner({ ...child, personId: account?.person_id ?? '' }), {
      items: [{ recordId: record.id, fields: null }],
      recipient: '某企业',
      purpose: '应聘',
      days: 30,
    })
  await expectRefusal(share(), 'share.guardian')
  await endGuardian(registrar(), { id: again.id, reason: '登记错了' })
  clock = new Date('2026-06-14T16:00:00Z')
  expect(await enter()).toBe(200)
  expect((await share()).code).toHaveLength(13)
  await expectRefusal(registerGuardian(registrar(), child.id, entry), 'guardian.notNeeded')
})

it('is for the registrar of her own school', async () => {
  await expectRefusal(registerGuardian(product.as(college, 'approver'), child.id, entry), 'permission.denied')
  await expectRefusal(registerGuardian(product.as(other, 'registrar'), child.id, entry), 'enrolment.unknown')
  expect(await showGuardians(product.as(other, 'registrar'), child.id)).toEqual([])
})
