import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { asOfficer, foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { awaitConfirmation } from '../../testing/contest-result.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { approve, listRows } from '../approval/service.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { applyChange } from '../change/apply-change.ts'
import { contestHeader as header, contestRow as result } from '../import/testing/contests.ts'
import { importWorkbook, outcomesIn, preview, rosterOf } from '../import/testing/desk.ts'
import { person, type TestPerson } from '../import/testing/people.ts'
import { rosterRow, workbook } from '../import/testing/workbook.ts'
import { showRecord } from '../record/service.ts'
import { confirmResults, showResults } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let city: TestBureau
let county: TestBureau
let elsewhere: TestBureau
let registrar: Context
let approver: Context
let batchId: string
const people = Array.from({ length: 8 }, (_, at) => person(at + 1)) as [TestPerson, ...TestPerson[]]
const kind = 'competition'

const rows = [
  result('演示市大赛', '市级', 'S-1', people.slice(0, 2)),
  result('演示县大赛', '县级', 'X-1', [people[3]]),
  result('校技能节', '校级', 'N-1', [people[4]]),
  result('演示省大赛', '省级', 'P-1', people.slice(4, 6)),
  result('演示市大赛', '市级', 'S-1', [people[2]]),
]
const book = () => workbook({ rows: [header, ...rows] })

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, {
    slug: 'yanshi',
    name: '演示县职业中等专业学校',
    division: '620421',
    keys,
  })
  city = await foundBureau(database, { slug: 'shi', division: '620400' })
  county = await foundBureau(database, { slug: 'xian', division: '620421' })
  elsewhere = await foundBureau(database, { slug: 'bie', division: '620422' })
  registrar = product.as(college, 'registrar')
  approver = product.as(college, 'approver')
  await importWorkbook(registrar, { bytes: await rosterOf(people.map((each, at) => rosterRow(each, at))) })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const waitingFor = async (office: TestBureau) =>
  (await showResults(asOfficer(product, office, office.officer))).waiting

function recordsOf(batch: string) {
  return database.asOwner<{
    id: string
    learner_id: string
    name: string
    state: string
    confirmation: string | null
    award_id: string
    size: number | null
    number: string
  }>(
    `SELECT r.id, r.learner_id, l.name, r.state, r.confirmation, r.award_id, (r.claims ->> 'teamSize')::int AS size, r.number
     FROM record r JOIN learner l ON l.id = r.learner_id WHERE r.batch_id = $1 ORDER BY r.number, r.id`,
    [batch],
  )
}

