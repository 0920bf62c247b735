import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundCollege } from '../../testing/college.ts'
import { giveUser, signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let product: TestProduct
let cookie: string
beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  const username = 'yanshi:g001'
  await giveUser(database, product, { personId: college.registrar, username, name: '演示经办' })
  cookie = (await signIn(product, username)).cookie
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

describe('a text that no database can hold', () => {
  it.each(['/c/%00/did.json', '/c/%00/jwks.json', '/keys/%00', '/keys/%ff', '/c/a%c0%80/did.json'])(
    'in the address %s is the asker’s mistake',
    async (url) => {
      const response = await product.app.inject({ url })
      expect([400, 404]).toContain(response.statusCode)
      expect(product.failures).toEqual([])
    },
  )

  it('in a question of a page is the asker’s mistake', async () => {
    const input = encodeURIComponent(JSON.stringify({ className: '\u0000' }))
    const response = await product.app.inject({
      url: `/api/trpc/learner.list?input=${input}`,
      headers: { cookie },
    })
    expect(response.statusCode).toBe(400)
    expect(response.json().error.data.refusal.code).toBe('request.malformed')
    expect(product.failures).toEqual([])
  })

  it('and a fair one reach a question asked in the body as in the address', async () => {
    const ask = async (className: string) => {
      const response = await product.app.inject({
        method: 'POST',
        url: '/api/trpc/learner.list',
        headers: { cookie },
        payload: { className },
      })
      return response.statusCode
    }
    expect(await ask('演示')).toBe(200)
    expect(await ask('\u0000')).toBe(400)
  })

  it('is answered beside other questions of the same batch', async () => {
    const response = await product.app.inject({
      method: 'POST',
      url: '/api/trpc/session.current,learner.list,learner.list?batch=1',
      headers: { cookie },
      payload: { 1: { className: '24 级' }, 2: { className: '\u0000' } },
    })
    const answers: { error?: { data: { httpStatus: number } } }[] = response.json()
    expect(answers.map(({ error }) => error?.data.httpStatus ?? 200)).toEqual([200, 200, 400])
  })

  it('at the sign-in and in a public check is the asker’s mistake', async () => {
    const check = await product.app.inject({
      method: 'POST',
      url: '/api/public/check',
      payload: { code: '0000-0000-0000-0', name: 'a\u0000b' },
    })
    expect([400, 401]).toContain((await signIn(product, 'yanshi:\u0000')).response.statusCode)
    expect(check.statusCode).toBeLessThan(500)
    expect(product.failures).toEqual([])
  })
})
