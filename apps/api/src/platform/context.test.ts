import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditOf } from '../testing/audit.ts'
import { foundCollege, type TestCollege } from '../testing/college.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'
import { expectRefusal } from '../testing/refusal.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const act = { subject: { type: 'class', id: '24 级' }, facts: { count: 3 } }

describe('a write', () => {
  it('leaves an audit entry of who did what under which permission', async () => {
    await product.as(college, 'registrar').commit('learner.slips', act, async () => undefined)
    expect((await auditOf(database, 'learner.slips'))[0]).toEqual({
      permission: 'learner.slips',
      person_id: college.registrar,
      organisation_id: college.id,
      subject_type: 'class',
      subject_id: '24 级',
      facts: { count: 3 },
    })
  })

  it('that fails leaves neither its rows nor an audit entry', async () => {
    const before = await auditOf(database, 'learner.slips')
    const failing = product.as(college, 'registrar').commit('learner.slips', act, async () => {
      throw new Error('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    expect(await auditOf(database, 'learner.slips')).toEqual(before)
  })

  it('is refused before any transaction to who may not, and to nobody', async () => {
    let worked = false
    const work = async () => {
      worked = true
    }
    await expectRefusal(
      product.as(college, 'approver').commit('learner.slips', act, work),
      'permission.denied',
    )
    await expectRefusal(product.asNobody().commit('learner.slips', act, work), 'permission.signIn')
    expect(worked).toBe(false)
  })
})

it('what anyone may do is asked of the table all the same', async () => {
  const shut = await startProduct(database, { mayDo: () => false })
  const asked = [
    { method: 'GET', url: '/api/trpc/session.current' },
    { method: 'GET', url: '/api/trpc/session.colleges' },
    { method: 'GET', url: '/.well-known/jwks.json' },
    { method: 'POST', url: '/api/public/check', payload: { code: 'x', name: 'y' } },
  ] as const
  for (const request of asked) {
    const { statusCode } = await shut.app.inject(request)
    expect({ request, refused: statusCode === 401 || statusCode === 403 }).toEqual({ request, refused: true })
  }
  await shut.close()
})

it('a read cannot write', async () => {
  const writing = product.as(college, 'registrar').read('desk.read', (trx) =>
    // The type forbids it; the database must too.
    (trx as unknown as { deleteFrom(table: string): { execute(): Promise<unknown> } })
      .deleteFrom('batch_row')
      .execute(),
  )
  await expect(writing).rejects.toThrow(/read-only transaction/)
})
