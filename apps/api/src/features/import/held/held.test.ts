import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { fingerprintOf } from '../../../security/rows-of.ts'
import { auditOf } from '../../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../../testing/college.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { expectRefusal } from '../../../testing/refusal.ts'
import { showHome } from '../../desk/service.ts'
import { seedCatalogues } from '../../catalogue/seed-catalogues.ts'
import { discard, showBatch, submit } from '../service.ts'
import { certificatesOf, importWorkbook, outcomesIn, preview, rosterOf, settled } from '../testing/desk.ts'
import { people, type TestPerson } from '../testing/people.ts'
import { certificateHeader, certificateRow, rosterRow, workbook } from '../testing/workbook.ts'
import { acceptHeld, forgetDecision, mapHeld, returnHeld } from './decide-held.ts'
import { readHeldAgain } from './read-held-again.ts'
import { showDecisions, showHeld, showHeldRows, showTargets } from './show-held.ts'

const unknown = '演示网页制作证书'
const known = 'Web前端开发职业技能等级证书'
const lateDay = '2026-01-15'
const everyone = people(12)

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let registrar: Context
let approver: Context
let stranger: Context
let serial = 0

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => new Date('2026-03-02T01:00:00Z') })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const other = await foundCollege(database, { slug: 'linxian', name: '邻县职业中等专业学校' })
  registrar = product.as(college, 'registrar')
  approver = product.as(college, 'approver')
  stranger = product.as(other, 'registrar')
  await importWorkbook(registrar, { bytes: await rosterOf(everyone.map((each, at) => rosterRow(each, at))) })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

type Changes = Parameters<typeof certificateRow>[2]

/** A workbook with a good row, then one row for each of these changes. */
async function workbookOf(...changes: Changes[]) {
  const rows = [{}, ...changes].map((each, at) => {
    const person = everyone[at]
    if (!person) throw new Error('there are not so many people')
    return certificateRow(person, (serial += 1), each)
  })
  return { kind: 'certificate', fileName: '证书.xlsx', bytes: await certificatesOf(rows) }
}

const nameUnknown = { 证书名称: unknown }
const late = { 发证日期: lateDay }
const ofName = { kind: 'certificate', code: 'certificate.unknown', about: unknown }
const ofLate = { kind: 'certificate', code: 'issuedOn.afterHandOver', about: `${known} · ${lateDay}` }

async function forgetAll() {
  for (const { id } of await showDecisions(registrar)) await forgetDecision(registrar, id)
}

