import { choicesOf } from '../import/choices.ts'
import { courseCategories, courseGrades, type CourseClaims } from './schema.ts'

/** A course's category in every written form (专业教学标准: 公共基础课, 专业课, 实训). */
export const writtenCategories = choicesOf(courseCategories, {
  public: ['公共课', '公共基础课', '公共基础课程', '公共必修课', '文化课', '文化基础课'],
  major: ['专业课', '专业课程', '专业核心课', '专业核心课程', '专业基础课', '专业必修课', '专业方向课'],
  training: ['实训课', '实训', '实践课', '实践教学', '实习实训', '综合实训', '技能实训'],
  labour: ['劳动教育', '劳动课', '劳动'],
  moral: ['德育专题', '德育', '德育课', '专题教育', '思政课', '思想政治课'],
  elective: ['选修课', '选修', '任选课', '公共选修课', '专业选修课', '限选课'],
})

/** A grade in every written form. */
export const writtenGrades = choicesOf(courseGrades, {
  excellent: ['优秀', '优', 'A'],
  good: ['良好', '良', 'B'],
  medium: ['中等', '中', 'C'],
  pass: ['合格', '及格', '通过', 'D'],
  fail: ['不合格', '不及格', '未通过', '差', 'E'],
})

const leastScore = 60

/** A course's category as a transcript prints it (专业教学标准: 公共基础课, 专业课, 实训). */
export function printedCategory(category: NonNullable<CourseClaims['category']>): string {
  return writtenCategories.print(category)
}

/** A course's result in its own words: the mark where there is one, else the grade. */
export function printedResult({ score, grade }: Pick<CourseClaims, 'score' | 'grade'>): string {
  if (score !== null) return String(score)
  return grade === null ? '' : writtenGrades.print(grade)
}

/** Whether a result earns the course's credits; one under 60 is a result without them (samples/README, courses). */
export function earnsCredits({ score, grade }: Pick<CourseClaims, 'score' | 'grade'>): boolean {
  return score === null ? grade !== 'fail' : score >= leastScore
}
