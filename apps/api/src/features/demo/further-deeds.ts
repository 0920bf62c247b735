import type { DiplomaClaims } from '@jiangji/domain/diploma/schema'
import type { HonourClaims } from '@jiangji/domain/honour/schema'
import type { PlacementClaims } from '@jiangji/domain/placement/schema'
import type { TrainingClaims } from '@jiangji/domain/training/schema'
import type { DemoCertificate } from './certificates.ts'
import { named, type CityCatalogue } from './city-catalogue.ts'
import { listSyntheticEmployers } from './organisations.ts'
import type { DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'
import { elementAt, Random } from './random.ts'

interface DemoDeed<Claims> {
  learner: DemoLearner
  claims: Claims
}

export interface FurtherDeeds {
  placements: readonly DemoDeed<PlacementClaims>[]
  diplomas: readonly DemoDeed<DiplomaClaims>[]
  trainings: readonly DemoDeed<TrainingClaims>[]
  honours: readonly DemoDeed<HonourClaims>[]
}

const thirdYear = 2023
const graduated = 2022
const fewestCertificates = 2
const busiest = 8
const posts = [
  { post: '设备维护', occupationCode: '6-31-01-03', occupationName: '电工' },
  { post: '数控操作', occupationCode: '6-18-01-01', occupationName: '车工' },
  { post: '焊接辅助', occupationCode: '6-18-02-04', occupationName: '焊工' },
] as const
const honours = ['三好学生', '优秀学生干部', '技能标兵', '学业奖学金'] as const

/** Placements, diplomas, trainings and honours of a college's learners: a few of those who have several certificates, and the diploma of every graduate of last summer. */
export function listFurtherDeeds(
  { college, learners }: CollegePeople,
  certificates: readonly DemoCertificate[],
  { collegeNumber, catalogue }: { collegeNumber: number; catalogue: CityCatalogue },
): FurtherDeeds {
  const random = new Random(`further deeds of ${college.slug}`)
  const certified = new Map<DemoLearner, number>()
  for (const { learner } of certificates) certified.set(learner, (certified.get(learner) ?? 0) + 1)
  const busy = (intake: number) =>
    learners
      .filter((each) => each.cohort.intake === intake && (certified.get(each) ?? 0) >= fewestCertificates)
      .slice(0, busiest)
  return {
    placements: busy(thirdYear).map((learner) => ({ learner, claims: placementOf(random) })),
    diplomas: learners
      .filter(({ cohort }) => cohort.intake === graduated)
      .map((learner, index) => ({
        learner,
        claims: {
          college: college.name,
          schoolCode: college.schoolCode,
          programme: named(catalogue.programmes, learner.programmeCode),
          programmeCode: learner.programmeCode,
          stage: college.stage,
          ending: 'graduation',
          years: 3,
          number: `6299${String(collegeNumber).padStart(2, '0')}2025${String(index + 1).padStart(6, '0')}`,
          principal: '演示校长',
          issuedOn: '2025-07-01',
        },
      })),
    trainings: busy(thirdYear).map((learner) => ({ learner, claims: trainingOf(college.name, random) })),
    honours: [...busy(thirdYear), ...busy(graduated)].map((learner) => ({
      learner,
      claims: {
        honour: random.pick(honours),
        honourLevel: 'school',
        awardingBody: college.name,
        awardedOn: '2025-05-04',
        certificateNumber: null,
      },
    })),
  }
}

function placementOf(random: Random): PlacementClaims {
  const employers = listSyntheticEmployers()
  const { name, uscc } = elementAt(employers, random.below(employers.length))
  return {
    employer: name,
    uscc,
    ...random.pick(posts),
    form: 'position',
    startedOn: '2025-09-01',
    endedOn: '2026-01-23',
    weeklyHours: 40,
    mentor: '演示师傅',
    grade: random.pick(['excellent', 'good', 'pass'] as const),
  }
}

function trainingOf(provider: string, random: Random): TrainingClaims {
  return {
    training: random.pick(['安全生产培训', '数控加工强化培训', '互联网营销培训'] as const),
    trainees: 'student',
    hours: 40,
    startedOn: '2025-07-07',
    endedOn: '2025-07-12',
    grade: 'pass',
    provider,
    certificateNumber: null,
  }
}
