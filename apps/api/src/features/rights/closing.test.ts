import { consentVersions } from '@jiangji/domain/consent/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showLearner } from '../enrolment/learner-page.ts'
import { makeSlips } from '../learner/service.ts'
import { renewSlip } from '../learner/renew-slip.ts'
import { redeemCode } from '../activation/service.ts'
import { createShare, listShares } from '../share/service.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { giveUser, memberPassword, signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { askToClose } from './ask-to-close.ts'
import { closeDueAccounts } from './close-accounts.ts'
import { showAccesses, showRights } from './service.ts'

const dayMillis = 86_400_000
let now = new Date('2026-11-25T02:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let recordId: string

const username = 'yanshi:d24001'
const asLearner = () => product.asLearner(learner)
const tryCode = async () => (await signIn(product, username)).response
const later = (days: number) => {
  now = new Date(now.getTime() + days * dayMillis)
}
const seenByDesk = () => showLearner(product.as(college, 'registrar'), learner.id)
const closeDue = () =>
  closeDueAccounts(product.asPerson({ id: platform }, learner.id, ['platform-administrator']))
const platform = '00000000-0000-7000-8000-000000000001'

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, {
    name: '演示甲',
    studentNumber: 'D24001',
    birthDate: '2010-06-15',
  })
  await giveUser(database, product, { personId: learner.personId ?? '', username, name: learner.name })
  recordId = (await issueRecord(database, college, learner)).id
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

