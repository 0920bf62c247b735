import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { kindOf, recordKindNames } from '@jiangji/domain/record/kinds'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { canonicalise } from '../data-integrity/canonicalise.ts'
import type { Signer } from '../key/signer.ts'
import { badgeInput, makeParty } from '../testing/city.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import { signOpenBadge, signVcJwt } from '../vc-jwt/serialise.ts'
import { buildOpenBadge } from './build.ts'
import { endOfCivilDate } from './moment.ts'
import type { OpenBadge } from './schema.ts'

const shared = process.env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared')
const schemaFile = resolve(shared, 'vectors/1edtech-schemas/ob_v3p0_achievementcredential_schema.json')
const college = 'did:web:jiangji.example:c:shili'

function badgeOf(name: string): OpenBadge {
  const kind = kindOf(name)
  const claims = kind.schema.parse(kind.example)
  const columns = kind.columns(claims)
  return buildOpenBadge(
    badgeInput(college, {
      achievement: kind.achievement(claims),
      awardedOn: columns.issuedOn,
      validUntil: columns.validTo === null ? null : endOfCivilDate(columns.validTo),
      licenseNumber: columns.number,
      note: '演示数据',
    }),
  )
}

async function payloadOf(sign: (badge: OpenBadge, signer: Signer) => Promise<string>, name: string) {
  const { signer } = await makeParty(college)
  const jws = parseCompactJws(await sign(badgeOf(name), signer))
  return jws.ok ? jws.value.payload : null
}

describe.each(recordKindNames)('the credential of a %s', (name) => {
  it.skipIf(!existsSync(schemaFile) && !process.env['CI']).each([
    ['Open Badges 3.0', signOpenBadge],
    ['W3C', signVcJwt],
  ])(
    'as VC-JWT of %s is accepted by the official JSON Schema (1EdTech, AchievementCredential)',
    async (_form, sign) => {
      const ajv = new Ajv2019({ strict: false, allErrors: true })
      addFormats.default(ajv)
      const accepts = ajv.compile(
        JSON.parse(readFileSync(schemaFile, 'utf8').replace('2019-09/schema#', '2019-09/schema')),
      )
      accepts(await payloadOf(sign, name))
      expect(accepts.errors).toBeNull()
    },
  )

  it('uses no term that its contexts leave undefined', async () => {
    const payload = await payloadOf(signVcJwt, name)
    expect(await canonicalise(payload ?? {}, { hash: 'SHA-256' })).toMatchObject({ ok: true })
  })
})
