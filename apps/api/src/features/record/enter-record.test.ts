import { certificate } from '@jiangji/domain/certificate/rules'
import type { CertificateClaims } from '@jiangji/domain/certificate/schema'
import { competition } from '@jiangji/domain/competition/rules'
import { diploma } from '@jiangji/domain/diploma/rules'
import { placement } from '@jiangji/domain/placement/rules'
import { enteredKindNames, kindOf, recordKindNames } from '@jiangji/domain/record/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { approve } from '../approval/service.ts'
import { enterRecord, type Entry } from './enter-record.ts'
import { findRecords } from './list/service.ts'
import { showRecord } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  learner = await enrol(database, college, {
    name: '演示甲',
    studentNumber: 'D24001',
    idNumberSealed: (id) => keys.seal('629999200806150018', `learner:${id}`),
  })
  for (const [name, studentNumber] of [
    ['演示乙', 'D24002'],
    ['演示丙', 'D24003'],
  ] as const)
    await enrol(database, college, { name, studentNumber })
  const { certificateCode, certificateName, awardingBody } = certificate.example
  await database.asOwner(
    `INSERT INTO catalogue_certificate (scheme, code, name, name_key, awarding_body, levels, status, source, year)
     VALUES ('x', $1, $2, $2, $3, '{}', 'sourced', '演示', 2025) ON CONFLICT DO NOTHING`,
    [certificateCode, certificateName, awardingBody],
  )
  const { occupationCode, occupationName } = placement.example
  await database.asOwner(
    `INSERT INTO catalogue_occupation (code, name, source, year) VALUES ($1, $2, '演示', 2022) ON CONFLICT DO NOTHING`,
    [occupationCode, occupationName],
  )
  const { programmeCode, programme, stage } = diploma.example
  await database.asOwner(
    `INSERT INTO catalogue_programme (code, name, stage, source, year) VALUES ($1, $2, $3, '演示', 2021)
     ON CONFLICT DO NOTHING`,
    [programmeCode, programme, stage],
  )
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

let numbers = 0
function claims(changes: Partial<CertificateClaims> = {}): CertificateClaims {
  numbers += 1
  return { ...certificate.example, number: `X629990000${String(numbers).padStart(4, '0')}`, ...changes }
}

const enter = (changes: Partial<Entry> = {}, ctx = product.as(college, 'registrar')) =>
  enterRecord(ctx, { kind: 'certificate', studentNumber: 'D24001', claims: claims(), ...changes })

async function expectNothing(work: () => Promise<unknown>, code: string) {
  const before = await fingerprintOf(database)
  const audited = (await database.asOwner('SELECT FROM audit_entry')).length
  const facts = await expectRefusal(work(), code)
  expect(await fingerprintOf(database)).toBe(before)
  expect(await database.asOwner('SELECT FROM audit_entry')).toHaveLength(audited)
  return facts
}

