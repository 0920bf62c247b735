import ExcelJS from 'exceljs'
import type { TestPerson } from './people.ts'

export type Cell = string | number | Date | null | { formula: string; result?: string | number }

export interface TestSheet {
  name?: string
  rows: readonly (readonly Cell[])[]
  merges?: readonly string[]
  hiddenColumns?: readonly number[]
  hiddenRows?: readonly number[]
  hidden?: boolean
}

export async function workbook(...sheets: TestSheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  sheets.forEach(({ name, rows, merges = [], hiddenColumns = [], hiddenRows = [], hidden }, index) => {
    const sheet = book.addWorksheet(name ?? `表${index + 1}`, hidden ? { state: 'hidden' } : {})
    sheet.addRows(rows.map((row) => [...row]))
    merges.forEach((area) => sheet.mergeCells(area))
    hiddenColumns.forEach((column) => {
      sheet.getColumn(column).hidden = true
    })
    hiddenRows.forEach((row) => {
      sheet.getRow(row).hidden = true
    })
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

export const rosterHeader = [
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
] as const

export function rosterRow(
  { name, id, sex, studentNumber }: TestPerson,
  index: number,
  changes: Readonly<Record<string, Cell>> = {},
): Cell[] {
  const row: Record<(typeof rosterHeader)[number], Cell> = {
    序号: index + 1,
    姓名: name,
    性别: sex,
    身份证号: id,
    全国学籍号: `G${id}`,
    学号: studentNumber,
    专业代码: '710201',
    专业名称: '计算机应用',
    班级: '24级计算1班',
    入学年月: '2024-09',
    学制: 3,
    学籍状态: '在读',
    联系电话: '13900000000',
    监护人电话: '13800000000',
  }
  return Object.values({ ...row, ...changes })
}

export const certificateHeader = [
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
] as const

export function certificateRow(
  { name, id }: TestPerson,
  index: number,
  changes: Readonly<Record<string, Cell>> = {},
): Cell[] {
  const row: Record<(typeof certificateHeader)[number], Cell> = {
    序号: index + 1,
    姓名: name,
    身份证号: id,
    证书名称: 'Web前端开发职业技能等级证书',
    证书等级: '初级',
    证书编号: `T2025${String(index).padStart(6, '0')}`,
    培训评价组织: '工业和信息化部教育与考试中心',
    考核站点: '演示考核站',
    理论成绩: 60 + (index % 30),
    实操成绩: 61 + (index % 31),
    发证日期: '2025-06-20',
  }
  return Object.values({ ...row, ...changes })
}
