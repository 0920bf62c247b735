import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { giveUser, signIn } from '../testing/member.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'
import { fingerprintOf } from './rows-of.ts'
import { routes } from './routes.ts'
import { makeTarget, type Target } from './target.ts'

let database: TestDatabase
let product: TestProduct
let target: Target
let portalFolder: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  portalFolder = await mkdtemp(join(tmpdir(), 'jiangji-portal-'))
  for (const page of ['index.html', 'portfolio.html', 'verify.html'])
    await writeFile(join(portalFolder, page), '<!doctype html>')
  database = await createTestDatabase()
  product = await startProduct(database, { portalFolder })
  target = await makeTarget(database, product.services.keys, 'ben')
  const { college } = await makeTarget(database, product.services.keys, 'ta')
  for (const [who, personId] of [
    ['another college’s registrar', college.registrar],
    ['an approver of the college', target.college.approver],
    ['the learner', target.learner.personId ?? ''],
  ] as const) {
    const username = `school:${personId}`
    await giveUser(database, product, { personId, username, name: who })
    cookies.set(who, (await signIn(product, username)).cookie)
  }
})
afterAll(async () => {
  await product.close()
  await database.drop()
  await rm(portalFolder, { recursive: true })
})

/** The addresses Fastify serves, from the tree it prints. */
function servedRoutes(): string[] {
  const above: string[] = []
  return product.app
    .printRoutes({ commonPrefix: false, includeHooks: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (\S+) \(/.exec(line)
      if (!found) return []
      const [, indent = '', path = ''] = found
      const depth = indent.length / 4
      above.length = depth
      above.push(path)
      return [above.join('')]
    })
    .flatMap(apart)
}

/** Two routes that share a place print its parameters together. */
function apart(path: string): string[] {
  const shared = /:(\w+)\|:(\w+)/.exec(path)
  if (!shared) return [path]
  const [both, first, second] = shared
  return [path.replace(both, path.endsWith(both) ? `:${first}` : `:${second}`)]
}

describe('the plain routes', () => {
  it('are all in this table, and no other', () => {
    expect(servedRoutes().toSorted()).toEqual(Object.keys(routes).toSorted())
  })

  it.each(
    Object.entries(routes).flatMap(([route, rule]) => ('aim' in rule ? [{ route, aim: rule.aim }] : [])),
  )('$route keeps out whoever may not, and whoever belongs elsewhere', async ({ route, aim }) => {
    const method = ['/api/import/:kind', '/api/programme-list'].includes(route) ? 'POST' : 'GET'
    for (const [who, cookie] of [['nobody', ''], ...cookies]) {
      const taken = route.startsWith('/api/take-away/')
      // What a learner takes away is hers: her own requests are tried beside the feature.
      if (who === 'the learner' && taken) continue
      // An approver may read what his own college imports, and a registrar elsewhere may import there.
      if (who === 'an approver of the college' && route !== '/api/import/:kind' && !taken) continue
      const elsewhere = who === 'another college’s registrar' && !taken
      if (elsewhere && !route.endsWith('returned.xlsx')) continue
      const before = await fingerprintOf(database)
      const response = await product.app.inject({ method, url: aim(target), headers: { cookie } })
      expect({ who, route, status: response.statusCode }).toEqual({
        who,
        route,
        status: who === 'nobody' ? 401 : elsewhere ? 404 : 403,
      })
      expect(response.body).not.toContain(target.mark)
      expect(await fingerprintOf(database)).toBe(before)
    }
  })

  it('answer unknown addresses of the API without a page', async () => {
    const response = await product.app.inject({ url: '/api/nothing', headers: { accept: 'text/html' } })
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ error: { code: 'request.unknown', facts: {} } })
  })

  it('serve pages under a strict content security policy', async () => {
    for (const url of ['/', '/portfolio', '/v', '/v/0000000000000']) {
      const response = await product.app.inject({ url, headers: { accept: 'text/html' } })
      expect(response.statusCode).toBe(200)
      const policy = String(response.headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
    }
  })
})
