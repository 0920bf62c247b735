import type { CivilDate } from '../calendar.ts'
import type { TeachingHours } from './teaching-hours.ts'

/** Hours of 职业道德, 职业素养, 工匠精神 and 劳模精神 that a class is to have in a school year (市政办发〔2022〕202号, item 6). */
export const leastTopicHours = 16

/** Hours of 劳动专题教育 over the whole course of study at a vocational school (《大中小学劳动教育指导纲要（试行）》, 教材〔2020〕4号). */
export const leastLabourHours = 16

export interface ClassHours {
  className: string
  /** In the school year asked about. */
  topicHours: number
  topicMissing: number
  /** Over all school years. */
  labourHours: number
  labourMissing: number
}

/** Each class's hours beside what it is to have; 劳动教育 is counted apart and never twice (plan indicator 6a). */
export function countHours(
  entries: readonly Pick<TeachingHours, 'className' | 'schoolYear' | 'topic' | 'hours'>[],
  { classes, schoolYear }: { classes: readonly string[]; schoolYear: string },
): ClassHours[] {
  const named = [...new Set([...classes, ...entries.map(({ className }) => className)])]
  return named.map((className) => {
    const own = entries.filter((entry) => entry.className === className)
    const topicHours = sum(own.filter((entry) => entry.topic !== 'labour' && entry.schoolYear === schoolYear))
    const labourHours = sum(own.filter((entry) => entry.topic === 'labour'))
    return {
      className,
      topicHours,
      topicMissing: Math.max(0, leastTopicHours - topicHours),
      labourHours,
      labourMissing: Math.max(0, leastLabourHours - labourHours),
    }
  })
}

/** The school year of a day; it begins on 1 September, which is our own rule: the schools set their days (product.md B7). */
export function schoolYearOf(day: CivilDate): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return `${year}-${year + 1}`
}

function sum(entries: readonly { hours: number }[]): number {
  return entries.reduce((total, { hours }) => total + hours, 0)
}
