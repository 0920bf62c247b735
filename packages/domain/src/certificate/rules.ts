import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, RecordKind } from '../record/kind.ts'
import { awardingBodyKey } from './catalogue.ts'
import { certificateFields } from './fields.ts'
import { certificateHeld } from './held.ts'
import { judgeCertificateRow } from './judge.ts'
import { readCertificateRow, type CertificateDraft } from './read.ts'
import { openCertificates, type CertificateReference } from './reference.ts'
import { certificateSchema, type CertificateClaims } from './schema.ts'
import { printedLevel } from './scheme.ts'

const printedTitle = {
  x: '职业技能等级证书',
  'skill-level': '职业技能等级证书',
  qualification: '职业资格证书',
} as const

export const certificate = {
  name: 'certificate',
  side: 'certificate',
  version: 1,
  schema: certificateSchema,
  upcasters: {},
  fields: certificateFields,
  example: {
    scheme: 'x',
    certificateCode: 'X001',
    certificateName: '建筑信息模型（BIM）',
    level: 'intermediate',
    number: 'X6299900000001',
    awardingBody: '演示培训评价组织',
    site: '演示考核站点',
    scores: { theory: 88, practical: 91.5, total: null },
    issuedOn: '2025-06-20',
    validTo: null,
  },
  importing: {
    references: ['certificates', 'occupations', 'schemes'],
    open: openCertificates,
    claimed: { field: 'number', known: 'certificate.known', taken: 'number.taken' },
    read: readCertificateRow,
    judge: judgeCertificateRow,
    held: certificateHeld,
  },
  begunBy: 'college',
  manyAtOnce: false,
  achievementTypes: ['Certificate'],
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.issuedOn,
    validTo: claims.validTo,
    scheme: claims.scheme,
    level: claims.level,
    awardLevel: null,
    occupation: claims.scheme === 'x' ? null : claims.certificateName,
    awardingBody: claims.awardingBody,
    number: claims.number,
  }),
  uniqueKey: (claims) => ({
    scheme: claims.scheme,
    issuer: awardingBodyKey(claims.awardingBody),
    number: claims.number,
  }),
  achievement: achievementOf,
  assurance: (_claims, facts) => assuranceOf(facts),
} as const satisfies RecordKind<CertificateClaims, CertificateDraft, CertificateReference>

function titleOf(claims: CertificateClaims): string {
  const printed = printedTitle[claims.scheme]
  return claims.certificateName.endsWith('证书')
    ? claims.certificateName
    : `${claims.certificateName}${printed}`
}

function achievementOf(claims: CertificateClaims): Achievement {
  const { theory, practical, total } = claims.scores
  const scores = [
    { field: 'theoryScore', place: 1, name: '理论成绩', score: theory },
    { field: 'practicalScore', place: 2, name: '实操成绩', score: practical },
    { field: 'totalScore', place: 3, name: '总成绩', score: total },
  ]
  const level = printedLevel(claims.scheme, claims.level)
  return {
    type: 'Certificate',
    name: `${titleOf(claims)}（${level}）`,
    creatorName: claims.awardingBody,
    criteria: `由${claims.awardingBody}考核合格并颁发${titleOf(claims)}，学校核实后签章。`,
    ...(claims.certificateCode === null ? {} : { humanCode: claims.certificateCode }),
    results: [
      { name: '等级', value: level, resultType: 'PerformanceLevel', shownWith: 'name' },
      ...scores.flatMap(({ score, ...named }) =>
        score === null ? [] : [{ ...named, value: String(score), resultType: 'RawScore' }],
      ),
    ],
  }
}
