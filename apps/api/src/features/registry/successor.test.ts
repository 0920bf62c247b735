import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadActor } from '../../platform/auth/actor.ts'
import { ActingContext, type Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { asOfficer, foundBureau } from '../../testing/bureau.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { approveChange, listChanges, requestChange } from '../change/service.ts'
import { requestKeyAct, showKeys } from '../key/service.ts'
import { enterRecord } from '../record/enter-record.ts'
import { findRecords } from '../record/list/service.ts'
import { showSession } from '../session/service.ts'
import { approveRegistryAct, requestRegistryAct } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')
let database: TestDatabase
let product: TestProduct
let school: TestCollege
let successor: TestCollege
let other: TestCollege
let learner: TestLearner
let record: TestRecord

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  const bureau = await foundBureau(database, { slug: 'jyj', division: '629900' })
  const found = (slug: string, name: string) => foundCollege(database, { slug, name, division: '629921' })
  school = await found('jia', '甲学校')
  successor = await found('bing', '丙学院')
  other = await found('yi', '乙学校')
  learner = await enrol(database, school, { name: '演示甲', studentNumber: 'D24001' })
  record = await issueRecord(database, school, learner)
  await employ(database, successor.id, 'key-holder', '演示签章')
  const { id } = await requestRegistryAct(asOfficer(product, bureau, bureau.officer), {
    act: 'merger',
    subjectIds: [school.id],
    successorId: successor.id,
    newName: null,
    note: '演示批文',
  })
  await approveRegistryAct(asOfficer(product, bureau, bureau.second), id)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

/** A person as signing in finds her, in the organisation she chose. */
async function signedIn(personId: string, organisationId: string | null = null): Promise<Context> {
  const actor = await loadActor(product.services.db, `user-${personId}`, organisationId)
  return new ActingContext(product.services, actor)
}

const entry = { kind: 'certificate', studentNumber: 'D24001', claims: {} } as const

describe('the people of a successor', () => {
  it('find the old school beside their own, which comes first', async () => {
    const session = await showSession(await signedIn(successor.registrar))
    expect(session?.active).toMatchObject({ organisationId: successor.id, hasEnded: false })
    expect(session?.memberships).toEqual([
      { organisationId: successor.id, organisation: successor.name, hasEnded: false },
      { organisationId: school.id, organisation: school.name, hasEnded: true },
    ])
  })

  it('read its records and revoke one, two people of them, in its own stream of the audit', async () => {
    const registrar = await signedIn(successor.registrar, school.id)
    const approver = await signedIn(successor.approver, school.id)
    const { rows } = await findRecords(registrar, {
      search: null,
      state: null,
      kind: null,
      cursor: null,
      limit: 10,
    })
    expect(rows.map(({ recordId }) => recordId)).toEqual([record.id])
    const grounds = { act: 'revoke', reason: 'fraud', note: null } as const
    const asked = { learnerId: learner.id, recordId: record.id, ...grounds }
    const { id } = await requestChange(registrar, asked)
    await expectRefusal(approveChange(registrar, id), 'permission.denied')
    expect((await listChanges(approver))[0]).toMatchObject({ requestedBy: '演示经办', mayDecide: true })
    await approveChange(approver, id)
    const [row] = await database.asOwner('SELECT state FROM record WHERE id = $1', [record.id])
    expect(row).toEqual({ state: 'revoked' })
    expect((await auditOf(database, 'record.change.approve'))[0]).toMatchObject({
      organisation_id: school.id,
      person_id: successor.approver,
    })
  })

  it('enter and import nothing there, and neither do its former staff', async () => {
    for (const personId of [successor.registrar, school.registrar]) {
      const registrar = await signedIn(personId, school.id)
      await expectRefusal(enterRecord(registrar, entry), 'permission.denied')
      const { permissions = [] } = (await showSession(registrar)) ?? {}
      expect(permissions).toContain('record.read')
      for (const closed of ['roster.import', 'record.import', 'record.enter', 'record.submit'] as const)
        expect(permissions).not.toContain(closed)
    }
  })

  it('may still report an old key as lost, but give the school no new one', async () => {
    const [holder] = await database.asOwner<{ person_id: string }>(
      `SELECT person_id FROM member WHERE organisation_id = $1 AND role = 'key-holder'`,
      [successor.id],
    )
    const ctx = await signedIn(holder?.person_id ?? '', school.id)
    const [key] = (await showKeys(ctx)).keys
    expect(key).toMatchObject({ state: 'retired' })
    const wish = { thumbprint: key?.thumbprint ?? '', note: '演示说明' }
    await expectRefusal(requestKeyAct(ctx, { ...wish, act: 'rotate', compromisedAt: null }), 'key.state')
    await requestKeyAct(ctx, { ...wish, act: 'compromise', compromisedAt: now })
  })
})

describe('the people of another school', () => {
  it('reach neither the old school nor its successor', async () => {
    await expectRefusal(signedIn(other.registrar, school.id), 'permission.organisation')
    await expectRefusal(signedIn(other.registrar, successor.id), 'permission.organisation')
    const session = await showSession(await signedIn(other.registrar))
    expect(session?.memberships).toHaveLength(1)
  })
})
