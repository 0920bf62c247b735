import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { giveUser, signIn } from '../testing/member.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'
import { fingerprintOf } from './rows-of.ts'
import { makeTarget, type Target } from './target.ts'

/** Every plain route: why anyone may ask it, or how a stranger would aim it at somebody else's rows. */
const routes: Readonly<Record<string, { open: string } | { aim: (target: Target) => string }>> = {
  '/api/health': { open: 'A probe asks whether the product is well; it tells nothing else.' },
  '/api/auth/sign-in/username': { open: 'The password is the proof.' },
  '/api/auth/sign-out': { open: 'Ends the session of the cookie that comes with it, and no other.' },
  '/api/public/check': { open: 'The code and the holder’s name are the proof.' },
  '/api/public/outside': {
    open: 'Keys and status that another issuer publishes, and nothing else of any site.',
  },
  '/api/import/example/:file': { aim: () => '/api/import/example/roster.xlsx' },
  '/api/import/template/:file': { aim: () => '/api/import/template/roster.xlsx' },
  '/api/import/:kind': { aim: () => '/api/import/roster' },
  '/api/import/:batchId/returned.xlsx': {
    aim: ({ previewBatch }) => `/api/import/${previewBatch}/returned.xlsx`,
  },
  '/api/programme-list': { aim: () => '/api/programme-list' },
  '/api/export/approval-rows.xlsx': {
    aim: ({ submittedBatch }) => `/api/export/approval-rows.xlsx?id=${submittedBatch}`,
  },
  '/api/export/approvals.xlsx': { aim: () => '/api/export/approvals.xlsx' },
  '/api/export/batches.xlsx': { aim: () => '/api/export/batches.xlsx' },
  '/api/export/bulk-records.xlsx': { aim: ({ bulkId }) => `/api/export/bulk-records.xlsx?id=${bulkId}` },
  '/api/export/changes.xlsx': { aim: () => '/api/export/changes.xlsx' },
  '/api/export/classes.xlsx': { aim: () => '/api/export/classes.xlsx' },
  '/api/export/contest-results.xlsx': { aim: () => '/api/export/contest-results.xlsx' },
  '/api/export/correction-requests.xlsx': { aim: () => '/api/export/correction-requests.xlsx' },
  '/api/export/held-rows.xlsx': { aim: () => '/api/export/held-rows.xlsx' },
  '/api/export/keys.xlsx': { aim: () => '/api/export/keys.xlsx' },
  '/api/export/learners.xlsx': { aim: () => '/api/export/learners.xlsx' },
  '/api/export/person-requests.xlsx': { aim: () => '/api/export/person-requests.xlsx' },
  '/api/export/duplicates.xlsx': { aim: () => '/api/export/duplicates.xlsx' },
  '/api/export/skill-drafts.xlsx': {
    aim: () => '/api/export/skill-drafts.xlsx?subject=major&state=draft',
  },
  '/api/export/programmes.xlsx': { aim: () => '/api/export/programmes.xlsx' },
  '/api/export/records.xlsx': { aim: () => '/api/export/records.xlsx' },
  '/api/export/registry.xlsx': { aim: () => '/api/export/registry.xlsx' },
  '/api/export/returned-records.xlsx': {
    aim: ({ pairBatch: { id } }) => `/api/export/returned-records.xlsx?id=${id}`,
  },
  '/api/export/schemes.xlsx': { aim: () => '/api/export/schemes.xlsx' },
  '/api/export/slip-classes.xlsx': { aim: () => '/api/export/slip-classes.xlsx' },
  '/api/export/transfers.xlsx': { aim: () => '/api/export/transfers.xlsx' },
  '/api/take-away/records/:recordId/credential.jwt': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/credential.jwt`,
  },
  '/api/take-away/records/:recordId/credential.vc.jwt': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/credential.vc.jwt`,
  },
  '/api/take-away/records/:recordId/badge.svg': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/badge.svg`,
  },
  '/api/take-away/records/:recordId/badge.png': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/badge.png`,
  },
  '/api/take-away/records/:recordId/document.pdf': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/document.pdf`,
  },
  '/api/take-away/portfolio.pdf': { aim: () => '/api/take-away/portfolio.pdf' },
  '/api/take-away/resume.pdf': { aim: () => '/api/take-away/resume.pdf' },
  '/api/take-away/everything.zip': { aim: () => '/api/take-away/everything.zip' },
  '/api/take-away/my-data.json': { aim: () => '/api/take-away/my-data.json' },
  '/api/mail/stop/:token': {
    open: 'The link in a learner’s mail is the proof; it ends her mails and shows nothing.',
  },
  '/api/register/:file': { aim: () => '/api/register/partner.xlsx' },
  '/api/trpc/:path': { open: 'Every procedure is in the matrix of its own.' },
  '/.well-known/did.json': { open: 'Keys are public.' },
  '/.well-known/jwks.json': { open: 'Keys are public.' },
  '/c/:slug/did.json': { open: 'Keys are public.' },
  '/c/:slug/jwks.json': { open: 'Keys are public.' },
  '/keys/:thumbprint': { open: 'Keys are public.' },
  '/trust/bundle.jwt': {
    open: 'The list of issuers is public, so that anyone can verify without asking us.',
  },
  '/trust/root.jwk': { open: 'Keys are public.' },
  '/.well-known/jwt-vc-issuer/c/:slug': { open: 'Keys are public.' },
  '/vct/:kind': { open: 'What a type of credential means is public.' },
  '/status/:shard': { open: 'A status list names positions, not people.' },
  '/status/:shard/token': { open: 'A status list names positions, not people.' },
  '/trust/status.json': { open: 'The status lists in one file; they name positions, not people.' },
  '/vc-api/credentials/issue': {
    open: 'The administrator’s key is the proof; without one configured nothing is there.',
  },
  '/vc-api/credentials/verify': {
    open: 'The administrator’s key is the proof; without one configured nothing is there.',
  },
  '/': { open: 'The built pages, the same for everybody.' },
  '/v': { open: 'The page on which anyone checks.' },
  '/verify.html': { open: 'The page on which anyone checks.' },
  '/v*': { open: 'The page on which anyone checks.' },
  '/*': { open: 'The built pages, the same for everybody.' },
}

let database: TestDatabase
let product: TestProduct
let target: Target
let portalFolder: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  portalFolder = await mkdtemp(join(tmpdir(), 'jiangji-portal-'))
  for (const page of ['index.html', 'verify.html'])
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