describe('a workbook of contest results', () => {
  it('becomes one award of several members, whatever rows they stand in, each with a record of her own', async () => {
    const batch = await importWorkbook(registrar, { kind, fileName: '获奖.xlsx', bytes: await book() })
    batchId = batch.id
    expect(batch).toMatchObject({ state: 'submitted', counts: { accepted: 5 } })
    const records = await recordsOf(batchId)
    expect(records.map(({ number, size, confirmation }) => [number, size, confirmation])).toEqual([
      ['N-1', null, null],
      ['P-1', 2, null],
      ['P-1', 2, null],
      ['S-1', 3, 'open'],
      ['S-1', 3, 'open'],
      ['S-1', 3, 'open'],
      ['X-1', null, 'open'],
    ])
    expect(new Set(records.map(({ award_id }) => award_id)).size).toBe(4)
    const awards = await database.asOwner<{ members: number }>(
      'SELECT members FROM award WHERE batch_id = $1 ORDER BY members',
      [batchId],
    )
    expect(awards.map(({ members }) => members)).toEqual([1, 1, 2, 3])
    const claimed = await database.asOwner<{ number: string }>(
      'SELECT number FROM certificate_number_claim ORDER BY number',
    )
    expect(claimed.map(({ number }) => number)).toEqual(['N-1', 'P-1', 'S-1', 'X-1'])
  })

  it('shows its approver each award once with its members', async () => {
    const { rows: shown } = await listRows(approver, { id: batchId, cursor: 0, limit: 50 })
    expect(shown.map(({ number, members }) => [number, members.length])).toEqual(
      expect.arrayContaining([
        ['S-1', 3],
        ['P-1', 2],
        ['N-1', 1],
        ['X-1', 1],
      ]),
    )
    expect(shown).toHaveLength(4)
  })

  it('is issued but for what the city or the county confirms first', async () => {
    expect(await waitingFor(city)).toEqual([])
    await approve(approver, batchId)
    expect(await batchEnds(database, batchId)).toMatchObject({ state: 'approved', credentials: 3 })
    const [record] = (await recordsOf(batchId)).filter(({ number }) => number === 'S-1')
    const shown = await showRecord(registrar, {
      learnerId: record?.learner_id ?? '',
      recordId: record?.id ?? '',
    })
    expect(shown).toMatchObject({
      confirmation: { state: 'open', office: '演示教育局', decidedAt: null },
      team: [{ name: people[1]?.name }, { name: people[2]?.name }],
    })
  })

  it('is known again, in whatever rows it comes', async () => {
    const again = await preview(registrar, {
      kind,
      fileName: '再来.xlsx',
      bytes: await workbook({
        rows: [header, rows[0] ?? [], rows[1] ?? [], result('演示市大赛', '市级', 'S-1', [people[6]])],
      }),
    })
    expect(await outcomesIn(registrar, again.id)).toEqual({
      2: 'unchanged award.known',
      3: 'unchanged award.known',
      4: 'rejected number.taken',
    })
  })
})

