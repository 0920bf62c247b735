import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose, type Product } from '../../compose.ts'
import { ActingContext, nobody, type Act, type Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { deriveKeys } from '../../platform/keys/keys.ts'
import { createHash, randomBytes } from 'node:crypto'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { readBatch } from './reading/read-batch.ts'
import { remap } from './remap.ts'
import { showBatch, submit, undo } from './service.ts'
import { submitBatch } from './submitting/submit-batch.ts'
import { certificatesOf, rosterOf } from './testing/desk.ts'
import { people } from './testing/people.ts'
import { certificateRow, rosterRow } from './testing/workbook.ts'
import { upload } from './uploading/upload.ts'

let database: TestDatabase
let product: Product
let college: TestCollege
const everyone = people(1200)
let roster: Buffer

/** A product whose jobs do not run by themselves: each test runs them as the queue would. */
beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await compose({
    addresses: database.addresses,
    keys: deriveKeys(randomBytes(32)),
    origin: testOrigin,
  })
  await product.jobs.start({
    'import.read': async () => undefined,
    'import.submit': async () => undefined,
    'issue.batch': async () => undefined,
    'change.bulk': async () => undefined,
    'reminder.make': async () => undefined,
    'reminder.mail': async () => undefined,
    'reminder.code': async () => undefined,
    'account.close': async () => undefined,
  })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  roster = await rosterOf(everyone.map((each, at) => rosterRow(each, at)))
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

class Killed extends Error {}

const registrar = () => new ActingContext(product.services, actor())

function actor() {
  return {
    ...nobody,
    userId: 'u',
    personId: college.registrar,
    organisationId: college.id,
    roles: ['registrar' as const],
  }
}

/** Dies at the end of its n-th commit, before anything of that commit stays. */
class MortalContext extends ActingContext {
  #left: number

  constructor(commits: number) {
    super(product.services, actor())
    this.#left = commits
  }

  override commit<T>(permission: Permission, act: Act, work: (trx: Trx) => Promise<T>): Promise<T> {
    return super.commit(permission, act, async (trx) => {
      const result = await work(trx)
      this.#left -= 1
      if (this.#left === 0) throw new Killed()
      return result
    })
  }
}

async function uploaded(kind: string, bytes: Buffer): Promise<string> {
  return (await upload(registrar(), { kind, fileName: '表.xlsx', bytes })).batchId
}

/** A hash, so that a difference does not print thousands of rows. */
async function rowsOf(id: string): Promise<string> {
  const rows = await database.asOwner(
    `SELECT position, sheet, row_number, outcome, findings, summary FROM batch_row WHERE batch_id = $1 ORDER BY 1`,
    [id],
  )
  return `${rows.length} rows, ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`
}

/** Runs a job until it ends, killing it at its first commit, then at its second, and so on. */
async function runDying(job: (ctx: Context, id: string) => Promise<void>, id: string): Promise<number> {
  for (let deaths = 0; deaths < 60; deaths += 1) {
    const ended = await job(new MortalContext((deaths % 3) + 1), id).then(
      () => true,
      (cause: unknown) => {
        if (cause instanceof Killed) return false
        throw cause
      },
    )
    if (ended) return deaths
  }
  throw new Error('the job never came to its end')
}

describe('a reading that is killed', () => {
  it('anywhere goes on from there: the rows are those of an undisturbed reading', async () => {
    const undisturbed = await uploaded('roster', roster)
    await readBatch(registrar(), undisturbed)
    const killed = await uploaded('roster', roster)
    expect(await runDying(readBatch, killed)).toBeGreaterThan(2)
    expect(await rowsOf(killed)).toBe(await rowsOf(undisturbed))
    const [one, other] = await Promise.all([undisturbed, killed].map((id) => showBatch(registrar(), id)))
    expect(one).toMatchObject({ state: 'preview', counts: { total: 1200, accepted: 1200 } })
    expect(other?.counts).toEqual(one?.counts)
    expect(other?.columns).toEqual(one?.columns)
  })

  it('and run twice at once still stores each row once', async () => {
    const id = await uploaded('roster', roster)
    await Promise.all([readBatch(registrar(), id), readBatch(registrar(), id)])
    await readBatch(registrar(), id)
    expect(await showBatch(registrar(), id)).toMatchObject({
      state: 'preview',
      counts: { total: 1200, accepted: 1200 },
    })
  })

  it('writes nothing more once a person mapped the columns anew', async () => {
    const id = await uploaded('roster', roster)
    await readBatch(registrar(), id)
    await database.asOwner(`UPDATE batch SET state = 'reading' WHERE id = $1`, [id])
    await database.asOwner(`DELETE FROM batch_row WHERE batch_id = $1`, [id])
    const slow = readBatch(registrar(), id)
    await pause(30)
    await database.asOwner(`UPDATE batch SET state = 'preview' WHERE id = $1`, [id])
    const { columns } = await showBatch(registrar(), id)
    await remap(registrar(), { id, columns: columns.map(({ index, field }) => ({ index, field })) })
    await slow
    const { counts, state } = await showBatch(registrar(), id)
    expect({ state, total: counts.total }).toEqual({ state: 'reading', total: 0 })
    await readBatch(registrar(), id)
    expect((await showBatch(registrar(), id)).counts.total).toBe(1200)
  })

  it('that fails over and over ends as failed instead of being read for ever', async () => {
    const id = await uploaded('roster', roster)
    await database.asOwner(
      `UPDATE stored_file SET sealed = '\\x00' || sealed WHERE id =
      (SELECT file_id FROM batch WHERE id = $1)`,
      [id],
    )
    for (let tries = 1; tries <= 6; tries += 1) {
      await expect(readBatch(registrar(), id)).rejects.toThrow()
      const { state } = await showBatch(registrar(), id)
      expect({ tries, state }).toEqual({ tries, state: tries < 6 ? 'reading' : 'failed' })
    }
    expect((await showBatch(registrar(), id)).failure).toEqual({ code: 'failure', facts: {} })
  })
})

describe('a submit that is killed', () => {
  it('anywhere enrols each person once', async () => {
    const id = await uploaded('roster', roster)
    await readBatch(registrar(), id)
    await submit(registrar(), id)
    expect(await runDying(submitBatch, id)).toBeGreaterThan(1)
    await submitBatch(registrar(), id)
    expect(await showBatch(registrar(), id)).toMatchObject({
      state: 'effective',
      counts: { total: 1200, accepted: 1200 },
    })
    expect(await enrolledCounts()).toEqual({
      learners: 1200,
      enrolments: 1200,
      identities: 1200,
      numbers: 1200,
    })
  })

  it('or run twice at once makes each record once', async () => {
    const rows = everyone.slice(0, 1100).map((each, at) => certificateRow(each, at))
    const id = await uploaded('certificate', await certificatesOf(rows))
    await readBatch(registrar(), id)
    await submit(registrar(), id)
    await expect(submitBatch(new MortalContext(2), id)).rejects.toThrow(Killed)
    await Promise.all([submitBatch(registrar(), id), submitBatch(registrar(), id)])
    expect(await showBatch(registrar(), id)).toMatchObject({ state: 'submitted', counts: { accepted: 1100 } })
    const [counted] = await database.asOwner(
      `SELECT count(*)::int AS records, count(DISTINCT number)::int AS numbers,
         (SELECT count(*)::int FROM certificate_number_claim) AS claims FROM record WHERE batch_id = $1`,
      [id],
    )
    expect(counted).toEqual({ records: 1100, numbers: 1100, claims: 1100 })
  })

  it('of two workbooks with the same people at once enrols each person once', async () => {
    const [first] = await database.asOwner<{ id: string }>(
      `SELECT id FROM batch WHERE state = 'effective' LIMIT 1`,
    )
    await database.asOwner('DELETE FROM record')
    await undo(registrar(), first?.id ?? '')
    const ids = [await uploaded('roster', roster), await uploaded('roster', roster)]
    for (const id of ids) await readBatch(registrar(), id)
    for (const id of ids) await submit(registrar(), id)
    await Promise.all(ids.map((id) => submitBatch(registrar(), id)))
    const batches = await Promise.all(ids.map((id) => showBatch(registrar(), id)))
    expect(batches.reduce((sum, { counts }) => sum + counts.accepted, 0)).toBe(1200)
    expect(batches.reduce((sum, { counts }) => sum + counts.unchanged, 0)).toBe(1200)
    expect(await enrolledCounts()).toEqual({
      learners: 1200,
      enrolments: 1200,
      identities: 1200,
      numbers: 1200,
    })
  })
})

async function enrolledCounts() {
  const [counts] = await database.asOwner(
    `SELECT (SELECT count(*)::int FROM learner) AS learners, (SELECT count(*)::int FROM enrolment) AS enrolments,
       (SELECT count(*)::int FROM identity_claim) AS identities,
       (SELECT count(*)::int FROM student_number_claim) AS numbers`,
  )
  return counts
}
