import ExcelJS from 'exceljs'
import type { Workbook } from '../steps/import.ts'

export type Pupil = { name: string; id: string; studentNumber: string; className: string; sex: '男' | '女' }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const surnames = '贺郝崔龚邱侯'
const given = ['之远', '望舒', '清和', '既白', '南乔', '知微', '予安', '怀瑾']

/** People of the synthetic area 629999; the series keeps the people of one test apart from those of another. */
export function pupils(series: number, count: number, born = 2008): Pupil[] {
  return Array.from({ length: count }, (_, at) => {
    const serial = series * 100 + at
    const female = at % 2 === 1
    const order = String((serial % 499) * 2 + (female ? 0 : 1)).padStart(3, '0')
    const day = String((at % 27) + 1).padStart(2, '0')
    const month = String((series % 12) + 1).padStart(2, '0')
    return {
      name: `${surnames[(series + at) % surnames.length] ?? ''}${given[(at * 3 + series) % given.length] ?? ''}`,
      id: withCheckDigit(`629999${born}${month}${day}${order}`),
      studentNumber: `E${String(series).padStart(3, '0')}${String(at).padStart(4, '0')}`,
      className: `演练${series}班`,
      sex: female ? '女' : '男',
    }
  })
}

function withCheckDigit(first: string): string {
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0)
  return `${first}${'10X98765432'.charAt(sum % 11)}`
}

export const rosterHeaders = [
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
]

export async function rosterOf(
  name: string,
  list: readonly Pupil[],
  headers = rosterHeaders,
  enrolledOn = '2024-09-01',
): Promise<Workbook> {
  const rows = list.map((one) => [
    one.name,
    one.sex,
    one.id,
    `G${one.id}`,
    one.studentNumber,
    '660301',
    '机电技术应用',
    one.className,
    enrolledOn,
    '3',
    '在读',
  ])
  return workbook(name, [headers, ...rows])
}

export type Certificate = {
  pupil: Pupil
  title: string
  level: string
  number: string
  body: string
  issuedOn: string
}

export async function certificatesOf(name: string, list: readonly Certificate[]): Promise<Workbook> {
  const headers = [
    '姓名',
    '身份证号',
    '证书名称',
    '证书等级',
    '证书编号',
    '培训评价组织',
    '理论成绩',
    '实操成绩',
    '发证日期',
  ]
  const rows = list.map(({ pupil, title, level, number, body, issuedOn }) => [
    pupil.name,
    pupil.id,
    title,
    level,
    number,
    body,
    '81',
    '77',
    issuedOn,
  ])
  return workbook(name, [headers, ...rows])
}

async function workbook(name: string, rows: readonly (readonly string[])[]): Promise<Workbook> {
  const made = new ExcelJS.Workbook()
  made.addWorksheet('名单').addRows(rows.map((row) => [...row]))
  return { name, bytes: Buffer.from(await made.xlsx.writeBuffer()) }
}
