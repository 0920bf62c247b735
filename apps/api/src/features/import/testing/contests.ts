import type { TestPerson } from './people.ts'
import type { Cell } from './workbook.ts'

export const contestHeader = [
  '赛事名称',
  '赛项编号',
  '赛项名称',
  '级别',
  '奖项',
  '形式',
  '获奖选手',
  '选手身份证号',
  '获奖日期',
  '证书编号',
]

/** One award; members of a city contest are a team even on lines of their own. */
export function contestRow(
  contest: string,
  level: string,
  number: string,
  members: readonly (TestPerson | undefined)[],
): Cell[] {
  const among = members.flatMap((member) => member ?? [])
  const form = among.length > 1 || level === '市级' ? '团体' : '个人'
  const [names, ids] = [among.map(({ name }) => name), among.map(({ id }) => id)]
  return [
    contest,
    null,
    '农机检修',
    level,
    '一等奖',
    form,
    names.join('、'),
    ids.join('、'),
    '2025-10-04',
    number,
  ]
}
