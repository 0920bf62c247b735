import type { CellValue } from '@jiangji/domain/import/cell'
import { rosterFields } from '@jiangji/domain/learner/roster'
import { describe, expect, it } from 'vitest'
import { person } from '../testing/people.ts'
import { dataRowsOf } from './data-row.ts'
import { planSheet } from './sheet-plan.ts'

const header = ['序号', '姓名', '身份证号', '学号', '专业代码', '班级', '入学年月', '备注']
const someone = person(1)
const plan = planSheet(
  { sheet: '', rows: [{ row: 1, cells: header }], hiddenColumns: [] },
  rosterFields,
  null,
)

function isData(cells: CellValue[]): boolean {
  if (plan === null) throw new Error('the header was not found')
  return dataRowsOf(plan)({ sheet: '', row: 2, hidden: false, rowHidden: false, hiddenColumns: [], cells })
}

describe('a row of data', () => {
  it.each<[string, CellValue[]]>([
    ['of a person', [1, someone.name, someone.id, 'A1', '710201', '一班', '2024-09', null]],
    ['of a person without a name', [1, null, someone.id, 'A1', '710201', '一班', '2024-09', null]],
    ['of a person without an ID number', [1, someone.name, null, 'A1', null, null, null, null]],
    ['of a person of whom only the name stands there', [null, someone.name]],
    [
      'of a person whose class is called as a total is',
      [1, '合计明', someone.id, 'A1', '710201', '小计', '2024-09'],
    ],
    [
      'of a person who is called as a signature is',
      ['人员：', someone.name, null, 'A1', '710201', '一班', '2024-09', null],
    ],
    [
      'of a person of whom the name is missing',
      [3, null, null, 'A1', '710201', '一班', '2024-09', '编号：3'],
    ],
    ['of a person whose number lost its name', [null, '校长：', someone.id]],
    ['with an error in it', [1, { error: '#N/A' }, null, null, null, null, null]],
  ])('is one %s', (_name, cells) => {
    expect(isData(cells)).toBe(true)
  })

  it.each<[string, CellValue[]]>([
    ['blank', []],
    ['blank but for blank-like signs', [null, ' ', '　', '\u200b']],
    ['numbered beforehand and never filled in', [17, null, null]],
    ['filled by formulas with noughts', [17, 0, 0, 0, 0, 0, 0]],
    ['beside the table', [null, null, null, null, null, null, null, '见附件']],
    ['a sub-total', [null, '小计', 40, null, null, null, null]],
    ['a total with a blank inside', ['合 计', null, null, 40, null]],
    [
      'a total that a merge spread over the ID number',
      ['合计：40人', '合计：40人', '合计：40人', '合计：40人'],
    ],
    ['a class total', [null, '本班合计', null, '40人']],
    [
      'a banner over the whole table',
      ['24级计算1班', '24级计算1班', '24级计算1班', '24级计算1班', '24级计算1班'],
    ],
    ['the header once more', header],
    ['the header once more, wider', ['序号', '姓 名', '身份证号*', '学　号', '专业代码', '班级', '入学年月']],
    ['who filled it in', ['填表人：', '审核人：李', null, '日期：2026年3月']],
    ['a note', [null, '备注：以上为全部在籍学生', null]],
    ['an average', [null, '平均分', null, null, null, null, 83.2]],
    ['a share of those who passed', ['及格率', null, null, '96%']],
    ['the signature of a teacher', ['任课教师（签字）：', null, null, '教研组长：']],
    ['the signatures of heads', [null, '校长：', null, '经办人：', '2026年3月']],
    ['a stamp', [null, '制表：甲', '企业盖章：']],
    ['whom to call', ['联系人：甲', null, null, '13900000000']],
    ['the end of the table', [null, '—以下空白—', null]],
    ['crossed out', [9, '/', '/', '—']],
  ])('is none when it is %s', (_name, cells) => {
    expect(isData(cells)).toBe(false)
  })
})