describe('held rows of a workbook that was submitted', () => {
  it('wait by what holds them, are mapped once, and come in a batch of their own', async () => {
    const first = await importWorkbook(registrar, await workbookOf(nameUnknown, nameUnknown))
    expect(first).toMatchObject({ state: 'submitted', counts: { accepted: 1, held: 2 } })
    const [group] = await showHeld(registrar, { batchId: first.id })
    expect(group).toMatchObject({ ...ofName, rows: 2, canMap: true, canAccept: true, decision: null })
    expect((await showHeldRows(registrar, ofName)).map(({ row }) => row)).toEqual([3, 4])
    const [target] = await showTargets(registrar, { ...ofName, search: 'web前端' })
    expect(target?.value).toMatch(/^Web前端开发/)

    const waiting = async () => (await showHome(registrar)).waiting.heldRows
    expect(await waiting()).toBe(2)
    const { id } = await mapHeld(registrar, { ...ofName, value: target?.value ?? '' })
    expect(await waiting()).toBe(0)
    expect((await auditOf(database, 'held.map'))[0]).toMatchObject({
      subject_id: id,
      person_id: college.registrar,
      facts: { code: ofName.code, text: unknown, to: target?.value },
    })
    const again = await readHeldAgain(registrar, first.id)
    expect(again.id).not.toBe(first.id)
    const second = await settled(registrar, again.id)
    expect(second).toMatchObject({ state: 'preview', followsId: first.id, counts: { total: 2, warned: 2 } })
    expect(await outcomesIn(registrar, second.id)).toEqual({
      3: 'warned decided.mapped',
      4: 'warned decided.mapped',
    })
    expect(await showHeld(registrar, {})).toEqual([])
    await submit(registrar, second.id)
    await settled(registrar, second.id)
    const titles = await database.asOwner('SELECT DISTINCT title FROM record WHERE batch_id = $1', [
      second.id,
    ])
    expect(titles).toEqual([{ title: expect.stringMatching(/^Web前端开发/) }])
    await forgetAll()
  })

  it('are mapped at the next reading too, until the decision is taken back', async () => {
    const held = await preview(registrar, await workbookOf(nameUnknown))
    await mapHeld(registrar, { ...ofName, value: await targetName() })
    await readHeldAgain(registrar, held.id)
    expect(await settled(registrar, held.id)).toMatchObject({ counts: { total: 2, warned: 1, held: 0 } })
    const next = await preview(registrar, await workbookOf(nameUnknown))
    expect(next.counts).toMatchObject({ warned: 1, held: 0 })
    await expectRefusal(mapHeld(registrar, { ...ofName, value: await targetName() }), 'held.unknown')
    const [kept] = await showDecisions(approver)
    expect(kept).toMatchObject({ text: unknown, decidedBy: '演示经办' })
    await forgetDecision(approver, kept?.id ?? '')
    expect((await auditOf(database, 'held.forget'))[0]).toMatchObject({ subject_id: kept?.id })
    await expectRefusal(forgetDecision(registrar, kept?.id ?? ''), 'held.notDecided')
    expect((await preview(registrar, await workbookOf(nameUnknown))).counts.held).toBe(1)
    await discardAll()
  })

  it('are accepted as they stand by an approver who had no part in them', async () => {
    const first = await importWorkbook(registrar, await workbookOf(late))
    await acceptHeld(approver, ofLate)
    expect((await auditOf(database, 'held.accept'))[0]).toMatchObject({ person_id: college.approver })
    expect(await showHeld(registrar, { batchId: first.id })).toMatchObject([
      { ...ofLate, decision: { decidedBy: '演示审核', mappedTo: null } },
    ])
    const second = await settled(registrar, (await readHeldAgain(registrar, first.id)).id)
    expect(await outcomesIn(registrar, second.id)).toEqual({ 3: 'warned decided.accepted' })
    await submit(registrar, second.id)
    await settled(registrar, second.id)
    const dates = await database.asOwner('SELECT issued_on::text FROM record WHERE batch_id = $1', [
      second.id,
    ])
    expect(dates).toEqual([{ issued_on: lateDay }])
    await forgetAll()
  })

  it('over a number that says otherwise are accepted with a reason that is kept and shown', async () => {
    const skilled = certificateRow(everyone[0] as TestPerson, 1, {
      证书名称: '电工',
      证书等级: '四级',
      证书编号: 'S000062000001244000123',
      培训评价组织: '演示技能评价机构',
      发证日期: '2025-06-20',
      证书类别: '人社职业技能等级证书',
    })
    const bytes = await workbook({ rows: [[...certificateHeader, '证书类别'], skilled] })
    const about = '演示技能评价机构 · 电工 · 四级 · 2025-06-20 · 编号 2024'
    const group = { kind: 'certificate', code: 'number.otherYear', about }
    const first = await preview(registrar, { kind: 'certificate', fileName: '电工.xlsx', bytes })
    expect(await showHeld(approver, { batchId: first.id })).toMatchObject([
      { ...group, canMap: false, canAccept: true, wantsReason: true },
    ])
    await expectRefusal(acceptHeld(approver, group), 'held.whyMissing')
    await expectRefusal(acceptHeld(registrar, { ...group, reason: '已核对证书原件' }), 'permission.denied')
    await acceptHeld(approver, { ...group, reason: '已核对证书原件' })
    expect((await auditOf(database, 'held.accept'))[0]).toMatchObject({
      person_id: college.approver,
      facts: { text: about, reason: '已核对证书原件' },
    })
    const second = await settled(registrar, (await readHeldAgain(registrar, first.id)).id)
    expect(second.id).toBe(first.id)
    expect(await outcomesIn(registrar, second.id)).toEqual({ 2: 'warned decided.acceptedFor' })
    expect(await showDecisions(registrar)).toMatchObject([{ text: about, reason: '已核对证书原件' }])
    await discard(registrar, second.id)
    await forgetAll()
  })

  it('are not accepted by who entered them, whatever her roles; the database says so again', async () => {
    const { id } = await importWorkbook(registrar, await workbookOf(late))
    const both = product.asPerson(college, college.registrar, ['registrar', 'approver'])
    const before = await fingerprintOf(database)
    await expectRefusal(acceptHeld(both, ofLate), 'permission.samePerson')
    await expectRefusal(acceptHeld(registrar, ofLate), 'permission.denied')
    expect(await fingerprintOf(database)).toBe(before)
    await expect(
      database.asOwner(
        `INSERT INTO row_decision (organisation_id, id, kind, code, text, text_key, entered_by, decided_by, decided_at)
         VALUES ($1, $2, 'certificate', 'x', 'x', 'x', ARRAY[$3::uuid], $3, now())`,
        [college.id, id, college.registrar],
      ),
    ).rejects.toThrow('row_decision_two_people')
    await returnHeld(approver, { ...ofLate, reason: '已经移交' })
  })

  it('are returned with a reason that stands beside each of them', async () => {
    const { id } = await importWorkbook(registrar, await workbookOf(nameUnknown, {}))
    await expectRefusal(returnHeld(registrar, { ...ofName, reason: '' }), 'held.reasonMissing')
    expect(await returnHeld(registrar, { ...ofName, reason: '证书名称写错' })).toEqual({ rows: 1 })
    expect((await auditOf(database, 'held.return'))[0]).toMatchObject({ facts: { rows: 1, text: unknown } })
    expect((await showBatch(registrar, id)).counts).toMatchObject({ held: 0, rejected: 1 })
    expect(await outcomesIn(registrar, id)).toMatchObject({
      3: 'rejected certificate.unknown decided.returned',
    })
    await expectRefusal(readHeldAgain(registrar, id), 'held.unknown')
  })

  it('wait where they stood when the batch that read them again is discarded, and the file stays', async () => {
    const first = await importWorkbook(registrar, await workbookOf(nameUnknown))
    const second = await settled(registrar, (await readHeldAgain(registrar, first.id)).id)
    expect(second.counts).toMatchObject({ total: 1, held: 1 })
    await discard(registrar, second.id)
    expect(await showHeld(registrar, {})).toMatchObject([{ ...ofName, rows: 1, batchIds: [first.id] }])
    const third = await settled(registrar, (await readHeldAgain(registrar, first.id)).id)
    expect(third.counts).toMatchObject({ total: 1, held: 1 })
    await returnHeld(registrar, { ...ofName, reason: '算了' })
  })
})

