import { randomBytes } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool } from '../db/pool.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { openSignInDelay, waitAfter, type SignInDelay } from './sign-in-delay.ts'

const now = new Date('2026-03-02T04:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const address = randomBytes(32)

let database: TestDatabase
let db: Kysely<never>
let delay: SignInDelay
beforeAll(async () => {
  database = await createTestDatabase()
  const pool = openPool(database.addresses.auth, { searchPath: 'auth', max: 2 })
  db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  delay = openSignInDelay(db)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

async function tryOften(account: Buffer, times: number): Promise<number[]> {
  const answers: number[] = []
  for (let tries = 0; tries < times; tries += 1) answers.push(await delay.book(account, address, now))
  return answers
}

describe('the wait after failed tries', () => {
  it('begins at the fifth, doubles, and never grows into a lock', () => {
    expect([0, 1, 4, 5, 6, 7, 9, 10, 1000].map(waitAfter)).toEqual([0, 0, 0, 2, 4, 8, 32, 60, 60])
  })

  it('holds for one account from one address, and ends by itself', async () => {
    const account = randomBytes(32)
    expect(await tryOften(account, 5)).toEqual([0, 0, 0, 0, 0])
    expect(await delay.book(account, address, now)).toBe(2)
    expect(await delay.book(account, address, later(1))).toBe(1)
    expect(await delay.book(account, address, later(2))).toBe(0)
    expect(await delay.book(account, address, later(3))).toBe(3)
    expect(await delay.book(account, randomBytes(32), now)).toBe(0)
    expect(await delay.book(randomBytes(32), address, now)).toBe(0)
  })

  it('is not outrun by many tries at the same moment', async () => {
    const account = randomBytes(32)
    const answers = await Promise.all(Array.from({ length: 60 }, () => delay.book(account, address, now)))
    expect(answers.filter((seconds) => seconds === 0)).toHaveLength(5)
    expect(answers.filter((seconds) => seconds === 2)).toHaveLength(55)
  })

  it('is forgotten after a right password, and after a day', async () => {
    const account = randomBytes(32)
    await tryOften(account, 6)
    await delay.succeeded(account, address)
    expect(await delay.book(account, address, now)).toBe(0)
    await tryOften(account, 6)
    expect(await delay.book(account, address, later(25 * 3600))).toBe(0)
    expect(await delay.book(account, address, later(25 * 3600))).toBe(0)
  })

  it('does not count a try that came to no judgement', async () => {
    const account = randomBytes(32)
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await delay.book(account, address, now)).toBe(0)
      await delay.takeBack(account, address)
    }
  })
})
