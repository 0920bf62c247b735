import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { compose, type Product } from '../../compose.ts'
import { ActingContext, nobody, type Context } from '../context.ts'
import { deriveKeys } from '../keys/keys.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import type { JobHandler } from './jobs.ts'

let database: TestDatabase
let product: Product
let college: TestCollege
const seen: { id: string; ctx: Context }[] = []
let failuresLeft = 0

const remember: JobHandler = async (ctx, id) => {
  seen.push({ id, ctx })
  if (failuresLeft === 0) return
  failuresLeft -= 1
  throw new Error('broken once')
}

beforeAll(async () => {
  database = await createTestDatabase()
  product = await compose({
    addresses: database.addresses,
    keys: deriveKeys(randomBytes(32)),
    origin: testOrigin,
  })
  await product.jobs.start({
    'import.read': remember,
    'import.submit': remember,
    'issue.batch': remember,
    'change.bulk': remember,
    'reminder.make': remember,
    'reminder.mail': remember,
    'reminder.code': remember,
    'account.close': remember,
  })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () =>
  new ActingContext(product.services, {
    ...nobody,
    personId: college.registrar,
    organisationId: college.id,
    roles: ['registrar'],
  })

async function until(check: () => boolean, seconds = 8): Promise<void> {
  for (let waited = 0; waited < seconds * 20 && !check(); waited += 1) await pause(50)
}

const act = { subject: { type: 'batch', id: 'b' }, facts: {} }

describe('a job', () => {
  it('put into a transaction runs after it, as the person who asked and with her roles', async () => {
    const ctx = registrar()
    await ctx.commit('record.import', act, (trx) => ctx.enqueue(trx, 'import.read', 'committed'))
    await until(() => seen.some(({ id }) => id === 'committed'))
    const found = seen.find(({ id }) => id === 'committed')
    expect(found?.ctx.actor).toMatchObject({
      personId: college.registrar,
      organisationId: college.id,
      roles: ['registrar'],
    })
  })

  it('put into a transaction that fails never runs', async () => {
    const ctx = registrar()
    const failing = ctx.commit('record.import', act, async (trx) => {
      await ctx.enqueue(trx, 'import.read', 'rolled back')
      throw new Error('the work failed')
    })
    await expect(failing).rejects.toThrow('the work failed')
    await ctx.commit('record.import', act, (trx) => ctx.enqueue(trx, 'import.read', 'next'))
    await until(() => seen.some(({ id }) => id === 'next'))
    expect(seen.map(({ id }) => id)).not.toContain('rolled back')
  })

  it('that fails runs again', async () => {
    failuresLeft = 1
    const ctx = registrar()
    await ctx.commit('record.import', act, (trx) => ctx.enqueue(trx, 'import.submit', 'twice'))
    await until(() => seen.filter(({ id }) => id === 'twice').length > 1, 15)
    expect(seen.filter(({ id }) => id === 'twice')).toHaveLength(2)
  })

  it('carries identifiers and roles only', async () => {
    const rows = await database.asOwner<{ data: object }>(`SELECT data FROM jobs.job`)
    for (const { data } of rows)
      expect(Object.keys(data).toSorted()).toEqual(['id', 'organisationId', 'personId', 'roles'])
  })
})