describe('a decision about held rows', () => {
  it.each([
    ['held.notMapped', ofLate, 'map'],
    ['held.notMapped', { ...ofName, code: 'issuedOn.noDay' }, 'map'],
    ['held.notMapped', { kind: 'roster', code: 'enrolment.differs', about: 'x' }, 'map'],
    ['held.notAccepted', { ...ofName, code: 'issuedOn.noDay' }, 'accept'],
    ['held.unknown', { ...ofName, about: '没有这样的行' }, 'accept'],
  ] as const)('is refused with %s where the kind knows none such', async (code, group, act) => {
    const done = act === 'map' ? mapHeld(registrar, { ...group, value: known }) : acceptHeld(approver, group)
    await expectRefusal(done, code)
  })

  it('is made from the catalogue, by the college of the rows, and once', async () => {
    const { id } = await preview(registrar, await workbookOf(nameUnknown))
    await expectRefusal(mapHeld(registrar, { ...ofName, value: '我自己起的名' }), 'held.notTarget')
    await expectRefusal(mapHeld(approver, { ...ofName, value: known }), 'permission.denied')
    await expectRefusal(mapHeld(stranger, { ...ofName, value: await targetName() }), 'held.unknown')
    await expectRefusal(readHeldAgain(stranger, id), 'batch.unknown')
    await mapHeld(registrar, { ...ofName, value: await targetName() })
    await expectRefusal(mapHeld(registrar, { ...ofName, value: await targetName() }), 'held.decided')
    expect(await showDecisions(stranger)).toEqual([])
    await discardAll()
  })
})

it('the product ran without a failure', () => {
  expect(product.failures).toEqual([])
})

async function targetName(): Promise<string> {
  const [target] = await showTargets(registrar, { ...ofName, search: 'Web前端开发' })
  return target?.value ?? ''
}

async function discardAll() {
  const open = await database.asOwner<{ id: string }>(`SELECT id FROM batch WHERE state = 'preview'`)
  for (const { id } of open) await discard(registrar, id)
  await forgetAll()
}