describe('the office that held a contest', () => {
  it('sees the results of its own area and level that wait for it, and no other', async () => {
    expect(await waitingFor(city)).toMatchObject([
      {
        contest: '演示市大赛',
        college: college.name,
        number: 'S-1',
        members: people.slice(0, 3).map(({ name }) => name),
      },
    ])
    expect(await waitingFor(county)).toMatchObject([{ contest: '演示县大赛', number: 'X-1' }])
    expect(await waitingFor(elsewhere)).toEqual([])
    expect(JSON.stringify(await waitingFor(city))).not.toContain(people[0].id.slice(6, 17))
  })

  it('confirms no result of another office, nor in the name of a college', async () => {
    const [of] = await waitingFor(city)
    const decision = { results: of ? [of] : [], isConfirmed: true, reason: null }
    await expectRefusal(
      confirmResults(asOfficer(product, county, county.officer), decision),
      'contest.nothing',
    )
    await expectRefusal(confirmResults(registrar, decision), 'permission.denied')
    await expectRefusal(
      confirmResults(asOfficer(product, city, city.officer), { ...decision, isConfirmed: false }),
      'contest.reasonMissing',
    )
    await expect(
      registrar.commit('record.enter', { subject: { type: 'x', id: 'x' }, facts: {} }, (trx) =>
        trx
          .updateTable('record')
          .set({ confirmation: 'confirmed' })
          .where('batch_id', '=', batchId)
          .execute(),
      ),
    ).rejects.toThrow(/confirms a result/)
    expect((await recordsOf(batchId)).filter(({ confirmation }) => confirmation === 'open')).toHaveLength(4)
  })

  it('confirms: the team is issued as its approver let it be, and both sides have it in their audit', async () => {
    const [of] = await waitingFor(city)
    await confirmResults(asOfficer(product, city, city.officer), {
      results: of ? [of] : [],
      isConfirmed: true,
      reason: null,
    })
    await issuedAre(6)
    expect(await batchEnds(database, batchId)).toMatchObject({ state: 'approved', credentials: 6 })
    const issuers = await database.asOwner('SELECT DISTINCT issued_by FROM credential')
    expect(issuers).toEqual([{ issued_by: college.approver }])
    const lines = await auditOf(database, 'contest.confirm')
    expect(lines.map(({ organisation_id, person_id }) => [organisation_id, person_id])).toEqual(
      expect.arrayContaining([
        [college.id, city.officer],
        [city.id, city.officer],
      ]),
    )
    expect(lines.find(({ organisation_id }) => organisation_id === city.id)?.facts).toEqual({
      outcome: 'confirmed',
      reason: null,
      awards: 1,
      records: 3,
    })
    const { decided, waiting } = await showResults(asOfficer(product, city, city.second))
    expect(waiting).toEqual([])
    expect(decided).toMatchObject([{ state: 'confirmed', decidedBy: '演示科员', number: 'S-1' }])
    const [record] = (await recordsOf(batchId)).filter(({ number }) => number === 'S-1')
    const { life } = await showRecord(registrar, {
      learnerId: record?.learner_id ?? '',
      recordId: record?.id ?? '',
    })
    expect(life.map(({ event, by }) => [event, by])).toContainEqual(['result-confirmed', '演示教育局'])
  })

  it('refuses: the result goes back with the reason, its number is free, and the batch has come to its end', async () => {
    const [of] = await waitingFor(county)
    await confirmResults(asOfficer(product, county, county.officer), {
      results: of ? [of] : [],
      isConfirmed: false,
      reason: '名单里没有这个人',
    })
    const [record] = (await recordsOf(batchId)).filter(({ number }) => number === 'X-1')
    expect(record).toMatchObject({ state: 'rejected', confirmation: 'refused' })
    const shown = await showRecord(registrar, {
      learnerId: record?.learner_id ?? '',
      recordId: record?.id ?? '',
    })
    expect(shown.confirmation).toMatchObject({ state: 'refused', reason: '名单里没有这个人' })
    expect(shown.life.at(-1)).toMatchObject({ event: 'result-refused', by: shown.confirmation?.office })
    expect(await batchEnds(database, batchId)).toMatchObject({ state: 'issued', credentials: 6 })
    const again = await preview(registrar, {
      kind,
      fileName: '县.xlsx',
      bytes: await workbook({ rows: [header, rows[1] ?? []] }),
    })
    expect(again.counts).toMatchObject({ accepted: 1 })
  })

  it('of the city answers for a county without an office', async () => {
    const other = await foundCollege(database, { slug: 'ling', name: '另一所学校', division: '620423' })
    const [learner] = await database.asOwner<{ id: string }>('SELECT id FROM learner ORDER BY id LIMIT 1')
    await awaitConfirmation(database, other, { id: learner?.id ?? '' } as never)
    expect(await waitingFor(city)).toMatchObject([{ college: '另一所学校', level: 'county' }])
    expect(await waitingFor(county)).toEqual([])
  })
})

describe('the number of a team', () => {
  it('goes over to another member when its holder was entered in error, and is free after the last', async () => {
    const issued = (await recordsOf(batchId)).filter(({ number }) => number === 'P-1')
    const claim = () =>
      database.asOwner<{ record_id: string }>(
        `SELECT record_id FROM certificate_number_claim WHERE number = 'P-1'`,
      )
    const [first] = await claim()
    const holder = issued.find(({ id }) => id === first?.record_id)
    const other = issued.find(({ id }) => id !== first?.record_id)
    for (const [record, next] of [
      [holder, [{ record_id: other?.id }]],
      [other, []],
    ] as const) {
      await registrar.commit('record.enter', { subject: { type: 'x', id: 'x' }, facts: {} }, (trx) =>
        applyChange(registrar, trx, {
          act: 'revoke',
          learnerId: record?.learner_id ?? '',
          recordId: record?.id ?? '',
          reason: 'entered-in-error',
        } as never),
      )
      expect(await claim()).toEqual(next)
    }
  })
})

async function issuedAre(count: number): Promise<void> {
  await expect
    .poll(async () => (await database.asOwner('SELECT FROM credential')).length, { timeout: 20_000 })
    .toBe(count)
}
