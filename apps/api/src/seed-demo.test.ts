import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readClaims } from '@jiangji/domain/record/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCityWork } from './city-work.ts'
import { seedCatalogues } from './features/catalogue/seed-catalogues.ts'
import { planCity, type CollegePlan } from './features/demo/city-plan.ts'
import { exampleOf, openExamples } from './features/demo/examples.ts'
import { findCity, seedCity } from './features/demo/seed-city.ts'
import { showRows } from './features/import/service.ts'
import { preview } from './features/import/testing/desk.ts'
import { ActingContext, nobody } from './platform/context.ts'
import { openPool } from './platform/db/pool.ts'
import { deriveKeys } from './platform/keys/keys.ts'
import { createTestDatabase, type TestDatabase } from './platform/testing/test-database.ts'
import { seedDemo, type Demo } from './seed-demo.ts'
import { signIn } from './testing/member.ts'
import { startProduct, type TestProduct } from './testing/product.ts'
import { issuedRowsOf, verifyRow } from './testing/verify-row.ts'

const seedScale = 0.05
const keys = deriveKeys(randomBytes(32))
const plan = planCity(seedScale)

let dataDir: string
let database: TestDatabase
let product: TestProduct
let demo: Demo
const told: [string, number, number][] = []

const seed = () =>
  seedDemo({
    product,
    addresses: database.addresses,
    keys,
    config: { dataDir, seedScale },
    progress: (...count) => told.push(count),
  })

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangji-demo-'))
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { keys })
  demo = await seed()
})
afterAll(async () => {
  await product.close()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

/** What the wanderer earned on her way, beside what the colleges handed in. */
const earned = Object.values(plan.lives?.wandering.earned ?? {}).map(({ batch }) => batch)

const claimsIn = (where: TestDatabase, colleges: readonly CollegePlan[] = plan.colleges) =>
  where.asOwner(
    `SELECT o.slug, r.kind, r.claims, r.state, r.assurance, l.name, e.student_number, e.class_name
     FROM record r JOIN learner l ON l.id = r.learner_id JOIN enrolment e ON e.learner_id = l.id
     JOIN organisation o ON o.id = r.organisation_id
     WHERE o.slug = ANY ($1) ORDER BY o.slug, r.kind, r.number, e.student_number, r.title`,
    [colleges.map(({ people }) => people.college.slug)],
  )

const issuedRows = () => issuedRowsOf(database)

describe('a small demo city', () => {
  it('has the learners and records of its plan, and says so', async () => {
    const planned = plan.colleges.flatMap(({ batches }) => batches)
    const rows = (roster: boolean) =>
      planned
        .filter(({ kind }) => (kind === 'roster') === roster)
        .reduce((sum, { rows: { length } }) => sum + length, 0)
    const revoked = plan.colleges.flatMap((college) => college.revoked).length
    const waiting = planned.flatMap((batch) => (batch.waits ? batch.rows : [])).length
    expect(waiting).toBeGreaterThan(0)
    expect(demo.city).toEqual({
      organisations: 32,
      learners: rows(true) + 1,
      issued: rows(false) + earned.flatMap((batch) => batch.rows).length - revoked - waiting,
      revoked,
    })
    expect(revoked).toBeGreaterThan(0)
    expect(told.at(0)?.slice(1)).toEqual([0, rows(true) + rows(false)])
    expect(told.at(-1)?.slice(1)).toEqual([rows(true) + rows(false), rows(true) + rows(false)])
    expect(
      await database.asOwner(
        `SELECT (SELECT count(*) FROM learner_alias)::int AS merged,
           (SELECT count(*) FROM learner WHERE former_names <> '{}')::int AS renamed,
           (SELECT count(*) FROM enrolment_change)::int AS acts,
           (SELECT max(n)::int FROM (SELECT count(*) AS n FROM enrolment GROUP BY learner_id) AS ways) AS schools`,
      ),
    ).toEqual([{ merged: 1, renamed: 1, acts: 2, schools: 3 }])
    expect(product.failures).toEqual([])
  })

  it('tells of every batch who brought it, who let it be submitted and who approved it', async () => {
    const told = await database.asOwner<{ steps: string[]; batches: number }>(
      `SELECT steps, count(*)::int AS batches FROM (
         SELECT array_agg(coalesce(a.facts ->> 'step', a.permission) ORDER BY a.at, a.id) AS steps
         FROM batch b JOIN audit_entry a ON a.organisation_id = b.organisation_id AND a.subject_type = 'batch' AND a.subject_id = b.id::text
         WHERE b.kind <> 'roster' AND (a.permission = 'record.approve' OR a.facts ->> 'step' = 'uploaded'
           OR a.facts ->> 'step' = 'submitted' AND a.facts ? 'rows')
         GROUP BY b.id) AS told GROUP BY steps`,
    )
    const handedIn = plan.colleges.flatMap((college) => college.batches)
    const batches = [...handedIn, ...earned].filter(({ kind }) => kind !== 'roster')
    expect(told).toEqual([{ steps: ['uploaded', 'submitted', 'record.approve'], batches: batches.length }])
  })

  it('is signed for real: every credential verifies, and those taken back say so', async () => {
    const rows = await issuedRows()
    expect(rows).toHaveLength(demo.city.issued + demo.city.revoked)
    for (const row of rows) {
      const { verdict, checks } = await verifyRow(row)
      const failed = checks.filter(({ state }) => state === 'failed').map(({ name }) => name)
      expect(failed).toEqual(row.status === 'revoked' ? ['revocation'] : [])
      expect(verdict).toBe(row.status === 'revoked' ? 'invalid' : 'valid')
    }
  })

  it('keeps claims that the rules of their kind read', async () => {
    for (const { kind, claims_version, claims } of await issuedRows())
      expect(readClaims(kind, claims_version, claims)).toEqual(claims)
  })

  it('is marked as a demo throughout, and dated before the day it is looked at', async () => {
    const real = await database.asOwner<{ slug: string }>('SELECT slug FROM organisation WHERE NOT is_demo')
    expect(real).toEqual([{ slug: 'platform' }])
    expect(await database.asOwner('SELECT FROM learner WHERE NOT is_demo')).toEqual([])
    const late = await database.asOwner(
      `SELECT FROM credential WHERE issued_at >= '2026-03-02' UNION ALL
       SELECT FROM status_entry WHERE since >= '2026-03-02' UNION ALL
       SELECT FROM batch WHERE created_at >= '2026-03-02' OR source <> 'demo'`,
    )
    expect(late).toEqual([])
  })

  it('consists of people of no real area, whose numbers stand nowhere in plain', async () => {
    const learners = await database.asOwner<{ id: string; id_number_sealed: Buffer }>(
      'SELECT id, id_number_sealed FROM learner',
    )
    for (const { id, id_number_sealed } of learners)
      expect(keys.open(id_number_sealed, `learner:${id}`)).toMatch(/^629999\d{11}[\dX]$/)
    const plain = await database.asOwner(
      `SELECT FROM batch_row WHERE summary::text ~ '629999\\d{12}' OR findings::text ~ '629999\\d{12}'
       UNION ALL SELECT FROM audit_entry WHERE facts::text ~ '629999\\d{12}'`,
    )
    expect(plain).toEqual([])
  })

  it('lets the shown people sign in, with passwords only this machine’s user can read', async () => {
    const path = join(dataDir, 'demo-accounts.json')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(new Set(demo.accounts.map(({ password }) => password)).size).toBe(demo.accounts.length)
    for (const role of ['经办', '审核', '学习者']) {
      const account = demo.accounts.find((each) => each.role === role)
      if (!account) throw new Error(`nobody is ${role}`)
      const username = `${account.slug}:${account.number.toLowerCase()}`
      expect((await signIn(product, username, account.password)).response.statusCode).toBe(200)
    }
  })

  it('stands as it is at the next start, which tells the same accounts', async () => {
    const before = await claimsIn(database)
    told.length = 0
    expect(await seed()).toEqual(demo)
    expect(told).toEqual([])
    expect(await claimsIn(database)).toEqual(before)
  })

  it('gives the accounts new passwords when their file is lost', async () => {
    await rm(join(dataDir, 'demo-accounts.json'))
    const again = await seed()
    const [first] = again.accounts
    if (!first) throw new Error('no account')
    expect(first.password).not.toBe(demo.accounts[0]?.password)
    const username = `${first.slug}:${first.number.toLowerCase()}`
    expect((await signIn(product, username, first.password)).response.statusCode).toBe(200)
    const old = await signIn(product, username, demo.accounts[0]?.password)
    expect(old.response.statusCode).toBe(401)
  })
})

describe('the workbooks to try', () => {
  it.each(['roster', 'certificate'])('%s: its rows come out as they are meant to', async (kind) => {
    const slug = 'jingyuan-zz'
    const [college] = await database.asOwner<{ organisationId: string; personId: string }>(
      `SELECT o.id AS "organisationId", m.person_id AS "personId" FROM organisation o JOIN member m ON m.organisation_id = o.id
       WHERE o.slug = $1 AND m.role = 'registrar'`,
      [slug],
    )
    const bytes = await openExamples(seedScale)(kind, slug)
    if (!college || bytes === null) throw new Error('nothing to try')
    const registrar = new ActingContext(product.services, { ...nobody, ...college, roles: ['registrar'] })
    const { id } = await preview(registrar, { kind, fileName: `${kind}.xlsx`, bytes })
    const { rows } = await showRows(registrar, { id, cursor: 0, limit: 100 })
    const meant = exampleOf(kind, slug, seedScale)?.rows.map(({ outcome }) => outcome)
    expect(rows.map(({ outcome }) => outcome)).toEqual(meant)
  })
})

it('goes on after it was cut off anywhere, and is the same city with other keys', async () => {
  const other = await createTestDatabase()
  await seedCatalogues(other.addresses.owner)
  const elsewhere = await startProduct(other)
  const pool = openPool(other.addresses.owner, { max: 4 })
  try {
    const cutAfter = (last: number) => {
      let steps = 0
      const work = openCityWork()
      const cut =
        <Given extends unknown[], Done>(step: (...given: Given) => Promise<Done>) =>
        async (...given: Given): Promise<Done> => {
          steps += 1
          const done = steps <= last ? await step(...given) : null
          if (steps >= last || done === null) throw new Error('the power went')
          return done
        }
      return {
        ...work,
        storeRows: cut(work.storeRows),
        submit: cut(work.submit),
        approve: cut(work.approve),
        issue: cut(work.issue),
        confirm: cut(work.confirm),
        approveChange: cut(work.approveChange),
      }
    }
    const part = { ...plan, colleges: plan.colleges.slice(0, 2) }
    const { services } = elsewhere
    const run = (work: ReturnType<typeof openCityWork>) =>
      seedCity({ pool, keys: services.keys, services, work, progress: () => undefined }, part)
    for (const last of [2, 5, 9]) {
      await expect(run(cutAfter(last))).rejects.toThrow('the power went')
      expect(await findCity(pool)).toBeNull()
    }
    await run(openCityWork())
    expect(await claimsIn(other, part.colleges)).toEqual(await claimsIn(database, part.colleges))
    const keysOf = (where: TestDatabase) =>
      where.asOwner<{ thumbprint: string }>('SELECT thumbprint FROM issuer_key ORDER BY thumbprint')
    const [here, there] = [await keysOf(database), await keysOf(other)]
    expect(there.filter(({ thumbprint }) => here.some((key) => key.thumbprint === thumbprint))).toEqual([])
    expect(elsewhere.failures).toEqual([])
  } finally {
    await pool.end()
    await elsewhere.close()
    await other.drop()
  }
})
