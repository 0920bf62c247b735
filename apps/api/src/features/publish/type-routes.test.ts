import { metadataUrl } from '@jiangji/credentials/trust/issuer-metadata'
import { recordKindNames } from '@jiangji/domain/record/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'

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

const get = (url: string, headers: Record<string, string> = {}) => product.app.inject({ url, headers })

describe('the metadata of a college as an issuer', () => {
  it('stands where its https name says, and lists the same keys as its DID document', async () => {
    const address = metadataUrl('https://jiangji.example/c/yanshi') ?? ''
    const response = await get(address.slice(testOrigin.length))
    expect(response.headers['content-type']).toContain('application/json')
    const metadata = response.json()
    expect(metadata.issuer).toBe('https://jiangji.example/c/yanshi')
    expect(metadata.jwks.keys.map(({ kid }: { kid: string }) => kid)).toEqual([college.signer.thumbprint])
    expect((await get('/c/yanshi/jwks.json')).json()).toEqual(metadata.jwks)
  })

  it('is absent for who has no key', async () => {
    expect((await get('/.well-known/jwt-vc-issuer/c/niemand')).statusCode).toBe(404)
  })
})

describe('the metadata of a type', () => {
  it.each(recordKindNames)(
    '%s says in two languages what each claim means and what may be kept back',
    async (kind) => {
      const response = await get(`/vct/${kind}`)
      const { vct, display, claims } = response.json()
      expect(vct).toBe(`https://jiangji.example/vct/${kind}`)
      expect(display.map(({ locale }: { locale: string }) => locale)).toEqual(['zh-CN', 'en'])
      expect(claims).toContainEqual({
        path: ['achievement', 'name'],
        display: [
          { locale: 'zh-CN', label: '名称' },
          { locale: 'en', label: 'Title' },
        ],
        sd: 'always',
      })
      expect(claims).toContainEqual(expect.objectContaining({ path: ['achievement', 'type'], sd: 'never' }))
      expect(claims).toContainEqual(expect.objectContaining({ path: ['results', null], sd: 'always' }))
      const again = await get(`/vct/${kind}`, { 'if-none-match': String(response.headers.etag) })
      expect(again.statusCode).toBe(304)
    },
  )

  it('is absent for what is no kind', async () => {
    expect((await get('/vct/nothing')).statusCode).toBe(404)
    expect((await get('/vct/__proto__')).statusCode).toBe(404)
  })
})
