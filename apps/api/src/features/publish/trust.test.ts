import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { publicJwk } from '@jiangji/credentials/key/public-jwk'
import { readTrustBundle } from '@jiangji/credentials/trust/read-bundle'
import { trustOf } from '@jiangji/credentials/trust/trust-of'
import { verifyCredential } from '@jiangji/credentials/verify'
import { kindOf, recordKindNames } from '@jiangji/domain/record/kinds'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { asOfficer, foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { employ, foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { cutConnections } from '../../testing/cut-connections.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { approve } from '../approval/service.ts'
import { approveKeyAct, requestKeyAct, showKeys } from '../key/service.ts'
import { approveRegistryAct, requestRegistryAct } from '../registry/service.ts'
import { createShare } from '../share/service.ts'

const start = new Date('2026-03-02T04:00:00Z')
const hour = 3_600_000
const day = 24 * hour
let clock = start
let database: TestDatabase
let product: TestProduct
let bureau: TestBureau
let school: TestCollege
let second: TestCollege
let third: TestCollege
let learner: TestLearner
let founded = 0

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
})
beforeEach(async () => {
  clock = new Date(clock.getTime() + 2 * day)
  founded += 1
  const { keys } = product.services
  const division = String(6100 + founded)
  const found = (slug: string, name: string) =>
    foundCollege(database, { slug: `${slug}-${founded}`, name: `${name}${founded}`, keys, division })
  bureau = await foundBureau(database, { slug: `jyj-${founded}`, division: `${division}00` })
  school = await found('jia', '甲学校')
  second = await found('yi', '乙学校')
  third = await found('bing', '丙学院')
  learner = await enrol(database, school, { name: '演示甲', studentNumber: `D24001-${founded}` })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const wait = (hours: number) => {
  clock = new Date(clock.getTime() + hours * hour)
}
const get = (url: string, headers: Record<string, string> = {}) => product.app.inject({ url, headers })

async function readBundle(seen: number | null = null) {
  const root = publicJwk.parse((await get('/trust/root.jwk')).json())
  const pinned = String((await get('/trust/root.jwk')).json<{ kid: string }>().kid)
  const { payload } = await get('/trust/bundle.jwt')
  const bundle = await readTrustBundle(payload, { rootKeys: [root], pinned: [pinned], now: clock, seen })
  if (!bundle.ok) throw new Error(bundle.code)
  return bundle.value
}

const issuerOf = async ({ did }: TestCollege) =>
  (await readBundle()).issuers.find((issuer) => issuer.did === did)

async function issueOne(college = school) {
  const batch = await submitBatch(database, college, [learner], { claims: certificates(1) })
  await approve(product.as(college, 'approver'), batch.id)
  expect(await batchEnds(database, batch.id)).toMatchObject({ state: 'issued' })
  const [recordId = ''] = batch.recordIds
  const [row] = await database.asOwner<{ token: string }>(
    'SELECT token FROM credential WHERE record_id = $1',
    [recordId],
  )
  const terms = { items: [{ recordId, fields: null }], recipient: '演示企业', purpose: '应聘', days: 30 }
  return { token: row?.token ?? '', code: (await createShare(product.asLearner(learner), terms)).code }
}

type Issued = Awaited<ReturnType<typeof issueOne>>

const lists: BoundedFetch = async (url) => {
  const { statusCode, payload } = await get(url.slice(testOrigin.length))
  return { status: statusCode, text: payload, fetchedAt: clock }
}

/** What the rows say, and what the bundle says without them. */
async function verdictsOn({ token, code }: Issued) {
  const payload = { code, name: learner.name }
  const answered = await product.app.inject({ method: 'POST', url: '/api/public/check', payload })
  const byRows = answered.json<{ verdict: string; checks: { name: string; facts: object; code: string }[] }>()
  const standing = { suspended: null, superseded: null }
  const byBundle = await verifyCredential({
    token,
    now: clock,
    fetch: lists,
    trust: trustOf(await readBundle()),
    standing,
  })
  const issuerIn = (checks: readonly { name: string; facts: object }[]) =>
    checks.find(({ name }) => name === 'issuer')?.facts
  return {
    verdicts: [byRows.verdict, byBundle.verdict],
    issuers: [issuerIn(byRows.checks), issuerIn(byBundle.checks)],
  }
}

async function decideOnSchools(asked: Partial<Parameters<typeof requestRegistryAct>[1]>) {
  const wish = {
    act: 'merger',
    subjectIds: [school.id],
    successorId: third.id,
    newName: null,
    note: '演示批文',
  } as const
  const { id } = await requestRegistryAct(asOfficer(product, bureau, bureau.officer), { ...wish, ...asked })
  await approveRegistryAct(asOfficer(product, bureau, bureau.second), id)
}

const achievementTypes = recordKindNames.toSorted().flatMap((name) => kindOf(name).achievementTypes)

describe('the trust bundle', () => {
  it('names every school with its keys and what it may issue by achievement type', async () => {
    const bundle = await readBundle()
    expect(bundle).toMatchObject({ iss: 'did:web:jiangji.example', platform: { origin: testOrigin } })
    expect(bundle.exp - bundle.iat).toBe((30 * day) / 1000)
    expect(await issuerOf(school)).toMatchObject({
      name: school.name,
      standing: { state: 'active' },
      successor: null,
      entitlements: achievementTypes.map((achievementType) => ({
        achievementType,
        from: '2020-01-01',
        until: null,
      })),
      keys: [{ thumbprint: school.signer.thumbprint, state: 'active' }],
    })
    expect(bundle.platform.keys).toHaveLength(1)
    expect(JSON.stringify(bundle)).not.toContain('"d"')
  })

  it('is served with a tag, the same until something changes, and is then rebuilt once with one entry in the audit', async () => {
    const first = await get('/trust/bundle.jwt')
    expect(first.headers).toMatchObject({
      'content-type': 'application/jwt',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    })
    const { etag = '' } = first.headers
    expect((await get('/trust/bundle.jwt', { 'if-none-match': etag })).statusCode).toBe(304)
    const entries = (await auditOf(database, 'trust.publish')).length
    await database.asOwner(`UPDATE organisation SET name = name || '（新）' WHERE id = $1`, [school.id])
    const answers = await Promise.all(Array.from({ length: 5 }, () => get('/trust/bundle.jwt')))
    expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1)
    expect(answers[0]?.payload).not.toBe(first.payload)
    expect(await auditOf(database, 'trust.publish')).toHaveLength(entries + 1)
    expect(await issuerOf(school)).toMatchObject({ name: `${school.name}（新）` })
  })

  it('is rebuilt every hour with a higher number, which no reader takes back', async () => {
    const { sequence } = await readBundle()
    wait(1)
    const later = await readBundle(sequence)
    expect(later.sequence).toBeGreaterThan(sequence)
    await expect(readBundle(later.sequence + 1)).rejects.toThrow('bundle.rolledBack')
  })

  it('is served again while the database is away', async () => {
    const { payload } = await get('/trust/bundle.jwt')
    const { pathname } = new URL(database.addresses.owner)
    const name = pathname.slice(1)
    expect(await cutConnections(database)).toBeGreaterThan(0)
    await database.asOwner(`ALTER DATABASE ${name} CONNECTION LIMIT 0`)
    const during = await get('/trust/bundle.jwt')
    await database.asOwner(`ALTER DATABASE ${name} CONNECTION LIMIT -1`)
    expect([during.statusCode, during.payload]).toEqual([200, payload])
  })
})

describe('a certificate, by the rows and by the bundle', () => {
  const both = (verdict: string) => [verdict, verdict]

  it('of a school merged into another with a second one stays valid and names who answers', async () => {
    const issued = await issueOne()
    expect(await verdictsOn(issued)).toMatchObject({
      verdicts: both('valid'),
      issuers: Array(2).fill({ issuer: school.name }),
    })
    wait(1)
    await decideOnSchools({ subjectIds: [school.id, second.id] })
    wait(1)
    const facts = { issuer: school.name, answeredBy: third.name, act: 'merger' }
    const after = await verdictsOn(issued)
    expect(after.verdicts).toEqual(both('valid'))
    expect(after.issuers).toMatchObject([facts, facts])
    expect(await issuerOf(school)).toMatchObject({
      standing: { state: 'merged' },
      successor: { did: third.did, name: third.name, act: 'merger' },
      keys: [{ state: 'retired' }],
    })
  })

  it('of a closed school stays valid and names who keeps its records', async () => {
    const issued = await issueOne()
    wait(1)
    await decideOnSchools({ act: 'closure' })
    wait(1)
    const after = await verdictsOn(issued)
    expect(after.verdicts).toEqual(both('valid'))
    expect(after.issuers).toMatchObject(Array(2).fill({ answeredBy: third.name, act: 'closure' }))
    expect(await issuerOf(school)).toMatchObject({ standing: { state: 'closed' } })
  })

  it('of a renamed school stays valid under the old name, and new ones bear the new one', async () => {
    const issued = await issueOne()
    wait(1)
    const newName = `甲城职业学校${founded}`
    await decideOnSchools({ act: 'rename', successorId: null, newName })
    wait(1)
    const after = await verdictsOn(issued)
    expect(after.verdicts).toEqual(both('valid'))
    expect(after.issuers).toMatchObject(
      Array(2).fill({ issuer: school.name, answeredBy: newName, act: 'rename' }),
    )
    const fresh = await verdictsOn(await issueOne())
    expect(fresh).toMatchObject({ verdicts: both('valid'), issuers: Array(2).fill({ issuer: newName }) })
  })

  it('names the last of several successors', async () => {
    const issued = await issueOne()
    wait(1)
    await decideOnSchools({ successorId: second.id })
    await decideOnSchools({ subjectIds: [second.id] })
    wait(1)
    expect((await verdictsOn(issued)).issuers).toMatchObject(Array(2).fill({ answeredBy: third.name }))
  })

  it('stays valid when the key is replaced, and a lost key fails what it signed since', async () => {
    const holder = await employ(database, school.id, 'key-holder', '演示签章')
    const administrator = await employ(database, school.id, 'college-administrator', '演示管理员')
    const asHolder = product.asPerson(school, holder, ['key-holder'])
    const turn = async (act: 'rotate' | 'compromise', thumbprint: string, compromisedAt: Date | null) => {
      const { id } = await requestKeyAct(asHolder, { act, thumbprint, compromisedAt, note: '演示说明' })
      await approveKeyAct(product.asPerson(school, administrator, ['college-administrator']), id)
    }
    const old = await issueOne()
    wait(1)
    await turn('rotate', school.signer.thumbprint, null)
    wait(1)
    const since = clock
    const fresh = await issueOne()
    expect((await verdictsOn(old)).verdicts).toEqual(both('valid'))
    expect((await verdictsOn(fresh)).verdicts).toEqual(both('valid'))
    wait(1)
    const active = (await showKeys(asHolder)).keys.find(({ state }) => state === 'active')?.thumbprint ?? ''
    await turn('compromise', active, since)
    expect((await verdictsOn(fresh)).verdicts).toEqual(both('invalid'))
    expect((await verdictsOn(old)).verdicts).toEqual(both('valid'))
  })
})
