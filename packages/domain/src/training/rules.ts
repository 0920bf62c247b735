import { writtenGrades } from '../course/printed.ts'
import type { ClaimsDraft } from '../import/claims-import.ts'
import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, OwnCollege, RecordKind } from '../record/kind.ts'
import { knownResult } from '../record/result.ts'
import { trainingFields } from './fields.ts'
import { trainingImport, trainingKey } from './importing.ts'
import { writtenTrainees } from './printed.ts'
import { trainingSchema, type TrainingClaims } from './schema.ts'

export const training = {
  name: 'training',
  side: 'other',
  version: 1,
  schema: trainingSchema,
  upcasters: {},
  fields: trainingFields,
  example: {
    training: '电工安全操作培训',
    trainees: 'student',
    hours: 40,
    startedOn: '2025-07-07',
    endedOn: '2025-07-12',
    grade: 'pass',
    provider: '演示县职业中等专业学校',
    certificateNumber: 'PX629900001',
  },
  importing: trainingImport,
  begunBy: 'college',
  manyAtOnce: true,
  achievementTypes: ['CertificateOfCompletion'],
  title: ({ training: name }) => name,
  columns: (claims) => ({
    issuedOn: claims.endedOn,
    validTo: null,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: null,
    awardingBody: claims.provider,
    number: claims.certificateNumber,
  }),
  uniqueKey: trainingKey,
  achievement: achievementOf,
  assurance: (_claims, facts) => assuranceOf(facts),
} as const satisfies RecordKind<TrainingClaims, ClaimsDraft<TrainingClaims>, OwnCollege | null>

function achievementOf(claims: TrainingClaims): Achievement {
  const { training: name, provider, hours, startedOn, endedOn, grade } = claims
  return {
    type: 'CertificateOfCompletion',
    name: `${name}（${hours}学时）`,
    creatorName: provider,
    criteria: `参加${provider}举办的${name}，满${hours}学时，学校核实后签章。`,
    results: [
      { name: '学时', value: String(hours), resultType: 'ext:ClassHours', shownWith: 'name', place: 0 },
      { name: '开始日期', value: startedOn, resultType: 'ext:StartedOn', field: 'startedOn', place: 1 },
      { name: '结束日期', value: endedOn, resultType: 'ext:EndedOn', field: 'endedOn', place: 2 },
      ...knownResult('考核结果', grade && writtenGrades.print(grade), {
        resultType: 'LetterGrade',
        field: 'grade',
        place: 3,
      }),
      ...knownResult('培训对象', claims.trainees && writtenTrainees.print(claims.trainees), {
        resultType: 'ext:Trainees',
        field: 'trainees',
        place: 4,
      }),
      ...knownResult('证书编号', claims.certificateNumber, {
        resultType: 'ext:CertificateNumber',
        shownWith: 'number',
        place: 5,
      }),
    ],
  }
}
