import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { giveUser, memberPassword, signIn } from '../../testing/member.ts'
import { testId } from '../../testing/test-id.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { platformOrganisation } from '../context.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, { name: '演示学生', studentNumber: 'D24001' })
  await giveUser(database, product, {
    personId: college.registrar,
    username: 'yanshi:g001',
    name: '演示经办',
  })
  if (learner.personId)
    await giveUser(database, product, {
      personId: learner.personId,
      username: 'yanshi:d24001',
      name: learner.name,
    })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function sessionOf(cookie: string, headers: Record<string, string> = {}) {
  const response = await product.app.inject({
    url: '/api/trpc/session.current',
    headers: { cookie, ...headers },
  })
  return response.json()
}

const signInsInAudit = () =>
  database.asOwner<{ permission: string; organisation_id: string; facts: { username: string } }>(
    `SELECT permission, organisation_id, facts FROM audit_entry WHERE permission LIKE 'session.%' ORDER BY id DESC`,
  )

describe('while the accounts cannot be read', () => {
  const tries = () =>
    database.asOwner<{ failures: number }>('SELECT failures FROM auth.sign_in_failure WHERE failures > 0')

  it('says so, tells the failure to whoever runs the product, and counts no wrong password', async () => {
    const printed = vi.spyOn(console, 'error')
    const before = await signInsInAudit()
    await database.asOwner('REVOKE SELECT ON auth."user" FROM jiangji_auth')
    const { response } = await signIn(product, 'yanshi:g001')
    await database.asOwner('GRANT SELECT ON auth."user" TO jiangji_auth')
    expect(response.statusCode).toBe(500)
    expect(response.json().error.code).toBe('failure')
    expect(product.failures.map(({ place }) => place)).toEqual(['POST /api/auth/sign-in/username'])
    expect(printed).not.toHaveBeenCalled()
    expect(await tries()).toEqual([])
    expect(await signInsInAudit()).toEqual(before)
    expect((await signIn(product, 'yanshi:g001')).response.statusCode).toBe(200)
  })

  it('answers 503, to a sign-in as to a page of who is signed in', async () => {
    const { cookie } = await signIn(product, 'yanshi:g001')
    const auth = database.addresses.auth.replace(/host=[^&]*/, 'host=%2Fnowhere')
    const away = await startProduct(database, {
      keys: product.services.keys,
      addresses: { ...database.addresses, auth },
    })
    const printed = vi.spyOn(console, 'error')
    const page = await away.app.inject({ url: '/api/trpc/session.current', headers: { cookie } })
    expect((await signIn(away, 'yanshi:g001')).response.statusCode).toBe(503)
    expect(page.statusCode).toBe(503)
    expect(printed).not.toHaveBeenCalled()
    await away.close()
  })
})

