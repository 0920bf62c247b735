import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { approve } from '../approval/service.ts'
import { createShare } from '../share/service.ts'
import {
  approveKeyAct,
  countAffected,
  refuseKeyAct,
  requestKeyAct,
  showKeys,
  withdrawKeyAct,
  type AskedKeyAct,
} from './service.ts'

const start = new Date('2026-03-02T04:00:00Z')
const hour = 3_600_000
let clock = start
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner
let holder: string
let second: string
let colleges = 0

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  const { keys } = product.services
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校', keys })
})
beforeEach(async () => {
  clock = start
  colleges += 1
  const { keys } = product.services
  college = await foundCollege(database, { slug: `xuexiao-${colleges}`, name: `演示学校${colleges}`, keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: `D24001-${colleges}` })
  holder = await employ(database, college.id, 'key-holder', '演示签章甲')
  second = await employ(database, college.id, 'college-administrator', '演示管理员')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const asHolder = () => product.asPerson(college, holder, ['key-holder'])
const asSecond = () => product.asPerson(college, second, ['college-administrator'])
const wait = (hours: number) => {
  clock = new Date(clock.getTime() + hours * hour)
}
const activeKey = async () =>
  (await showKeys(asHolder())).keys.find(({ state }) => state === 'active')?.thumbprint ?? ''
const ask = async (changes: Partial<AskedKeyAct> = {}, ctx: Context = asHolder()) =>
  requestKeyAct(ctx, {
    act: 'rotate',
    thumbprint: await activeKey(),
    compromisedAt: null,
    note: '例行更换',
    ...changes,
  })
const carryOut = async (changes: Partial<AskedKeyAct> = {}) =>
  approveKeyAct(asSecond(), (await ask(changes)).id)

async function issueOne() {
  const batch = await submitBatch(database, college, [learner], { claims: certificates(1) })
  await approve(product.as(college, 'approver'), batch.id)
  expect(await batchEnds(database, batch.id)).toMatchObject({ state: 'issued' })
  const [recordId = ''] = batch.recordIds
  return { recordId }
}

async function codeOf({ recordId }: { recordId: string }) {
  const terms = { items: [{ recordId, fields: null }], recipient: '演示企业', purpose: '应聘', days: 30 }
  return (await createShare(product.asLearner(learner), terms)).code
}

async function check(code: string) {
  const payload = { code, name: learner.name }
  const response = await product.app.inject({ method: 'POST', url: '/api/public/check', payload })
  const { verdict, checks } = response.json<{ verdict: string; checks: { name: string; code: string }[] }>()
  return { verdict, key: checks.find(({ name }) => name === 'key-state')?.code }
}

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(database)
  const audited = (await database.asOwner('SELECT FROM audit_entry')).length
  await expectRefusal(work(), code)
  expect(await fingerprintOf(database)).toBe(before)
  expect(await database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
}

describe('a key', () => {
  it('is replaced by two people; what it signed stays valid and new certificates bear the new one', async () => {
    const old = await activeKey()
    const code = await codeOf(await issueOne())
    wait(1)
    await carryOut()
    const fresh = await activeKey()
    expect(fresh).not.toBe(old)
    expect((await showKeys(asHolder())).keys).toMatchObject([
      { thumbprint: fresh, state: 'active', activeFrom: clock.toISOString(), used: 0 },
      { thumbprint: old, state: 'retired', retiredAt: clock.toISOString(), used: 1 },
    ])
    expect(await check(code)).toEqual({ verdict: 'valid', key: 'key-state.retiredLater' })
    wait(1)
    expect(await check(await codeOf(await issueOne()))).toEqual({ verdict: 'valid', key: 'key-state.active' })
    expect((await showKeys(asHolder())).keys[0]).toMatchObject({ used: 1 })
  })

  it('is retired without another, and the school signs no more', async () => {
    const code = await codeOf(await issueOne())
    wait(1)
    await carryOut({ act: 'retire' })
    expect(await activeKey()).toBe('')
    expect(await check(code)).toEqual({ verdict: 'valid', key: 'key-state.retiredLater' })
    await expectRefusal(issueOne(), 'issue.noKey')
  })

  it('that was lost fails what was signed since, keeps what was recorded before, and is replaced at once', async () => {
    const lost = await activeKey()
    const before = await codeOf(await issueOne())
    wait(2)
    const since = clock
    wait(1)
    const after = await codeOf(await issueOne())
    expect(await countAffected(asHolder(), { thumbprint: lost, since })).toEqual({ count: 1 })
    await carryOut({ act: 'compromise', compromisedAt: since, note: '存密钥的电脑被盗' })
    expect(await check(before)).toEqual({ verdict: 'valid', key: 'key-state.retiredLater' })
    expect(await check(after)).toEqual({ verdict: 'invalid', key: 'key-state.compromised' })
    expect(await activeKey()).not.toBe(lost)
    wait(1)
    expect(await check(await codeOf(await issueOne()))).toEqual({ verdict: 'valid', key: 'key-state.active' })
  })

  it('is published with its state, the new one beside it', async () => {
    const old = await activeKey()
    await carryOut()
    const { body } = await product.app.inject({ url: `/c/${college.slug}/did.json` })
    const document: { verificationMethod: { id: string; expires?: string }[] } = JSON.parse(body)
    expect(document.verificationMethod.map(({ id, expires }) => [id.split('#')[1], expires ?? null])).toEqual(
      [
        [old, clock.toISOString()],
        [await activeKey(), null],
      ],
    )
  })

  it('leaves an entry in the audit for each step', async () => {
    const thumbprint = await activeKey()
    const first = await ask()
    await withdrawKeyAct(asHolder(), first.id)
    const next = await ask()
    await refuseKeyAct(asSecond(), { id: next.id, note: '暂不更换' })
    await carryOut()
    const counts = await Promise.all(
      ['request', 'withdraw', 'refuse', 'approve'].map(
        async (step) =>
          (await auditOf(database, `key.${step}`)).filter((line) => line.organisation_id === college.id)
            .length,
      ),
    )
    expect(counts).toEqual([3, 1, 1, 1])
    const [entry] = await auditOf(database, 'key.approve')
    expect(entry).toMatchObject({
      person_id: second,
      organisation_id: college.id,
      facts: { act: 'rotate', thumbprint, newThumbprint: await activeKey() },
    })
  })
})

describe('an act on a key', () => {
  it('is refused to who asked for it, in whatever role, and to anybody from elsewhere', async () => {
    const { id } = await ask()
    const both = product.asPerson(college, holder, ['key-holder', 'college-administrator'])
    const stranger = product.asPerson(other, other.approver, ['key-holder'])
    for (const decide of [approveKeyAct, (ctx: Context) => refuseKeyAct(ctx, { id, note: '不必更换' })]) {
      await expectNothing(() => decide(both, id), 'permission.samePerson')
      await expectNothing(() => decide(stranger, id), 'key.unknown')
      await expectNothing(() => decide(product.as(college, 'approver'), id), 'permission.denied')
      await expectNothing(() => decide(product.asNobody(), id), 'permission.signIn')
    }
    await expectNothing(
      () => withdrawKeyAct(product.asPerson(college, second, ['key-holder']), id),
      'key.notYours',
    )
    await expectNothing(() => ask({}, asSecond()), 'permission.denied')
    const thumbprint = await activeKey()
    await expectNothing(() => ask({ thumbprint }, stranger), 'key.unknown')
  })

  it('is refused by the database itself to one person alone', async () => {
    const { id } = await ask()
    await expect(
      database.asOwner(`UPDATE key_request SET state = 'approved', decided_by = requested_by WHERE id = $1`, [
        id,
      ]),
    ).rejects.toThrow('key_request_two_people')
  })

  it('is open once for a key, and happens once when two decide at once', async () => {
    const { id } = await ask()
    await expectNothing(() => ask(), 'key.alreadyOpen')
    const outcomes = await Promise.allSettled([approveKeyAct(asSecond(), id), approveKeyAct(asSecond(), id)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expectNothing(() => approveKeyAct(asSecond(), id), 'key.decided')
    expect((await showKeys(asHolder())).keys).toHaveLength(2)
  })

  it.each([
    ['without a note', { note: '换' }, 'key.noteMissing'],
    ['on a key that is not the school’s', { thumbprint: 'A'.repeat(43) }, 'key.unknown'],
    ['of a loss without a time', { act: 'compromise' }, 'key.timeMissing'],
    [
      'of a loss to come',
      { act: 'compromise', compromisedAt: new Date(start.getTime() + 1) },
      'key.timeAhead',
    ],
    ['of a loss before the key was', { act: 'compromise', compromisedAt: new Date(0) }, 'key.timeTooEarly'],
  ] as const)('%s is refused', async (_name, changes, code) => {
    await expectNothing(() => ask(changes), code)
  })
})
