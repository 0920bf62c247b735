import { setTimeout as pause } from 'node:timers/promises'
import { certificate } from '@jiangji/domain/certificate/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ActingContext, nobody, platformOrganisation } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { openMailServer, type MailServer } from '../../testing/mail-server.ts'
import { testId } from '../../testing/test-id.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { askAddress, dropAddress, proveAddress, resumeMail } from './contact.ts'
import { beginRun } from './make-reminders.ts'
import type { NoticeMark } from './queries.ts'
import { listReminders, markReminders, showSettings, turnReminder } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let server: MailServer
let learner: TestLearner
let classmate: TestLearner
let ending: TestRecord
let clock = new Date('2026-11-25T02:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  server = await openMailServer({ disabledCommands: ['AUTH', 'STARTTLS'] })
  product = await startProduct(database, {
    now: () => clock,
    mail: {
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: null,
      password: null,
      from: 'jiangji@mail.example',
    },
  })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  classmate = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  ending = await issueRecord(database, college, learner, { ...certificate.example, number: 'E-1' })
  await database.asOwner(`UPDATE record SET valid_to = '2026-12-20' WHERE id = $1`, [ending.id])
})
afterAll(async () => {
  await product.close()
  await server.close()
  await database.drop()
})

const platform = () =>
  new ActingContext(product.services, {
    ...nobody,
    organisationId: platformOrganisation,
    roles: ['platform-administrator'],
  })
const mine = (who = learner) => listReminders(product.asLearner(who), { after: null, limit: 30 })
const linesOf = async (who = learner) => (await mine(who)).lines

async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 200; waited += 1) {
    if (await check()) return
    await pause(50)
  }
  throw new Error(`waited in vain until ${what}`)
}

async function runNow(): Promise<void> {
  clock = new Date(clock.getTime() + 3_600_000)
  await beginRun(platform(), 60)
  await until(async () => {
    const open = await database.asOwner('SELECT FROM reminder_run WHERE finished_at IS NULL')
    return open.length === 0
  }, 'the run is over')
}

async function proveOwn(who: TestLearner, address: string): Promise<void> {
  const came = () => server.mails.filter(({ to }) => to.includes(address))
  const before = came().length
  await askAddress(product.asLearner(who), { address, language: 'zh-CN' })
  await until(() => came().length > before, 'the code is mailed')
  const code = /\d{6}/.exec(came().at(-1)?.text ?? '')?.[0] ?? ''
  await proveAddress(product.asLearner(who), { code })
}

