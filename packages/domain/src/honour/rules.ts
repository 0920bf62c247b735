import type { ClaimsDraft } from '../import/claims-import.ts'
import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, OwnCollege, RecordKind } from '../record/kind.ts'
import { knownResult } from '../record/result.ts'
import { honourFields } from './fields.ts'
import { honourImport, honourKey } from './importing.ts'
import { writtenHonourLevels } from './printed.ts'
import { honourSchema, type HonourClaims } from './schema.ts'

export const honour = {
  name: 'honour',
  side: 'other',
  version: 1,
  schema: honourSchema,
  upcasters: {},
  fields: honourFields,
  example: {
    honour: '三好学生',
    honourLevel: 'school',
    awardingBody: '演示县职业中等专业学校',
    awardedOn: '2025-06-30',
    certificateNumber: 'RY629900001',
  },
  importing: honourImport,
  begunBy: 'college',
  manyAtOnce: true,
  achievementTypes: ['Achievement'],
  title: ({ honour: name }) => name,
  columns: (claims) => ({
    issuedOn: claims.awardedOn,
    validTo: null,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: null,
    awardingBody: claims.awardingBody,
    number: claims.certificateNumber,
  }),
  uniqueKey: honourKey,
  achievement: achievementOf,
  assurance: (_claims, facts) => assuranceOf(facts),
} as const satisfies RecordKind<HonourClaims, ClaimsDraft<HonourClaims>, OwnCollege | null>

function achievementOf({ honour: name, awardingBody, ...claims }: HonourClaims): Achievement {
  const level = writtenHonourLevels.print(claims.honourLevel)
  return {
    type: 'Achievement',
    name: `${name}（${level}）`,
    creatorName: awardingBody,
    criteria: `由${awardingBody}授予${name}，学校核实后签章。`,
    results: [
      { name: '荣誉级别', value: level, resultType: 'ext:HonourLevel', shownWith: 'name', place: 0 },
      ...knownResult('证书编号', claims.certificateNumber, {
        resultType: 'ext:CertificateNumber',
        shownWith: 'number',
        place: 1,
      }),
    ],
  }
}
