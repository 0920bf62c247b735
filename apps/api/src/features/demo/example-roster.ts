import { named, type CityCatalogue } from './city-catalogue.ts'
import { cohorts } from './cohorts.ts'
import type { Example, ExampleCell, ExampleRow } from './example-sheet.ts'
import type { DemoCollege } from './organisations.ts'
import { exampleRangeOf, PeopleMaker, type DemoLearner } from './people-maker.ts'
import { elementAt } from './random.ts'

const header = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '全国学籍号',
  '学号',
  '专业代码',
  '专业名称',
  '班级',
  '入学年月',
  '学制',
  '学籍状态',
  '联系电话',
  '监护人电话',
]
const people = 32
const dateForms = ['2025-09-01', '2025年9月', '2025.9', '2025/9/1']
const printedSex = { male: '男', female: '女' } as const

type Cells = Record<string, ExampleCell>
type Dirt = Pick<ExampleRow, 'outcome' | 'column'> & { of: (cells: Cells, earlier: Cells) => Cells }

/** One of each sort of dirt that rosters bring. */
const dirt: Readonly<Record<number, Dirt>> = {
  4: rejected('身份证号', ({ 身份证号: id }) => ({
    身份证号: otherCheckDigit(String(id)),
    全国学籍号: null,
  })),
  7: warned('身份证号', ({ 身份证号: id }) => ({ 身份证号: fullWidth(String(id)) })),
  9: rejected('专业代码', () => ({ 专业代码: '999999' })),
  11: rejected('姓名', () => ({ 姓名: null })),
  13: warned('性别', ({ 性别: sex }) => ({ 性别: sex === '男' ? '女' : '男' })),
  15: rejected('身份证号', () => ({ 身份证号: null, 全国学籍号: null })),
  17: warned('姓名', ({ 姓名: name }) => ({ 姓名: [...String(name)].join(' ') })),
  19: rejected('身份证号', (_, earlier) => ({ 身份证号: earlier['身份证号'] ?? null, 全国学籍号: null })),
  21: rejected('学号', () => ({ 学号: null })),
  23: warned('联系电话', () => ({ 联系电话: '12345' })),
  25: { outcome: 'held', column: '学籍状态', of: () => ({ 学籍状态: '待定' }) },
  27: rejected('身份证号', ({ 身份证号: id }) => ({
    身份证号: `${String(id).slice(0, 10)}1340${String(id).slice(14)}`,
    全国学籍号: null,
  })),
}

/** A class list of newcomers whom the demo city does not have, with a dozen rows that are not in order. */
export function exampleRoster(college: DemoCollege, catalogue: CityCatalogue): Example {
  const maker = new PeopleMaker(`example roster of ${college.slug}`, exampleRangeOf(college))
  const newest = elementAt(cohorts[college.stage], cohorts[college.stage].length - 1)
  const clean = maker
    .make(college, newest, people, catalogue)
    .map((learner, index) => cellsOf(learner, index, catalogue))
  const rows = clean.map((cells, index): ExampleRow => {
    const found = dirt[index]
    if (found === undefined) return { cells, outcome: 'accepted', column: null }
    const { outcome, column, of } = found
    return { cells: { ...cells, ...of(cells, elementAt(clean, index - 1)) }, outcome, column }
  })
  return { title: `${college.name}2025级插班新生花名册（演示数据）`, header, rows }
}

function cellsOf(learner: DemoLearner, index: number, { programmes }: CityCatalogue): Cells {
  const { name, sex, idNumber, studentNumber, programmeCode, className, phone, guardianPhone } = learner
  return {
    序号: index + 1,
    姓名: name,
    性别: printedSex[sex],
    身份证号: idNumber,
    全国学籍号: `G${idNumber}`,
    学号: studentNumber,
    专业代码: programmeCode,
    专业名称: named(programmes, programmeCode),
    班级: className,
    入学年月: elementAt(dateForms, index % dateForms.length),
    学制: 3,
    学籍状态: '在读',
    联系电话: phone,
    监护人电话: guardianPhone,
  }
}

function rejected(column: string, of: Dirt['of']): Dirt {
  return { outcome: 'rejected', column, of }
}

function warned(column: string, of: Dirt['of']): Dirt {
  return { outcome: 'warned', column, of }
}

function otherCheckDigit(id: string): string {
  return id.slice(0, 17) + (id.endsWith('0') ? '1' : '0')
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
}
