import { printedLevel } from '@jiangji/domain/certificate/scheme'
import { named, type CityCatalogue } from './city-catalogue.ts'
import { cohorts } from './cohorts.ts'
import type { Example, ExampleCell, ExampleRow } from './example-sheet.ts'
import { fieldOf } from './fields.ts'
import { exampleRangeOf, PeopleMaker, type DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'
import { elementAt, Random } from './random.ts'

const header = [
  '序号',
  '姓名',
  '身份证号',
  '证书名称',
  '证书等级',
  '证书编号',
  '培训评价组织',
  '考核站点',
  '理论成绩',
  '实操成绩',
  '发证日期',
]
const rowsInAll = 30
const newestIntake = 2024
const names = [
  (name: string) => `${name}职业技能等级证书`,
  (name: string) => name,
  (name: string) => name.replaceAll('（', '(').replaceAll('）', ')'),
]
const dates = ['2025-06-20', '2025年6月20日', '2025.6.20', '2025/6/20']

type Cells = Record<string, ExampleCell>
type Dirt = Pick<ExampleRow, 'outcome' | 'column'> & { of: (given: Given) => Cells }

interface Given {
  cells: Cells
  earlier: Cells
  stranger: DemoLearner
}

/** One of each sort of dirt that lists of certificates bring. */
const dirt: Readonly<Record<number, Dirt>> = {
  3: rejected('证书等级', () => ({ 证书等级: '特级' })),
  5: rejected('理论成绩', () => ({ 理论成绩: 105 })),
  8: rejected('证书编号', ({ earlier }) => ({
    证书编号: earlier['证书编号'] ?? null,
    证书名称: earlier['证书名称'] ?? null,
    培训评价组织: earlier['培训评价组织'] ?? null,
    发证日期: '2025-11-21',
  })),
  11: rejected('身份证号', ({ stranger }) => ({ 姓名: stranger.name, 身份证号: stranger.idNumber })),
  13: rejected('姓名', ({ cells }) => ({ 姓名: `${String(cells['姓名'])}错` })),
  15: rejected('发证日期', () => ({ 发证日期: '2099-06-20' })),
  17: held('发证日期', () => ({ 发证日期: '2026-01-15' })),
  19: held('证书名称', () => ({ 证书名称: '演示用的未知证书' })),
  21: held('发证日期', () => ({ 发证日期: '2025年6月' })),
  23: {
    outcome: 'warned',
    column: '证书编号',
    of: ({ cells }) => ({ 证书编号: fullWidth(String(cells['证书编号'])) }),
  },
  25: rejected('发证日期', () => ({ 发证日期: '2025-02-30' })),
}

/** Certificates of learners the city has, none of which it has issued, with a dozen rows that are not in order. */
export function exampleCertificates({ college, learners }: CollegePeople, catalogue: CityCatalogue): Example {
  const random = new Random(`example certificates of ${college.slug}`)
  const holders = learners.filter(({ cohort }) => cohort.intake <= newestIntake)
  const stranger = elementAt(
    new PeopleMaker(`stranger to ${college.slug}`, exampleRangeOf(college)).make(
      college,
      elementAt(cohorts[college.stage], 0),
      1,
      catalogue,
    ),
    0,
  )
  const clean = Array.from({ length: holders.length === 0 ? 0 : rowsInAll }, (_, index) =>
    cellsOf(elementAt(holders, Math.floor((index * holders.length) / rowsInAll)), index),
  )
  const rows = clean.map((cells, index): ExampleRow => {
    const found = dirt[index]
    if (found === undefined) return { cells, outcome: 'accepted', column: null }
    const { outcome, column, of } = found
    const given = { cells, earlier: elementAt(clean, index - 1), stranger }
    return { cells: { ...cells, ...of(given) }, outcome, column }
  })
  return { title: `${college.name}1+X证书发放名单（演示数据）`, header, rows }

  function cellsOf(holder: DemoLearner, index: number): Cells {
    const certificate = named(catalogue.certificates, random.pick(fieldOf(holder.programmeCode).certificates))
    const level = elementAt([...certificate.levels, 'intermediate' as const], 0)
    return {
      序号: index + 1,
      姓名: holder.name,
      身份证号: holder.idNumber,
      证书名称: elementAt(names, index % names.length)(certificate.name),
      证书等级: printedLevel('x', level),
      证书编号: `XE6299${String(index + 1).padStart(6, '0')}`,
      培训评价组织: certificate.awardingBody,
      考核站点: `${college.name}考核站点`,
      理论成绩: random.between(60, 98),
      实操成绩: random.between(60, 98),
      发证日期: elementAt(dates, index % dates.length),
    }
  }
}

function rejected(column: string, of: Dirt['of']): Dirt {
  return { outcome: 'rejected', column, of }
}

function held(column: string, of: Dirt['of']): Dirt {
  return { outcome: 'held', column, of }
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
}
