import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBadgeSigningInput, registeredClaims } from '../vc-jwt/serialise.ts'
import { decodeTextBase64url } from '../encoding/base64url.ts'
import { badgeInput } from '../testing/city.ts'
import { buildOpenBadge } from './build.ts'
import { endOfCivilDate } from './moment.ts'
import { readOpenBadgeContent } from './read.ts'
import { openBadge } from './schema.ts'

const shared = process.env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared')
const schemaFile = resolve(shared, 'vectors/1edtech-schemas/ob_v3p0_achievementcredential_schema.json')
const hasVectors = existsSync(schemaFile)
const college = 'did:web:jiangji.example:c:shili'

function officialSchema() {
  const ajv = new Ajv2019({ strict: false, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(
    JSON.parse(readFileSync(schemaFile, 'utf8').replace('2019-09/schema#', '2019-09/schema')),
  )
}

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const inputs = fc.record({
  name: text,
  holder: text,
  validUntil: fc.option(fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true })),
  licenseNumber: fc.option(text),
  awardedOn: fc.constantFrom(null, '2025-07-17', '2024-02-29'),
  results: fc.array(fc.record({ name: text, value: text, resultType: fc.constant('RawScore') })),
  evidence: fc.array(fc.record({ name: text, narrative: text, genre: text })),
  index: fc.nat(),
})

const badgeOf = (given: typeof inputs extends fc.Arbitrary<infer T> ? T : never) => {
  const { achievement } = badgeInput(college)
  return buildOpenBadge(
    badgeInput(college, {
      holder: { subjectId: 'urn:jiangji:learner:1', name: given.holder },
      achievement: { ...achievement, name: given.name, results: given.results },
      validUntil: given.validUntil,
      licenseNumber: given.licenseNumber,
      awardedOn: given.awardedOn,
      evidence: given.evidence,
      status: { listUrl: 'https://jiangji.example/status/1', index: given.index },
      note: '演示数据',
    }),
  )
}

describe('the payload of an Open Badge', () => {
  it('is written as the profile of the credential says', () => {
    const badge = buildOpenBadge(badgeInput(college, { validUntil: endOfCivilDate('2028-07-16') }))
    expect(badge).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: college, type: ['Profile'] },
      validFrom: '2026-03-01T02:03:04Z',
      validUntil: '2028-07-16T15:59:59Z',
      awardedDate: '2025-07-17T00:00:00+08:00',
      credentialSubject: {
        achievement: {
          creator: {
            id: expect.stringMatching(/^urn:jiangji:organisation:[\w-]+$/),
            name: '示例培训评价组织',
          },
        },
      },
      credentialStatus: {
        id: 'https://jiangji.example/status/1#4711',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '4711',
        statusListCredential: 'https://jiangji.example/status/1',
      },
    })
    expect(registeredClaims(badge)).toEqual({
      iss: college,
      jti: badge.id,
      nbf: 1772330584,
      sub: badge.credentialSubject.id,
      exp: 1847375999,
    })
  })

  it.each<[string, unknown, unknown]>([
    ['none, as in credentials issued before it was written', undefined, undefined],
    ['an empty list', [], undefined],
    ['one that is alone', { type: 'Evidence', narrative: '演示' }, [{ name: null, narrative: '演示' }]],
    ['one without words', [{ type: ['Evidence'], id: 'https://example.org/photo' }], undefined],
    ['one of another type', [{ type: ['Photo'], name: '演示' }], undefined],
    ['no object at all', 'https://example.org/photo', undefined],
    [
      'a word in two languages',
      [{ type: ['Evidence'], name: { en: 'Confirmed', 'zh-CN': '已确认' } }],
      [{ name: '已确认', narrative: null }],
    ],
  ])('is read with %s as evidence', (_case, evidence, expected) => {
    const read = readOpenBadgeContent({ ...buildOpenBadge(badgeInput(college)), evidence })
    expect(read.ok && read.value.evidence).toEqual(expected)
  })

  it('has a result description for every result', () => {
    const { achievement, result } = buildOpenBadge(badgeInput(college)).credentialSubject
    const ids = [achievement.resultDescription ?? []].flat().map(({ id }) => id)
    expect([result ?? []].flat().map(({ resultDescription }) => resultDescription)).toEqual(ids)
    expect(new Set(ids).size).toBe(2)
  })

  it('is accepted by our own schema, and so is what a reader finds in the token', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const badge = badgeOf(given)
        const payload = openBadgeSigningInput('e30', badge).split('.')[1] ?? ''
        expect(openBadge.safeParse(badge).success).toBe(true)
        expect(JSON.parse(decodeTextBase64url(payload) ?? '')).toMatchObject(
          JSON.parse(JSON.stringify(badge)),
        )
      }),
      { numRuns: 50 },
    )
  })

  it.skipIf(!hasVectors && !process.env['CI'])(
    'is accepted by the official JSON Schema of Open Badges 3.0 (1EdTech, AchievementCredential)',
    () => {
      const accepts = officialSchema()
      fc.assert(
        fc.property(inputs, (given) => {
          const badge = badgeOf(given)
          accepts(JSON.parse(JSON.stringify({ ...badge, ...registeredClaims(badge) })))
          expect(accepts.errors).toBeNull()
        }),
        { numRuns: 100 },
      )
    },
  )

  it.skipIf(!hasVectors && !process.env['CI'])('would be refused there with two statuses', () => {
    const badge = buildOpenBadge(badgeInput(college))
    const { credentialStatus } = badge
    expect(officialSchema()({ ...badge, credentialStatus: [credentialStatus, credentialStatus] })).toBe(false)
  })
})
