import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RegistryWish } from '@jiangji/domain/organisation/registry-act'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { asOfficer, foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { foundCollege, type TestCollege, grantedKinds } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { endEntitlement, grantEntitlement } from './entitlements.ts'
import {
  approveRegistryAct,
  refuseRegistryAct,
  requestRegistryAct,
  showRegistry,
  withdrawRegistryAct,
} from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')
let database: TestDatabase
let product: TestProduct
let bureau: TestBureau
let elsewhere: TestBureau
let school: TestCollege
let second: TestCollege
let third: TestCollege
let foreign: TestCollege
let areas = 0

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
})
beforeEach(async () => {
  areas += 1
  const area = 6100 + 2 * areas
  const [here, away] = [String(area), String(area + 1)]
  const named = (slug: string, name: string, division: string) =>
    foundCollege(database, { slug: `${slug}-${areas}`, name: `${name}${areas}`, division })
  bureau = await foundBureau(database, { slug: `jyj-${areas}`, division: `${here}00` })
  elsewhere = await foundBureau(database, { slug: `waidi-jyj-${areas}`, division: `${away}00` })
  school = await named('jia', '甲县职业中等专业学校', `${here}21`)
  second = await named('yi', '乙县职业中等专业学校', `${here}22`)
  third = await named('bing', '丙市职业技术学院', here)
  foreign = await named('waidi', '外地学校', `${away}21`)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const first = () => asOfficer(product, bureau, bureau.officer)
const other = () => asOfficer(product, bureau, bureau.second)
const stranger = () => asOfficer(product, elsewhere, elsewhere.officer)
const lineOf = async ({ id }: TestCollege) =>
  (await showRegistry(first())).schools.find((line) => line.id === id)
const ask = (changes: Partial<RegistryWish & { note: string }> = {}, ctx = first()) =>
  requestRegistryAct(ctx, {
    act: 'merger',
    subjectIds: [school.id],
    successorId: third.id,
    newName: null,
    note: '演示批文〔2026〕1号',
    ...changes,
  })

const entriesOf = async (permission: string) =>
  (await auditOf(database, permission)).filter((line) => line.organisation_id === bureau.id)

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(database)
  const audited = (await database.asOwner('SELECT FROM audit_entry')).length
  const facts = await expectRefusal(work(), code)
  expect(await fingerprintOf(database)).toBe(before)
  expect(await database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
  return facts
}

describe('the registry of a bureau', () => {
  it('lists the schools of its area with what each may issue, and no other', async () => {
    const { schools } = await showRegistry(first())
    expect(schools.map(({ id }) => id).toSorted()).toEqual([school.id, second.id, third.id].toSorted())
    expect(schools.find(({ id }) => id === school.id)).toMatchObject({
      hasKey: true,
      end: null,
      entitlements: grantedKinds.map((kind) => ({ kind, from: '2020-01-01', until: null })),
    })
    expect((await showRegistry(stranger())).schools.map(({ id }) => id)).toEqual([foreign.id])
  })

  it('is closed to a school and to nobody', async () => {
    await expectNothing(() => showRegistry(product.as(school, 'registrar')), 'permission.denied')
    await expectNothing(() => showRegistry(product.asNobody()), 'permission.signIn')
  })
})

describe('an entitlement', () => {
  const end = (changes: object = {}, ctx: Context = first()) =>
    endEntitlement(ctx, {
      organisationId: school.id,
      kind: 'certificate',
      from: '2020-01-01',
      until: '2026-06-30',
      ...changes,
    })
  const grant = (changes: object = {}, ctx: Context = first()) =>
    grantEntitlement(ctx, {
      organisationId: school.id,
      kind: 'certificate',
      from: '2026-09-01',
      until: null,
      ...changes,
    })

  it('ends on a day and is granted again from another, each in the audit', async () => {
    await end()
    await grant()
    expect((await lineOf(school))?.entitlements).toEqual([
      { kind: 'certificate', from: '2020-01-01', until: '2026-06-30' },
      { kind: 'certificate', from: '2026-09-01', until: null },
      ...grantedKinds.slice(1).map((kind) => ({ kind, from: '2020-01-01', until: null })),
    ])
    expect(await entriesOf('registry.entitle')).toMatchObject([
      {
        person_id: bureau.officer,
        organisation_id: bureau.id,
        subject_id: school.id,
        facts: { from: '2026-09-01' },
      },
      { facts: { until: '2026-06-30', ended: 1 } },
    ])
  })

  it('ends today at the earliest, so that nothing issued becomes invalid by one person alone', async () => {
    const learner = await enrol(database, school, { name: '演示甲', studentNumber: 'D24001' })
    await issueRecord(database, school, learner)
    for (const until of ['2026-02-19', '2026-03-01'])
      expect(await expectNothing(() => end({ until }), 'entitlement.endPast')).toEqual({
        today: '2026-03-02',
      })
    await end({ until: '2026-03-02' })
    expect((await lineOf(school))?.entitlements[0]).toMatchObject({ until: '2026-03-02' })
  })

  it.each([
    ['ending one that is not there', () => end({ from: '2021-01-01' }), 'entitlement.unknown'],
    ['ending before the beginning', () => end({ until: '2019-12-31' }), 'entitlement.reversed'],
    ['granting twice', () => grant(), 'entitlement.overlaps'],
    ['ending in another area', () => end({}, stranger()), 'entitlement.unknown'],
    ['granting in another area', () => grant({ organisationId: foreign.id }), 'entitlement.unknown'],
    ['granting to itself, as a school', () => grant({}, product.as(school, 'approver')), 'permission.denied'],
    ['granting as nobody', () => grant({}, product.asNobody()), 'permission.signIn'],
  ])('is not changed by %s', async (_name, work, code) => {
    await expectNothing(work, code)
  })
})

describe('a merger, closure or new name', () => {
  it('is asked for by one officer and carried out when another approves', async () => {
    const { id } = await ask({ subjectIds: [school.id, second.id] })
    expect((await showRegistry(other())).requests).toMatchObject([
      { id, act: 'merger', subjects: [school.name, second.name], successor: third.name, mayDecide: true },
    ])
    expect((await showRegistry(first())).requests).toMatchObject([{ mayDecide: false, mayWithdraw: true }])
    await approveRegistryAct(other(), id)
    for (const each of [school, second])
      expect(await lineOf(each)).toMatchObject({
        hasKey: false,
        end: { act: 'merger', since: now.toISOString(), answering: third.name },
        entitlements: grantedKinds.map((kind) => ({ kind, until: '2026-03-02' })),
      })
    expect(await lineOf(third)).toMatchObject({ hasKey: true, end: null })
    expect(await entriesOf('registry.approve')).toMatchObject([
      {
        person_id: bureau.second,
        organisation_id: bureau.id,
        subject_id: id,
        facts: { act: 'merger', subjects: `${school.id},${second.id}` },
      },
    ])
  })

  it('keeps the row and the slug of a school that is no more, under every name it had', async () => {
    const rename = async (newName: string) =>
      approveRegistryAct(
        other(),
        (await ask({ act: 'rename', successorId: null, newName: newName + areas })).id,
      )
    await rename('甲县职业学校')
    expect(await lineOf(school)).toMatchObject({
      slug: school.slug,
      name: `甲县职业学校${areas}`,
      formerNames: [{ name: school.name, until: now.toISOString() }],
      end: null,
      hasKey: true,
    })
    await approveRegistryAct(other(), (await ask({ act: 'closure' })).id)
    expect(await lineOf(school)).toMatchObject({
      slug: school.slug,
      end: { act: 'closure', answering: third.name },
    })
  })

  it('hands on what an earlier successor answered for', async () => {
    await approveRegistryAct(other(), (await ask({ successorId: second.id })).id)
    await approveRegistryAct(other(), (await ask({ subjectIds: [second.id] })).id)
    expect(await lineOf(school)).toMatchObject({ end: { answering: third.name } })
    const [row] = await database.asOwner(
      'SELECT successor_id FROM organisation_end WHERE organisation_id = $1',
      [school.id],
    )
    expect(row).toEqual({ successor_id: second.id })
  })

  it('changes nothing when it is refused or withdrawn, and is in the audit', async () => {
    await refuseRegistryAct(other(), { id: (await ask()).id, note: '材料不全' })
    await withdrawRegistryAct(first(), (await ask()).id)
    expect(await lineOf(school)).toMatchObject({ end: null, hasKey: true })
    expect(await entriesOf('registry.request')).toHaveLength(2)
    expect(await entriesOf('registry.refuse')).toMatchObject([{ person_id: bureau.second }])
    expect(await entriesOf('registry.withdraw')).toMatchObject([{ person_id: bureau.officer }])
  })

  it('is refused to who asked, to another bureau, to a school and to nobody', async () => {
    const { id } = await ask()
    for (const decide of [
      approveRegistryAct,
      (ctx: Context) => refuseRegistryAct(ctx, { id, note: '材料不全' }),
    ]) {
      await expectNothing(() => decide(first(), id), 'permission.samePerson')
      await expectNothing(() => decide(stranger(), id), 'registry.unknown')
      await expectNothing(() => decide(product.as(third, 'approver'), id), 'permission.denied')
      await expectNothing(() => decide(product.asNobody(), id), 'permission.signIn')
    }
    await expectNothing(() => withdrawRegistryAct(other(), id), 'registry.notYours')
    await expectNothing(() => ask({}, stranger()), 'registry.unknown')
  })

  it('is refused by the database itself to one person alone, and to another area', async () => {
    const { id } = await ask()
    await expect(
      database.asOwner(
        `UPDATE organisation_request SET state = 'approved', decided_by = requested_by WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('organisation_request_two_people')
  })

  it('is open once for a school and happens once when two approve at once', async () => {
    const { id } = await ask()
    await expectNothing(() => ask({ act: 'closure' }), 'registry.alreadyOpen')
    const outcomes = await Promise.allSettled([
      approveRegistryAct(other(), id),
      approveRegistryAct(other(), id),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expectNothing(() => ask(), 'registry.ended')
  })

  it('comes too late when the successor is no more', async () => {
    const { id } = await ask({ successorId: second.id })
    await approveRegistryAct(other(), (await ask({ subjectIds: [second.id] })).id)
    await expectNothing(() => approveRegistryAct(other(), id), 'registry.ended')
  })

  it('needs a note that names the decision', async () => {
    await expectNothing(() => ask({ note: '无' }), 'registry.noteMissing')
    await expectNothing(() => ask({ subjectIds: [foreign.id] }), 'registry.unknown')
  })
})
