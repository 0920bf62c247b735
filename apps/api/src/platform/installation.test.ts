import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError } from './config/config.ts'
import { openInstallation, type Beginning } from './installation.ts'
import { deriveKeys } from './keys/keys.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

const keys = deriveKeys(randomBytes(32))
const first = 'http://localhost:8080'
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await open({ address: first })
})
afterAll(async () => database.drop())

function open(beginning: Partial<Beginning>, under = keys): Promise<string> {
  return openInstallation(database.addresses.owner, under, {
    publicOrigin: null,
    address: first,
    now: new Date('2026-03-02T04:00:00Z'),
    ...beginning,
  })
}

describe('an installation', () => {
  it('keeps the address of its first start, also on another port', async () => {
    expect(await open({ address: 'http://localhost:9090' })).toBe(first)
    expect(await open({ publicOrigin: first, address: first })).toBe(first)
  })

  it('refuses another public origin, names the one to set, and goes on under that', async () => {
    const asked = open({ publicOrigin: 'https://jiangji.example', address: 'https://jiangji.example' })
    await expect(asked).rejects.toThrow(ConfigError)
    await expect(asked).rejects.toThrow(`PUBLIC_ORIGIN=${first}`)
    expect(await open({})).toBe(first)
  })

  it('refuses another master key, and opens again with the former', async () => {
    const other = open({}, deriveKeys(randomBytes(32)))
    await expect(other).rejects.toThrow(ConfigError)
    await expect(other).rejects.toThrow('master.key')
    expect(await open({})).toBe(first)
  })

  it('begins with the public origin when there is one', async () => {
    const fresh = await createTestDatabase()
    const beginning = { publicOrigin: 'https://jiangji.example', address: first, now: new Date() }
    expect(await openInstallation(fresh.addresses.owner, keys, beginning)).toBe('https://jiangji.example')
    await fresh.drop()
  })

  it('is not shown to the application', async () => {
    const grants = await database.asOwner(
      `SELECT privilege_type FROM information_schema.role_table_grants
       WHERE table_name = 'installation' AND grantee <> 'jiangji_owner'`,
    )
    expect(grants).toEqual([])
  })
})
