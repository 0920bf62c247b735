import { addDays, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import { isEnrolmentState, type EnrolmentState } from '../learner/enrolment-state.ts'
import {
  printedTrainingLevel,
  schoolingOf,
  type Schooling,
  type TrainingLevel,
} from '../learner/schooling.ts'
import type { Stage } from '../learner/stage.ts'
import type { Achievement, RecordKind } from '../record/kind.ts'
import { dateIn } from '../words/zh-cn/date.ts'
import { enrolmentFields } from './fields.ts'
import { enrolmentSchema, type EnrolmentClaims } from './schema.ts'

/** For how long a proof of enrolment counts; decided here, receivers ask for one made within three months. */
const validDays = 90

const printedStage: Readonly<Record<Stage, string>> = {
  secondary: '中职',
  associate: '高职',
  bachelor: '本科',
}

const printedSchooling: Readonly<Record<Schooling, string>> = {
  technician: '技工',
  'general-vocational': '综合高中班',
}

/** The states in which a learner attends. */
export const attending: readonly EnrolmentState[] = ['enrolled', 'resumed', 'repeating', 'transferred-in']

export const enrolment = {
  name: 'enrolment',
  side: 'other',
  version: 1,
  schema: enrolmentSchema,
  upcasters: {},
  fields: enrolmentFields,
  example: {
    college: '演示县职业中等专业学校',
    programme: '机电技术应用',
    stage: 'secondary',
    schooling: null,
    trainingLevel: null,
    className: '24级机电1班',
    studentNumber: 'D24001',
    enrolledOn: '2024-09',
    years: 3,
    certifiedOn: '2026-03-02',
    validTo: '2026-05-31',
  },
  importing: null,
  begunBy: 'learner',
  manyAtOnce: true,
  achievementTypes: ['Membership'],
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.certifiedOn,
    validTo: claims.validTo,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: null,
    awardingBody: claims.college,
    number: null,
  }),
  uniqueKey: () => null,
  achievement: achievementOf,
  assurance: () => 'awarding-body',
} as const satisfies RecordKind<EnrolmentClaims>

export interface EnrolmentFacts {
  readonly college: string
  readonly programme: string
  readonly stage: Stage
  readonly className: string
  readonly studentNumber: string
  readonly enrolledOn: string
  readonly years: number | null
  readonly state: string
  readonly programmeCatalogue: string
  readonly track: string
  readonly trainingLevel: TrainingLevel | null
}

/** What a proof of enrolment says today, refused to who does not attend now (中等职业学校学生学籍管理办法 art. 3: 学籍 begins with registration and ends with leaving). */
export function certifyEnrolment(
  { state, programmeCatalogue, track, ...facts }: EnrolmentFacts,
  today: CivilDate,
): Decision<EnrolmentClaims, 'document.notAttending'> {
  if (!isEnrolmentState(state) || !attending.includes(state))
    return refused('document.notAttending', { state })
  const schooling = schoolingOf({ programmeCatalogue, track })
  return accepted({
    ...facts,
    schooling,
    certifiedOn: today,
    validTo: addDays(today, validDays),
  })
}

function titleOf({ programme }: EnrolmentClaims): string {
  return `在读证明（${programme}）`
}

function achievementOf(claims: EnrolmentClaims): Achievement {
  const { college, programme, className, studentNumber, enrolledOn, years, schooling, trainingLevel } = claims
  const result = (name: string, value: string, type: string, field: string) => ({
    name,
    value,
    resultType: `ext:${type}`,
    field,
  })
  return {
    type: 'Membership',
    name: titleOf(claims),
    creatorName: college,
    criteria: `${college}核对学籍：持有人在该校${schooling === 'general-vocational' ? printedSchooling[schooling] : ''}注册，状态为在读。`,
    results: [
      { name: '专业', value: programme, resultType: 'ext:Programme', shownWith: 'name' },
      result('学段', printedStage[claims.stage], 'Stage', 'stage'),
      ...(schooling === null
        ? []
        : [result('办学类型', printedSchooling[schooling], 'Schooling', 'schooling')]),
      ...(trainingLevel === null
        ? []
        : [result('培养层级', printedTrainingLevel(trainingLevel), 'TrainingLevel', 'trainingLevel')]),
      result('班级', className, 'Class', 'className'),
      result('学号', studentNumber, 'StudentNumber', 'studentNumber'),
      result('入学年月', dateIn(enrolledOn), 'EnrolledOn', 'enrolledOn'),
      ...(years === null ? [] : [result('学制', `${years}年`, 'Years', 'years')]),
    ],
  }
}