describe('closing an account', () => {
  it('is refused with a wrong password, to a child, while a transfer she agreed to is open, and to who is no learner', async () => {
    const asking = { password: memberPassword, endShares: false }
    await expectRefusal(
      askToClose(asLearner(), { ...asking, password: '不是这个密码' }),
      'closing.passwordWrong',
    )
    await expectRefusal(askToClose(product.as(college, 'registrar'), asking), 'permission.denied')
    await expectRefusal(askToClose(product.asNobody(), asking), 'permission.signIn')
    await database.asOwner(`UPDATE learner SET birth_date = '2013-06-15' WHERE id = $1`, [learner.id])
    await expectRefusal(askToClose(asLearner(), asking), 'closing.guardianDecides')
    await database.asOwner(`UPDATE learner SET birth_date = '2010-06-15' WHERE id = $1`, [learner.id])
    await database.asOwner(
      `INSERT INTO transfer_target (organisation_id, request_id, asking_id, learner_id, asked_at, state, consent_at)
       VALUES ($1, $2, $1, $2, $3, 'open', $3)`,
      [college.id, learner.id, now],
    )
    await expectRefusal(askToClose(asLearner(), asking), 'closing.transferOpen')
    await database.asOwner('DELETE FROM transfer_target')
    expect(await database.asOwner('SELECT FROM account_closing')).toEqual([])
  })

  it('ends every session, and signing in within the fifteen days takes it back', async () => {
    const { cookie } = await signIn(product, username)
    await createShare(asLearner(), {
      items: [{ recordId, fields: null }],
      recipient: '演示企业',
      purpose: '应聘',
      days: 30,
    })
    const { closesAt } = await askToClose(asLearner(), { password: memberPassword, endShares: false })
    expect(closesAt).toBe('2026-12-10T02:00:00.000Z')
    const session = await product.app.inject({
      method: 'POST',
      url: '/api/trpc/session.current',
      headers: { cookie, 'content-type': 'application/json' },
    })
    expect(session.json()).toMatchObject({ result: { data: null } })
    await expectRefusal(
      askToClose(asLearner(), { password: memberPassword, endShares: false }),
      'closing.alreadyAsked',
    )
    later(14)
    await closeDue()
    expect((await tryCode()).json()).toEqual({ ok: true, undone: true })
    expect((await tryCode()).json()).toEqual({ ok: true, undone: false })
    expect(await listShares(asLearner())).toMatchObject([{ state: 'active' }])
    expect((await auditOf(database, 'account.close')).map(({ facts }) => facts['step'])).toEqual([
      'undone',
      'asked',
    ])
  })

  it('leaves afterwards nothing that was hers alone, keeps the records, and lets nobody in', async () => {
    await database.asOwner(
      `INSERT INTO learner_plan (learner_id, intake, plan, changed_at) VALUES ($1, 2027, '{}', $2)`,
      [learner.id, now],
    )
    await database.asOwner(
      `INSERT INTO learner_resume (learner_id, resume_sealed, changed_at) VALUES ($1, '\\x00', $2)`,
      [learner.id, now],
    )
    await database.asOwner(
      `INSERT INTO mail_contact (learner_id, language, stop_hash) VALUES ($1, 'zh-CN', '\\x01')`,
      [learner.id],
    )
    await database.asOwner(
      `INSERT INTO reminder_setting (learner_id, off, changed_at) VALUES ($1, '{}', $2)`,
      [learner.id, now],
    )
    await askToClose(asLearner(), { password: memberPassword, endShares: false })
    expect((await seenByDesk()).closing).toEqual({ state: 'waiting', at: '2026-12-24T02:00:00.000Z' })
    later(15)
    const refused = await tryCode()
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { error: { code: 'signIn.closed' } }])
    await Promise.all([closeDue(), closeDue()])
    await closeDue()
    expect((await tryCode()).json()).toMatchObject({ error: { code: 'signIn.closed' } })
    expect(await database.asOwner('SELECT FROM auth."session"')).toEqual([])
    for (const table of [
      'account',
      'learner_plan',
      'learner_resume',
      'mail_contact',
      'reminder_setting',
      'share_code',
    ])
      expect({
        table,
        rows: await database.asOwner(`SELECT FROM ${table} WHERE learner_id = $1`, [learner.id]),
      }).toEqual({ table, rows: [] })
    expect(await database.asOwner('SELECT FROM share WHERE withdrawn_at IS NULL')).toEqual([])
    expect(await database.asOwner(`SELECT FROM record WHERE state = 'issued'`)).toHaveLength(1)
    const [entry] = (await auditOf(database, 'account.erase')).filter(({ facts }) => facts['accounts'] === 1)
    expect(entry).toMatchObject({ subject_type: 'account', organisation_id: platform })
  })

  it('leaves the way back open by a new slip of her school, with a new consent', async () => {
    const slip = await renewSlip(product.as(college, 'registrar'), learner.id)
    expect(slip.purpose).toBe('opening')
    expect(await seenByDesk()).toMatchObject({ activated: false, closing: { state: 'closed' } })
    const opened = await redeemCode(product.asNobody(), {
      code: slip.code,
      name: learner.name,
      password: '黄河边上的第三棵老柳树',
      audience: 'plain',
    })
    expect(opened.username).toBe(username)
    expect((await tryCode()).statusCode).toBe(401)
    expect(await seenByDesk()).toMatchObject({ activated: true, closing: null })
    const [account] = await database.asOwner<{ personId: string }>(
      'SELECT person_id AS "personId" FROM account WHERE learner_id = $1',
      [learner.id],
    )
    await database.asOwner('UPDATE enrolment SET phone_sealed = $2 WHERE learner_id = $1', [
      learner.id,
      product.services.keys.seal('13900000000', `enrolment:${learner.id}`),
    ])
    const back = product.asLearner({ ...learner, personId: account?.personId ?? null })
    const mine = await showRights(back)
    expect(mine.consents.account).toMatchObject({ version: '2026-11-plain' })
    expect(mine).toMatchObject({
      audience: 'plain',
      schools: [{ school: college.name, phoneMasked: expect.stringMatching(/^1\d*\*+\d+$/) }],
      counts: { records: 1, shares: 1, plans: 0 },
      consents: { shares: [{ recipient: '演示企业', state: 'withdrawn', version: consentVersions.share }] },
    })
    expect(mine.sights.find(({ sight }) => sight === 'class')?.roles).toContain('class-teacher')
    await makeSlips(product.as(college, 'registrar'), '24 机电 1 班')
    expect((await showAccesses(back)).map(({ kind, certain }) => [kind, certain])).toEqual([
      ['slip', true],
      ['slip', true],
    ])
  })

  it('tells a learner what others did with her rows, and nothing of another’s', async () => {
    const other = await enrol(database, college, {
      name: '演示乙',
      studentNumber: 'D24002',
      className: '24 机电 2 班',
    })
    const elsewhere = await foundCollege(database, { slug: 'biexiao', name: '别校', division: '620499' })
    const stranger = await enrol(database, elsewhere, { name: '演示丙', studentNumber: 'D24003' })
    for (const { id } of [college, elsewhere])
      await database.asOwner(
        `INSERT INTO audit_entry (organisation_id, id, at, permission, subject_type, subject_id, facts)
         VALUES ($1, gen_random_uuid(), $2, 'learner.export', 'list', 'learners', '{}')`,
        [id, now],
      )
    const told = await showAccesses(product.asLearner(other))
    expect(told).toMatchObject([{ school: college.name, kind: 'export', certain: false }])
    expect(await showAccesses(product.asLearner(stranger))).toMatchObject([{ school: '别校' }])
    await expectRefusal(showAccesses(product.as(college, 'registrar')), 'permission.denied')
  })
})
