import type { CourseClaims } from '@jiangji/domain/course/schema'
import type { DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'
import { Random } from './random.ts'

export interface DemoCourse {
  learner: DemoLearner
  claims: CourseClaims
}

type Taught = Pick<CourseClaims, 'courseName' | 'courseCode' | 'category' | 'hours' | 'credits'>

/** The third year of the autumn term; the other years' marks come with workbooks of their own. */
const intake = 2023
const term = { term: '2025-2026-1', assessedOn: '2026-01-09' } as const

const taught: readonly Taught[] = [
  { courseName: '语文', courseCode: 'K05', category: 'public', hours: 72, credits: 4 },
  { courseName: '体育与健康', courseCode: 'K06', category: 'public', hours: 36, credits: 2 },
  { courseName: '专业综合实训', courseCode: 'K02', category: 'training', hours: 60, credits: 3 },
  { courseName: '工匠精神专题', courseCode: 'K04', category: 'moral', hours: 16, credits: 1 },
  { courseName: '劳动教育', courseCode: 'K03', category: 'labour', hours: 16, credits: 1 },
]

/** What a college's third year took in its last term, each with a mark; labour education with a grade. */
export function listCourses({ college, learners }: CollegePeople): DemoCourse[] {
  const random = new Random(`courses of ${college.slug}`)
  return learners
    .filter(({ cohort }) => cohort.intake === intake)
    .flatMap((learner) =>
      taught.map((course): DemoCourse => {
        const graded = course.category === 'labour'
        return {
          learner,
          claims: {
            ...course,
            ...term,
            score: graded ? null : random.between(62, 98),
            grade: graded ? random.pick(['excellent', 'good', 'good', 'pass']) : null,
            provider: college.name,
          },
        }
      }),
    )
}
