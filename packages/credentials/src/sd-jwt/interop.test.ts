import { createHash, randomBytes, sign, verify, generateKeyPairSync, createPublicKey } from 'node:crypto'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { SDJwtVcInstance, TypeMetadataFormatSchema } from '@sd-jwt/sd-jwt-vc'
import { beforeAll, describe, expect, it } from 'vitest'
import { publicJwk } from '../key/public-jwk.ts'
import { thumbprintOf } from '../key/thumbprint.ts'
import { foundCity, type City } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import { issueSdJwt } from '../testing/sd-jwt.ts'
import { buildTypeMetadata } from './type-metadata.ts'

const standing = { revoked: null, suspended: null, superseded: null }
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const dsaEncoding = 'ieee-p1363'

let city: City
beforeAll(async () => {
  city = await foundCity()
})

const theirs = (publicKey = keys.publicKey) =>
  new SDJwtVcInstance({
    signer: async (data) =>
      sign('sha256', Buffer.from(data), { key: keys.privateKey, dsaEncoding }).toString('base64url'),
    signAlg: 'ES256',
    verifier: async (data, signature) =>
      verify(
        'sha256',
        Buffer.from(data),
        { key: publicKey, dsaEncoding },
        Buffer.from(signature, 'base64url'),
      ),
    hasher: (data) =>
      createHash('sha256')
        .update(Buffer.from(data as string))
        .digest(),
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(16).toString('base64url'),
    statusListFetcher: () => Promise.reject(new Error('no list is asked for')),
  })

describe('beside the library of others', () => {
  it('what we sign is read there, field by field', async () => {
    const token = await issueSdJwt(city)
    const publicKey = createPublicKey({ key: { ...city.college.key.jwk }, format: 'jwk' })
    const reader = theirs(publicKey)
    expect(await reader.getClaims(token)).toMatchObject({
      vct: 'https://jiangji.example/vct/certificate',
      holder_name: '阿依古丽·买买提',
      results: [
        { name: '理论', value: '86' },
        { name: '实操', value: '91.5' },
      ],
    })
    const fields = ['sub', 'number', 'achievement.name', 'results.0', 'results.1']
    expect(await reader.presentableKeys(token)).toEqual(expect.arrayContaining(fields))
    const shown = await reader.present(token, { achievement: { name: true } })
    expect((await verifyIn(city, shown, { standing })).verdict).toBe('valid')
  })

  it('what is signed there is verified here', async () => {
    const jwk = publicJwk.parse(keys.publicKey.export({ format: 'jwk' }))
    city.publishKeys(city.college, [{ thumbprint: await thumbprintOf(jwk), jwk, state: 'active' }])
    const claims = {
      iss: 'https://jiangji.example/c/shili',
      vct: 'https://jiangji.example/vct/certificate',
      iat: 1_772_330_584,
      achievement: { type: 'Certificate', name: '车工（中级）' },
      number: '6299990001',
    }
    const token = await theirs().issue(claims, { _sd: ['number'], achievement: { _sd: ['name'] } })
    const { verdict, credential } = await verifyIn(city, token, { standing })
    expect(verdict).toBe('valid')
    expect(credential).toMatchObject({ number: '6299990001', achievement: { name: '车工（中级）' } })
  })

  it('what we say of a type is read there', () => {
    const words = { locale: 'zh-CN', name: '证书', parts: zhCN.credentialParts }
    const metadata = buildTypeMetadata('https://jiangji.example/vct/certificate', [words])
    expect(TypeMetadataFormatSchema.safeParse(metadata).error).toBeUndefined()
  })
})
