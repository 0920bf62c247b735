import type { ClaimsDraft } from '../import/claims-import.ts'
import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, RecordKind } from '../record/kind.ts'
import { knownResult } from '../record/result.ts'
import { diplomaFields } from './fields.ts'
import { diplomaImport, diplomaKey, type DiplomaReference } from './importing.ts'
import { writtenEndings, writtenStages } from './printed.ts'
import { diplomaSchema, type DiplomaClaims } from './schema.ts'

/** Its own type for each thing that a college may be entitled to issue: 结业 and 肄业 are no diplomas. */
const types = ['SecondarySchoolDiploma', 'Diploma', 'ext:EndOfStudy'] as const

export const diploma = {
  name: 'diploma',
  side: 'other',
  version: 1,
  schema: diplomaSchema,
  upcasters: {},
  fields: diplomaFields,
  example: {
    college: '演示县职业中等专业学校',
    schoolCode: '3662000001',
    programme: '机电技术应用',
    programmeCode: '660301',
    stage: 'secondary',
    ending: 'graduation',
    years: 3,
    number: '629900202500001',
    principal: '演示校长',
    issuedOn: '2025-07-01',
  },
  importing: diplomaImport,
  begunBy: 'college',
  manyAtOnce: false,
  achievementTypes: types,
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.issuedOn,
    validTo: null,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: null,
    awardingBody: claims.college,
    number: claims.number,
  }),
  uniqueKey: diplomaKey,
  achievement: achievementOf,
  assurance: (_claims, facts) => assuranceOf(facts),
} as const satisfies RecordKind<DiplomaClaims, ClaimsDraft<DiplomaClaims>, DiplomaReference>

function titleOf({ programme, ending }: DiplomaClaims): string {
  return `${programme}专业${writtenEndings.print(ending)}`
}

function achievementOf(claims: DiplomaClaims): Achievement {
  const { college, programmeCode, years, number } = claims
  const stage = writtenStages.print(claims.stage)
  return {
    type: typeOf(claims),
    name: `${titleOf(claims)}（${stage}）`,
    creatorName: college,
    criteria: `${college}按培养方案和学籍审核后颁发${writtenEndings.print(claims.ending)}，并签章。`,
    ...(programmeCode === null ? {} : { humanCode: programmeCode }),
    results: [
      { name: '学历层次', value: stage, resultType: 'ext:Stage', shownWith: 'name', place: 0 },
      ...knownResult('学制', years === null ? null : `${years}年`, {
        resultType: 'ext:Years',
        field: 'years',
        place: 1,
      }),
      { name: '证书编号', value: number, resultType: 'ext:CertificateNumber', shownWith: 'number', place: 2 },
      ...knownResult('校长', claims.principal, { resultType: 'ext:Principal', field: 'principal', place: 3 }),
      ...knownResult('学校标识码', claims.schoolCode, {
        resultType: 'ext:SchoolCode',
        field: 'schoolCode',
        place: 4,
      }),
    ],
  }
}

function typeOf({ ending, stage }: DiplomaClaims): (typeof types)[number] {
  if (ending !== 'graduation') return 'ext:EndOfStudy'
  return stage === 'secondary' ? 'SecondarySchoolDiploma' : 'Diploma'
}
