import { permissions } from '@jiangji/domain/organisation/permission'
import type { PermissionRule } from '@jiangji/domain/organisation/permission-rule'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ActingContext, nobody } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { appRouter } from '../router.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'
import { procedures } from './procedures.ts'
import { routes } from './routes.ts'
import { makeTarget, type Target } from './target.ts'

const openRoutes = Object.keys(routes).filter((route) => 'open' in (routes[route] ?? {}))

let database: TestDatabase
let product: TestProduct
let target: Target

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  target = await makeTarget(database, product.services.keys, 'zhao')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

/** What a stranger may know of a learner without a code. */
const known = () => {
  const { name, studentNumber } = target.learner
  return [name, `${target.college.name} ${name}`, studentNumber, `zhao:${studentNumber}`, target.className]
}

/** The words of an input, each place in turn and all at once, replaced by what is known. */
function guesses(input: unknown, word: string): unknown[] {
  if (typeof input !== 'object' || input === null) return [word]
  const places = Object.keys(input)
  const all = Object.fromEntries(places.map((place) => [place, word]))
  return [...places.map((place) => ({ ...input, [place]: word })), all]
}

function tellsOfHer(answer: string): boolean {
  const { id, name, studentNumber } = target.learner
  return [id, name, studentNumber, target.className, target.recordId].some((one) => answer.includes(one))
}

const openNames = Object.keys(procedures).filter((name) => {
  const rule: PermissionRule = permissions[procedures[name]?.permission ?? 'session.read']
  return rule.roles.includes('anyone')
})

describe('nobody is found by name, school or number', () => {
  it('and there are procedures that anyone may call', () => {
    expect(openNames).toContain('activation.look')
  })

  it.each(openNames)('%s, which anyone may call, tells nothing about a person', async (name) => {
    const [area = '', verb = ''] = name.split('.')
    const caller: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>> =
      appRouter.createCaller(new ActingContext(product.services, nobody)) as never
    const proof = { ...target, slip: { ...target.slip, code: '00000-00000' } }
    for (const word of known())
      for (const guess of guesses(procedures[name]?.input?.(proof), word)) {
        const answer = await caller[area]?.[verb]?.(guess).catch((cause: unknown) => {
          expect(cause instanceof TRPCError || cause instanceof Refusal).toBe(true)
          return null
        })
        expect({ name, guess, tells: tellsOfHer(JSON.stringify(answer) ?? '') }).toEqual({
          name,
          guess,
          tells: false,
        })
      }
  })

  it.each(openRoutes)('%s tells nothing about a person either', async (route) => {
    for (const word of known()) {
      const place = encodeURIComponent(word)
      const path = route.replaceAll(/:\w+|\*$/g, `/${place}`).replaceAll('//', '/')
      const url = `${path}?name=${place}&school=${place}&q=${place}`
      const asked = await product.app.inject({ method: 'GET', url })
      const sent = await product.app.inject({
        method: 'POST',
        url: path,
        payload: { name: word, code: word, lastFour: '1234', username: word, password: word },
      })
      for (const { body } of [asked, sent])
        expect({ route, tells: tellsOfHer(body.replaceAll(word, '').replaceAll(place, '')) }).toEqual({
          route,
          tells: false,
        })
    }
  })

  it('and no answer may be kept in an index or tell another site where it was read', async () => {
    for (const url of ['/v/0000000000000', '/portfolio', '/api/health', '/rights']) {
      const { headers } = await product.app.inject({ url, headers: { accept: 'text/html' } })
      expect({ url, robots: headers['x-robots-tag'] }).toEqual({ url, robots: 'noindex, nofollow' })
      expect(['no-referrer', 'same-origin']).toContain(headers['referrer-policy'])
    }
  })
})