describe('a record by form', () => {
  it.each(enteredKindNames)('of the kind %s waits for another person and is issued', async (kind) => {
    const typed = kind === 'certificate' ? claims() : kindOf(kind).example
    const { recordId, batchId } = await enter({ kind, claims: typed })
    expect(
      await showRecord(product.as(college, 'approver'), { learnerId: learner.id, recordId }),
    ).toMatchObject({ kind, state: 'submitted', name: '演示甲', claims: typed })
    await approve(product.as(college, 'approver'), batchId)
    expect(await batchEnds(database, batchId)).toMatchObject({ state: 'issued', issued: 1, credentials: 1 })
  })

  it.each(recordKindNames.filter((kind) => !enteredKindNames.includes(kind)))(
    'is never of the kind %s, which its holder asks for',
    async (kind) => {
      await expectNothing(() => enter({ kind, claims: kindOf(kind).example }), 'record.kindUnknown')
    },
  )

  it('leaves an entry in the audit', async () => {
    const { recordId, batchId } = await enter()
    expect((await auditOf(database, 'record.enter'))[0]).toMatchObject({
      person_id: college.registrar,
      organisation_id: college.id,
      subject_type: 'record',
      subject_id: recordId,
      facts: { kind: 'certificate', batchId },
    })
  })

  it('shows its approver what is unusual', async () => {
    const { recordId } = await enter({ claims: claims({ issuedOn: '2024-03-01' }) })
    const [row] = await database.asOwner('SELECT marks FROM record WHERE id = $1', [recordId])
    expect(row).toEqual({ marks: ['backDated', 'warned'] })
  })

  it('may not bear the number of another, also when two come at once', async () => {
    const twice = claims()
    await enter({ claims: twice })
    await expectNothing(() => enter({ claims: twice }), 'number.taken')
    const once = claims()
    const outcomes = await Promise.allSettled([enter({ claims: once }), enter({ claims: once })])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('of a kind without a number is one for each learner', async () => {
    const typed = { ...kindOf('course').example, courseName: '演示课程' }
    await enrol(database, college, { name: '演示丙', studentNumber: 'D24003' })
    await enter({ kind: 'course', claims: typed })
    await enter({ kind: 'course', claims: typed, studentNumber: 'D24003' })
    await expectNothing(() => enter({ kind: 'course', claims: { ...typed, score: 60 } }), 'record.taken')
    await enter({ kind: 'course', claims: { ...typed, term: '2025-2026-2', assessedOn: null } })
  })

  it('asks nothing of the holder that our own rows leave open', async () => {
    await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
    const { recordId } = await enter({ studentNumber: 'D24002' })
    expect(await database.asOwner('SELECT marks FROM record WHERE id = $1', [recordId])).toEqual([
      { marks: [] },
    ])
  })

  it.each(['d24001', ' Ｄ２４００１ ', 'D24 001'])(
    'finds the student and her records when the number is typed as %j',
    async (typed) => {
      const { recordId, learnerId } = await enter({ studentNumber: typed })
      expect(learnerId).toBe(learner.id)
      const search = { search: typed, state: null, kind: null, cursor: null, limit: 1 }
      const { rows } = await findRecords(product.as(college, 'registrar'), search)
      expect(rows.map((row) => row.recordId)).toEqual([recordId])
    },
  )

  it('is refused for an unknown kind, an unknown student and what an import would refuse', async () => {
    expect(await expectNothing(() => enter({ kind: 'medal' }), 'record.kindUnknown')).toEqual({
      kind: 'medal',
    })
    await expectNothing(() => enter({ studentNumber: 'D99999' }), 'record.holderUnknown')
    const wrong = { ...claims(), issuedOn: '2025-02-30' }
    expect(await expectNothing(() => enter({ claims: wrong }), 'record.claims')).toEqual({
      field: 'issuedOn',
    })
    await expectNothing(() => enter({ claims: undefined }), 'record.claims')
    await expectNothing(
      () => enter({ claims: claims({ certificateName: '没有这张证书' }) }),
      'certificate.unknown',
    )
    await expectNothing(() => enter({ claims: claims({ number: '无' }) }), 'number.missing')
  })

  it('is refused to another role, another college and nobody', async () => {
    await expectNothing(() => enter({}, product.as(college, 'approver')), 'permission.denied')
    await expectNothing(() => enter({}, product.asLearner(learner)), 'permission.denied')
    await expectNothing(() => enter({}, product.asNobody()), 'permission.signIn')
    await expectNothing(() => enter({}, product.as(other, 'registrar')), 'record.holderUnknown')
  })
})

describe('a team by form', () => {
  const claims = { ...competition.example, teamSize: null, certificateNumber: 'F-1' }
  const numbers = ['D24001', 'D24002', 'D24003']
  const others = numbers
    .slice(1, 3)
    .map((studentNumber, at) => ({ studentNumber, part: at === 0 ? '编程' : null }))
  const entry = { kind: 'competition', studentNumber: numbers[0] ?? '', claims, others }

  it('is entered once for all its members', async () => {
    const { batchId: entered } = await enterRecord(product.as(college, 'registrar'), entry)
    const stored = await database.asOwner<{ claims: { role: string | null; teamSize: number } }>(
      'SELECT claims FROM record WHERE batch_id = $1 ORDER BY id',
      [entered],
    )
    expect(stored.map((each) => [each.claims.role, each.claims.teamSize])).toEqual([
      ['主操作手', 3],
      ['编程', 3],
      [null, 3],
    ])
    expect((await auditOf(database, 'record.enter'))[0]?.facts).toMatchObject({ members: 3 })
  })

  it.each([
    ['a stranger', { others: [{ studentNumber: 'T-0', part: null }] }, 'team.memberUnknown'],
    ['a member twice', { others: [{ studentNumber: numbers[0] ?? '', part: null }] }, 'team.memberTwice'],
    [
      'an individual award',
      { claims: { ...claims, participation: 'individual', role: null } },
      'team.notATeam',
    ],
    [
      'a number that another team has',
      { claims: { ...claims, award: '二等奖', awardLevel: 'second' } },
      'number.taken',
    ],
  ])('with %s is refused', async (_case, changed, code) => {
    const before = await database.asOwner('SELECT count(*) FROM record')
    await expectRefusal(enterRecord(product.as(college, 'registrar'), { ...entry, ...changed }), code)
    expect(await database.asOwner('SELECT count(*) FROM record')).toEqual(before)
  })
})