describe('a run', () => {
  it('says once what there is to say, to her alone', async () => {
    await runNow()
    await runNow()
    expect(await linesOf()).toMatchObject([
      {
        kind: 'certificate-ending',
        facts: { endsOn: '2026-12-20', days: 25 },
        place: `/portfolio/${ending.id}`,
        isRead: false,
      },
    ])
    expect(await linesOf(classmate)).toEqual([])
    await expectRefusal(
      listReminders(product.as(college, 'registrar'), { after: null, limit: 30 }),
      'permission.denied',
    )
    await expectRefusal(beginRun(product.as(college, 'registrar'), 60), 'permission.denied')
    const [entry] = await auditOf(database, 'reminder.make')
    expect(JSON.stringify(entry)).not.toContain(learner.id)
  })

  it('begins once in its stretch of time, however many begin it', async () => {
    clock = new Date(clock.getTime() + 3_600_000)
    const begun = await Promise.allSettled([1, 2, 3].map(() => beginRun(platform(), 60)))
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('says nothing of a kind that she turned off', async () => {
    await turnReminder(product.asLearner(classmate), { kind: 'record-ended', isOn: false })
    const record = await issueRecord(database, college, classmate, { ...certificate.example, number: 'E-2' })
    await revokeRecord(database, record, { at: new Date(clock), reason: 'wrong-holder' })
    await runNow()
    expect(await linesOf(classmate)).toEqual([])
    const switches = (['record-ended', 'looked'] as const).map((kind) => ({ kind, isOn: true }))
    await turnReminder(product.asLearner(classmate), { kind: 'looked', isOn: false })
    await Promise.all(switches.map((each) => turnReminder(product.asLearner(classmate), each)))
    const { kinds } = await showSettings(product.asLearner(classmate))
    expect(kinds.filter(({ isOn }) => !isOn)).toEqual([])
    await runNow()
    expect(await linesOf(classmate)).toMatchObject([{ kind: 'record-ended', facts: { state: 'revoked' } }])
  })
})

describe('reminders', () => {
  it('are read and unread again by her, and by nobody else', async () => {
    const [line] = await linesOf()
    const ids = [line?.id ?? '']
    expect(await markReminders(product.asLearner(classmate), { ids, isRead: true })).toEqual({ ids: [] })
    expect((await mine()).unread).toBe(1)
    expect(await markReminders(product.asLearner(learner), { ids: null, isRead: true })).toEqual({ ids })
    expect((await mine()).unread).toBe(0)
    await markReminders(product.asLearner(learner), { ids, isRead: false })
    expect((await mine()).unread).toBe(1)
    await expectRefusal(
      markReminders(product.as(college, 'registrar'), { ids, isRead: true }),
      'permission.denied',
    )
    expect(await auditOf(database, 'reminder.change')).not.toEqual([])
  })

  it('stand unread before read, page by page, each once', async () => {
    const ids = [1, 2, 3, 4, 5].map(() => testId())
    for (const [at, id] of ids.entries())
      await database.asOwner(
        `INSERT INTO reminder_notice (learner_id, id, kind, key, facts, created_at, read_at)
         VALUES ($1, $2::uuid, 'transfer-asked', $2::uuid::text, '{"school":"演示二校"}', $3, $4)`,
        [classmate.id, id, clock, at % 2 === 0 ? clock : null],
      )
    const seen: { id: string; isRead: boolean }[] = []
    for (let after: NoticeMark | null = null, goesOn = true; goesOn;) {
      const page = await listReminders(product.asLearner(classmate), { after, limit: 2 })
      seen.push(...page.lines)
      after = page.next
      goesOn = after !== null
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    const firstRead = seen.findIndex(({ isRead }) => isRead)
    expect(seen.slice(firstRead).every(({ isRead }) => isRead)).toBe(true)
    await database.asOwner("DELETE FROM reminder_notice WHERE kind = 'transfer-asked'")
  })
})

describe('an address', () => {
  it('is proven by the code mailed to it, kept sealed, shown masked, and taken away', async () => {
    await proveOwn(learner, 'xiaoyu@example.com')
    expect((await showSettings(product.asLearner(learner))).mail).toMatchObject({
      isSetUp: true,
      address: 'xi***@example.com',
      pending: null,
    })
    const rows = await database.asOwner('SELECT * FROM mail_contact')
    expect(JSON.stringify(rows)).not.toContain('xiaoyu')
    const entries = JSON.stringify(await auditOf(database, 'reminder.change'))
    expect(entries).not.toContain('xiaoyu')
    await dropAddress(product.asLearner(learner))
    expect((await showSettings(product.asLearner(learner))).mail.address).toBeNull()
  })

  it('is not proven by guessing, nor asked for without end', async () => {
    const ctx = product.asLearner(classmate)
    await askAddress(ctx, { address: 'b@example.com', language: 'en' })
    for (let left = 4; left >= 0; left -= 1)
      expect(await expectRefusal(proveAddress(ctx, { code: 'wrong' }), 'mailCode.wrong')).toEqual({ left })
    await expectRefusal(proveAddress(ctx, { code: 'wrong' }), 'mailCode.over')
    for (let asked = 1; asked < 5; asked += 1)
      await askAddress(ctx, { address: 'b@example.com', language: 'en' })
    await dropAddress(ctx)
    await expectRefusal(askAddress(ctx, { address: 'b@example.com', language: 'en' }), 'mailCode.tooMany')
    await expectRefusal(
      askAddress(ctx, { address: 'b@example.com\r\nBcc: c@example.com', language: 'en' }),
      'mailAddress.malformed',
    )
    await expectRefusal(resumeMail(ctx), 'mailAddress.none')
    await expectRefusal(
      askAddress(product.as(college, 'registrar'), { address: 'b@example.com', language: 'en' }),
      'permission.denied',
    )
  })
})

describe('a mail', () => {
  const reminded = () => server.mails.filter(({ text }) => text.includes('有效期'))

  it('says what is new, with the way to end it, and no number of hers', async () => {
    clock = new Date('2026-12-14T02:00:00Z')
    await proveOwn(learner, 'xiaoyu@example.com')
    await runNow()
    await until(() => reminded().length > 0, 'the reminder is mailed')
    const [mail] = reminded()
    expect(mail?.to).toEqual(['xiaoyu@example.com'])
    expect(await linesOf()).toMatchObject([
      { facts: { days: 6 }, isRead: false },
      { facts: { days: 25 }, isRead: true },
    ])
    expect(mail?.text).toContain('还有 6 天到期')
    expect(mail?.text).toContain(`/portfolio/${ending.id}`)
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
    expect(mail?.raw).not.toContain('D24001')
    await runNow()
    await pause(300)
    expect(reminded()).toHaveLength(1)
  })

  it('is ended by one press without a session, and by no other link', async () => {
    const link = /\/api\/mail\/stop\/[\w-]+/.exec(reminded()[0]?.text ?? '')?.[0] ?? ''
    const body = 'List-Unsubscribe=One-Click'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const press = (url: string) => product.app.inject({ method: 'POST', url, headers, body })
    const { headers: answered } = await product.app.inject({ method: 'GET', url: link })
    expect(answered.location).toBe(`/mail-stop#${link.split('/').at(-1)}`)
    expect((await showSettings(product.asLearner(learner))).mail.isStopped).toBe(false)
    expect((await press(`${link}x`)).statusCode).toBe(404)
    expect((await press(link)).statusCode).toBe(204)
    expect((await showSettings(product.asLearner(learner))).mail.isStopped).toBe(true)
    const [entry] = await auditOf(database, 'reminder.stop')
    expect(JSON.stringify(entry)).not.toContain(learner.id)
    expect((await resumeMail(product.asLearner(learner))).mail.isStopped).toBe(false)
  })

  it('waits while the server is away, and comes when it is back', async () => {
    const { port } = server
    await server.close()
    await database.asOwner('DELETE FROM reminder_notice WHERE learner_id = $1', [learner.id])
    await runNow()
    await until(() => product.failures.some(({ place }) => place === 'reminder.mail'), 'it was tried')
    server = await openMailServer({ disabledCommands: ['AUTH', 'STARTTLS'] }, port)
    await until(() => reminded().length > 0, 'the reminder is mailed')
    product.failures.length = 0
  })

  it('to a box that is refused for good is given up, and she is told', async () => {
    server.refused.add('xiaoyu@example.com')
    await database.asOwner('DELETE FROM reminder_notice WHERE learner_id = $1', [learner.id])
    await runNow()
    await until(
      async () => (await showSettings(product.asLearner(learner))).mail.failedAt !== null,
      'it is refused',
    )
    const entries = await auditOf(database, 'reminder.mail')
    expect(entries.map(({ facts }) => facts)).toContainEqual({ outcome: '550' })
    expect(product.failures).toEqual([])
  })
})