describe('signing in', () => {
  it('opens a session for school, number and password, however the number is typed', async () => {
    const { response, cookie } = await signIn(product, ' YANSHI:G００１ ')
    expect(response.statusCode).toBe(200)
    expect(response.body).not.toContain('token')
    const { result } = await sessionOf(cookie)
    expect(result.data).toMatchObject({
      person: { name: '演示经办' },
      active: { organisation: '演示县职业中等专业学校', roles: ['registrar'] },
      learner: null,
    })
    expect(result.data.permissions).toContain('roster.import')
    expect((await signInsInAudit())[0]).toMatchObject({
      permission: 'session.opened',
      organisation_id: college.id,
      facts: { username: 'yanshi:g001' },
    })
  })

  it('knows a learner by her own record and gives her no desk', async () => {
    const { cookie } = await signIn(product, 'yanshi:d24001')
    const { result } = await sessionOf(cookie)
    expect(result.data).toMatchObject({ active: null, learner: { id: learner.id, name: learner.name } })
    expect(result.data.permissions).not.toContain('desk.read')
  })

  it('keeps the session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { response } = await signIn(product, 'yanshi:g001')
    const cookies = [response.headers['set-cookie'] ?? []].flat()
    expect(cookies).not.toEqual([])
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i)
    for (const cookie of cookies) expect(cookie).toMatch(/SameSite=Lax/i)
    for (const cookie of cookies) expect(cookie).toMatch(/Secure/i)
  })

  it('answers a wrong password, an unknown number and a malformed name alike', async () => {
    const answers = [
      await signIn(product, 'yanshi:g001', 'wrong password'),
      await signIn(product, 'yanshi:nobody'),
      await signIn(product, 'no school'),
      await signIn(product, `yanshi:${'x'.repeat(150)}`),
    ]
    expect(new Set(answers.map(({ response }) => `${response.statusCode} ${response.body}`)).size).toBe(1)
    expect(answers[0]?.response.statusCode).toBe(401)
    expect((await signInsInAudit())[0]?.permission).toBe('session.refused')
  })

  it('writes what was typed only when it names an account, in the stream of the school', async () => {
    await signIn(product, 'yanshi:g001', 'wrong password')
    expect((await signInsInAudit())[0]).toMatchObject({
      permission: 'session.refused',
      organisation_id: college.id,
      facts: { username: 'yanshi:g001' },
    })
    await signIn(product, 'yanshi:629999200903150018')
    expect((await signInsInAudit())[0]).toMatchObject({
      permission: 'session.refused',
      organisation_id: college.id,
      facts: { school: 'yanshi', usernameHash: expect.stringMatching(/^[\w-]{43}$/) },
    })
    await signIn(product, '629999200903150018')
    await signIn(product, memberPassword)
    expect((await signInsInAudit())[0]).toMatchObject({
      organisation_id: platformOrganisation,
      facts: { usernameHash: expect.any(String) },
    })
    const [{ said } = { said: '' }] = await database.asOwner<{ said: string }>(
      'SELECT string_agg(facts::text, chr(10)) AS said FROM audit_entry',
    )
    expect(said).not.toMatch(/629999/)
    expect(said).not.toContain(memberPassword)
  })

  it('slows down a guesser without locking anybody else out', async () => {
    for (let tries = 0; tries < 6; tries += 1) await signIn(product, 'yanshi:d24001', `wrong ${tries}`)
    expect((await signIn(product, 'yanshi:d24001')).response.statusCode).toBe(429)
    expect((await signIn(product, 'yanshi:g001')).response.statusCode).toBe(200)
  })

  it('lets no flood of tries at the same moment past the delay', async () => {
    await giveUser(database, product, {
      personId: college.approver,
      username: 'yanshi:g002',
      name: '演示审核',
    })
    const flood = Array.from({ length: 60 }, (_, index) => signIn(product, 'yanshi:g002', `wrong ${index}`))
    const statuses = (await Promise.all(flood)).map(({ response }) => response.statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(55)
  })

  it('is renewed by work, with a new cookie, on pages and files alike', async () => {
    const { cookie } = await signIn(product, 'yanshi:g001')
    const renewals = async (url: string) => {
      const { headers } = await product.app.inject({ url, headers: { cookie } })
      return [headers['set-cookie'] ?? []].flat().filter((text) => /session_token=.+Max-Age=43200/.test(text))
    }
    expect(await renewals('/api/trpc/session.current')).toEqual([])
    for (const url of ['/api/trpc/session.current', '/api/import/example/roster.xlsx']) {
      await database.asOwner(`UPDATE auth.session SET "expiresAt" = now() + interval '3 hours'`)
      expect(await renewals(url), url).toHaveLength(1)
      const [{ hours } = { hours: 0 }] = await database.asOwner<{ hours: number }>(
        `SELECT extract(epoch FROM max("expiresAt") - now())::float / 3600 AS hours FROM auth.session`,
      )
      expect(hours).toBeGreaterThan(11.9)
    }
  })

  it('ends after twelve idle hours, and after seven days of work', async () => {
    const { cookie } = await signIn(product, 'yanshi:g001')
    await database.asOwner(`UPDATE auth.session SET "createdAt" = now() - interval '6 days 23 hours'`)
    expect((await sessionOf(cookie)).result.data).not.toBeNull()
    await database.asOwner(`UPDATE auth.session SET "createdAt" = now() - interval '7 days 1 minute'`)
    expect((await sessionOf(cookie)).result.data).toBeNull()
    const { cookie: idle } = await signIn(product, 'yanshi:g001')
    await database.asOwner(`UPDATE auth.session SET "expiresAt" = now() - interval '1 second'`)
    expect((await sessionOf(idle)).result.data).toBeNull()
  })

  it('ends with the sign-out, and refuses a page of another site', async () => {
    const { cookie } = await signIn(product, 'yanshi:g001')
    const foreign = await product.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { cookie, origin: 'https://elsewhere.example' },
    })
    expect(foreign.statusCode).toBe(403)
    expect((await sessionOf(cookie)).result.data).not.toBeNull()
    await product.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie }, payload: {} })
    expect((await sessionOf(cookie)).result.data).toBeNull()
  })

  it('refuses an organisation to which the person does not belong', async () => {
    const { cookie } = await signIn(product, 'yanshi:g001')
    const other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
    const answer = await sessionOf(cookie, { 'x-organisation': other.id })
    expect(answer.error.data.refusal.code).toBe('permission.organisation')
  })

  it('acts for the organisation that a link names in its address, when the person belongs there', async () => {
    const { cookie } = await signIn(product, 'yanshi:g001')
    const second = await foundCollege(database, { slug: 'dierxiao', name: '第二所学校' })
    await database.asOwner(
      `INSERT INTO member (organisation_id, id, person_id, role, staff_number, since)
       VALUES ($1, $2, $3, 'registrar', 'g001', now())`,
      [second.id, testId(), college.registrar],
    )
    const open = (organisation: string) =>
      product.app.inject({
        url: `/api/trpc/session.current?organisation=${organisation}`,
        headers: { cookie },
      })
    expect((await open(second.id)).json().result.data.active.organisation).toBe('第二所学校')
    expect((await open(college.id)).json().result.data.active.organisation).toBe(college.name)
  })

  it('serves nothing else of the sign-in library', async () => {
    const paths = ['sign-up/email', 'sign-in/email', 'get-session', 'update-user', 'is-username-available']
    for (const path of paths)
      expect(
        (await product.app.inject({ method: 'POST', url: `/api/auth/${path}`, payload: {} })).statusCode,
      ).toBe(404)
  })

  it('stores passwords as argon2id only', async () => {
    const rows = await database.asOwner<{ password: string }>('SELECT password FROM auth.account')
    for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify(rows)).not.toContain(memberPassword)
  })
})
