import type { CourseClaims } from './schema.ts'

const categories: Readonly<Record<NonNullable<CourseClaims['category']>, string>> = {
  public: '公共课',
  major: '专业课',
  training: '实训课',
  labour: '劳动教育',
  moral: '德育专题',
  elective: '选修课',
}

const grades: Readonly<Record<NonNullable<CourseClaims['grade']>, string>> = {
  excellent: '优秀',
  good: '良好',
  medium: '中等',
  pass: '合格',
  fail: '不合格',
}

/** A course's category as a transcript prints it (专业教学标准: 公共基础课, 专业课, 实训). */
export function printedCategory(category: NonNullable<CourseClaims['category']>): string {
  return categories[category]
}

/** A course's result in its own words: the mark where there is one, else the grade. */
export function printedResult({ score, grade }: Pick<CourseClaims, 'score' | 'grade'>): string {
  if (score !== null) return String(score)
  return grade === null ? '' : grades[grade]
}
