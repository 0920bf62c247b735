import type { CellValue, SheetRow } from '@jiangji/domain/import/cell'
import { rosterFields } from '@jiangji/domain/learner/roster'
import { describe, expect, it } from 'vitest'
import { cellPicker, heldFields, planSheet } from './sheet-plan.ts'

const header = ['姓名', '身份证号', '学号', '专业代码', '班级', '入学年月']

function head(...rows: CellValue[][]) {
  const numbered: SheetRow[] = rows.map((cells, at) => ({ row: at + 1, cells }))
  return { sheet: '一班', rows: numbered, hiddenColumns: [] }
}

describe('planSheet', () => {
  it('tells where the header stands, what each column holds and a sample that shows no long number', () => {
    const plan = planSheet(
      head(['花名册'], header, [null, '629999200903151013'], ['赵文']),
      rosterFields,
      null,
    )
    expect(plan).toMatchObject({ sheet: '一班', headerRow: 2, headerRows: 1, missing: [] })
    expect(plan?.columns.slice(0, 3)).toEqual([
      { index: 0, header: '姓名', field: 'name', sample: '赵文' },
      { index: 1, header: '身份证号', field: 'residentId', sample: '62…' },
      { index: 2, header: '学号', field: 'studentNumber', sample: null },
    ])
  })

  it('tells what is missing', () => {
    const plan = planSheet(head(['姓名', '证号码', '学号'], ['赵文']), rosterFields, null)
    expect(plan?.missing).toEqual(['residentId', 'programmeCode', 'className', 'enrolledOn'])
    expect(plan && heldFields(plan)).toBe(2)
  })

  it('lets a person map what no synonym knows', () => {
    const rows = head(['甲', '乙', '丙', '丁', '戊', '己'], ['赵文', 'x'])
    const fields = ['name', 'residentId', 'studentNumber', 'programmeCode', 'className', 'enrolledOn']
    const columns = ['甲', '乙', '丙', '丁', '戊', '己'].map((text, index) => ({
      header: text,
      index,
      field: fields[index] ?? null,
    }))
    const plan = planSheet(rows, rosterFields, { headerRow: 1, columns })
    expect(plan?.missing).toEqual([])
    expect(plan && cellPicker(plan, rosterFields)({ cells: ['赵文', 'x'] })).toMatchObject({
      values: { name: '赵文', residentId: 'x' },
      columns: { name: '甲', residentId: '乙' },
    })
  })

  it('finds the header of another sheet by itself although a person named its row on the first', () => {
    const rows = head(['二班花名册'], ['制表：教务处'], header, ['赵文'])
    const columns = header.map((text, index) => ({
      header: text,
      index,
      field: rosterFields.find(({ synonyms }) => synonyms.some((word) => word === text))?.key ?? null,
    }))
    expect(planSheet(rows, rosterFields, { headerRow: 1, columns })).toMatchObject({
      headerRow: 3,
      missing: [],
    })
  })

  it('is nothing for a sheet without a header', () => {
    expect(planSheet(head(['说明']), rosterFields, null)).toBeNull()
  })
})
