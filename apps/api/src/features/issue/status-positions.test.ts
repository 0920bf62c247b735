import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { testId } from '../../testing/test-id.ts'
import { reservePositions, type StatusPosition } from './status-positions.ts'

let database: TestDatabase
let product: TestProduct
let colleges: TestCollege[]

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  colleges = await Promise.all(
    ['yanshi', 'lingwai', 'disan'].map((slug) => foundCollege(database, { slug, name: `演示${slug}`, keys })),
  )
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

/** Reserves for a college in a transaction of its own, which stays open until `meanwhile` is over. */
async function reserve(count: number, at = 0, meanwhile: () => Promise<void> = async () => {}) {
  const ctx = product.as(colleges[at % colleges.length] as TestCollege, 'approver')
  const act = { subject: { type: 'batch', id: testId() }, facts: {} }
  return ctx.commit('record.issue', act, async (trx) => {
    const next = await reservePositions(trx, ctx.keys, count, ctx.now())
    const taken = Array.from({ length: count }, next)
    await meanwhile()
    return taken
  })
}

const nameOf = ({ shardId, shardIndex }: StatusPosition) => `${shardId}:${shardIndex}`
const shardsOf = (taken: readonly StatusPosition[]) => new Set(taken.map(({ shardId }) => shardId))

describe('reserving positions in status lists', () => {
  it('gives no position twice, however many colleges reserve at once', async () => {
    const runs = await Promise.all(Array.from({ length: 24 }, (_, at) => reserve(200 + at, at)))
    const taken = runs.flat()
    expect(new Set(taken.map(nameOf)).size).toBe(taken.length)
    expect(shardsOf(taken).size).toBeGreaterThan(1)
  })

  it('does not wait for another college that is reserving, and goes back to its shard afterwards', async () => {
    let second: StatusPosition[] = []
    const first = await reserve(10, 0, async () => {
      second = await reserve(10, 1)
    })
    const [one, other] = [shardsOf(first), shardsOf(second)]
    expect(second).toHaveLength(10)
    expect([...one].filter((id) => other.has(id))).toEqual([])
    const { length: before } = await database.asOwner('SELECT FROM status_shard')
    await reserve(10, 2)
    expect(await database.asOwner('SELECT FROM status_shard')).toHaveLength(before)
  })

  it('fills a shard to its end, goes on in the next and never comes back', async () => {
    const size = 2 ** 20
    await database.asOwner('UPDATE status_shard SET next_position = size')
    const before = (await database.asOwner('SELECT FROM status_shard')).length
    const first = await reserve(5)
    const [shardId] = [...shardsOf(first)]
    await database.asOwner('UPDATE status_shard SET next_position = $2 WHERE id = $1', [shardId, size - 3])
    const across = await reserve(8)
    expect(across.filter((position) => position.shardId === shardId)).toHaveLength(3)
    expect(new Set([...first, ...across].map(nameOf)).size).toBe(13)
    expect(await database.asOwner('SELECT FROM status_shard')).toHaveLength(before + 2)
    expect([...shardsOf(await reserve(8))]).not.toContain(shardId)
  })

  it('leaves a gap, and not a position for the next run, when a run is undone after its reservation', async () => {
    const [kept] = await reserve(1)
    const [later] = await reserve(1)
    expect(later).not.toEqual(kept)
    const [shard] = await database.asOwner<{ next_position: number }>(
      'SELECT next_position FROM status_shard WHERE id = $1',
      [later?.shardId],
    )
    expect(shard?.next_position).toBeGreaterThan(1)
  })
})
