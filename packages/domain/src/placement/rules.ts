import { writtenGrades } from '../course/printed.ts'
import type { ClaimsDraft } from '../import/claims-import.ts'
import type { Achievement, RecordKind } from '../record/kind.ts'
import { knownResult } from '../record/result.ts'
import { placementFields } from './fields.ts'
import { placementImport, placementKey, type Occupations } from './importing.ts'
import { writtenForms } from './printed.ts'
import { placementSchema, type PlacementClaims } from './schema.ts'

export const placement = {
  name: 'placement',
  side: 'placement',
  version: 1,
  schema: placementSchema,
  upcasters: {},
  fields: placementFields,
  example: {
    employer: '演示有色金属有限公司',
    uscc: '91629999MA0000001M',
    post: '设备维护',
    occupationCode: '6-31-01-03',
    occupationName: '电工',
    form: 'position',
    startedOn: '2025-09-01',
    endedOn: '2026-02-27',
    weeklyHours: 40,
    mentor: '演示师傅',
    grade: 'good',
  },
  importing: placementImport,
  begunBy: 'college',
  manyAtOnce: false,
  achievementTypes: ['Fieldwork'],
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.endedOn ?? claims.startedOn,
    validTo: null,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: claims.occupationName,
    awardingBody: claims.employer,
    number: null,
  }),
  uniqueKey: placementKey,
  achievement: achievementOf,
  /** The employer's own confirmation comes with the employers' pages; until then the college vouches. */
  assurance: () => 'college-attested',
} as const satisfies RecordKind<PlacementClaims, ClaimsDraft<PlacementClaims>, Occupations>

/** Without the employer, which a learner may keep back. */
function titleOf({ post, form }: PlacementClaims): string {
  return `${post}（${writtenForms.print(form)}）`
}

function achievementOf(claims: PlacementClaims): Achievement {
  const { employer, uscc, post, occupationCode, occupationName, startedOn, endedOn, grade } = claims
  const form = writtenForms.print(claims.form)
  return {
    type: 'Fieldwork',
    name: titleOf(claims),
    creatorName: employer,
    criteria: `在${employer}的${post}岗位参加${form}，学校核实后签章。`,
    ...(occupationCode === null ? {} : { humanCode: occupationCode }),
    results: [
      { name: '形式', value: form, resultType: 'ext:PlacementForm', shownWith: 'name', place: 0 },
      { name: '开始日期', value: startedOn, resultType: 'ext:StartedOn', field: 'startedOn', place: 1 },
      ...knownResult('结束日期', endedOn, { resultType: 'ext:EndedOn', field: 'endedOn', place: 2 }),
      ...knownResult('每周工时', claims.weeklyHours, {
        resultType: 'ext:WeeklyHours',
        field: 'weeklyHours',
        place: 3,
      }),
      ...knownResult('鉴定等级', grade && writtenGrades.print(grade), {
        resultType: 'LetterGrade',
        field: 'grade',
        place: 4,
      }),
      ...knownResult('职业', occupationName, {
        resultType: 'ext:Occupation',
        field: 'occupationCode',
        place: 5,
      }),
      ...knownResult('企业导师', claims.mentor, { resultType: 'ext:Mentor', field: 'mentor', place: 6 }),
      ...knownResult('统一社会信用代码', uscc, { resultType: 'ext:CreditCode', field: 'uscc', place: 7 }),
    ],
  }
}
