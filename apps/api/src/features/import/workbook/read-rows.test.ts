import { describe, expect, it } from 'vitest'
import { people, person, type TestPerson } from '../testing/people.ts'
import {
  certificatesOnly,
  newcomer,
  nobody,
  outcomesOf,
  readInMemory,
  readRoster,
} from '../testing/read-in-memory.ts'
import {
  certificateRow,
  certificateHeader,
  rosterHeader,
  rosterRow,
  workbook,
  type Cell,
} from '../testing/workbook.ts'

const [zhao, qian, sun] = [person(1), person(17), person(34)] as const

function rosterOf(members: readonly TestPerson[]): Cell[][] {
  return members.map((member, index) => rosterRow(member, index))
}

describe('a roster workbook', () => {
  it('gives each row its sheet, its own number and what becomes of it', async () => {
    const bytes = await workbook({
      name: '春季',
      rows: [['花名册'], [], rosterHeader, ...rosterOf([zhao, qian])],
      merges: ['A1:N1'],
    })
    const read = await readRoster({ bytes })
    expect(read.end).toEqual({ read: true, rows: 2 })
    expect(read.rows.map(({ position, sheet, row, outcome }) => [position, sheet, row, outcome])).toEqual([
      [0, '春季', 4, 'accepted'],
      [1, '春季', 5, 'accepted'],
    ])
    expect(read.plans).toMatchObject([{ sheet: '春季', headerRow: 3, headerRows: 1, missing: [] }])
  })

  it('shows a row without its whole ID number, and keeps what a submit needs apart', async () => {
    const { rows } = await readRoster({
      bytes: await workbook({ rows: [rosterHeader, ...rosterOf([zhao])] }),
    })
    expect(JSON.stringify(rows[0]?.summary)).not.toContain(zhao.id)
    expect(rows[0]?.summary).toMatchObject({ name: zhao.name, detail: '24级计算1班 · 计算机应用' })
    expect(rows[0]?.payload).toMatchObject({
      holder: { kind: 'residentId', value: zhao.id },
      entry: { studentNumber: zhao.studentNumber, programmeCode: '710201', guardianNeeded: false },
    })
  })

  it('leaves out totals, blank rows, repeated headers and notes, and keeps the numbers of the rest', async () => {
    const bytes = await workbook({
      rows: [
        rosterHeader,
        ...rosterOf([zhao]),
        [null, '小计', null, '1人'],
        [],
        rosterHeader,
        ...rosterOf([qian]),
        ['合计', null, null, 2],
        [3],
        ['填表人：', null, null, '审核人：'],
      ],
    })
    expect(outcomesOf(await readRoster({ bytes }))).toEqual([
      [2, 'accepted'],
      [6, 'accepted'],
    ])
  })

  it('reads every visible sheet of the kind, each by its own header, and no other', async () => {
    const moved = ['班级', '学号', '证件号码', '学生姓名', '专业', '年级']
    const bytes = await workbook(
      { name: '一班', rows: [rosterHeader, ...rosterOf([zhao])] },
      { name: '说明', rows: [['填写说明'], ['1', '请勿合并单元格']] },
      {
        name: '二班',
        rows: [['二班'], moved, ['二班', qian.studentNumber, qian.id, qian.name, '计算机应用', '2024级']],
      },
      { name: '旧表', rows: [rosterHeader, ...rosterOf([sun])], hidden: true },
    )
    const read = await readRoster({ bytes })
    expect(read.rows.map(({ sheet, row, outcome }) => [sheet, row, outcome])).toEqual([
      ['一班', 2, 'accepted'],
      ['二班', 3, 'warned'],
    ])
    expect(read.plans.map(({ sheet }) => sheet)).toEqual(['一班', '二班'])
  })

  it('fills a class merged over its rows, and reads results of formulas', async () => {
    const bytes = await workbook({
      rows: [
        rosterHeader,
        rosterRow(zhao, 0, { 班级: '24级计算2班', 姓名: { formula: 'A9', result: zhao.name } }),
        rosterRow(qian, 1, { 班级: null }),
        rosterRow(sun, 2, { 姓名: { formula: 'VLOOKUP(A4,B:C,2,0)' } }),
      ],
      merges: ['I2:I3'],
    })
    const read = await readRoster({ bytes })
    expect(outcomesOf(read)).toEqual([
      [2, 'accepted'],
      [3, 'accepted'],
      [4, 'rejected', '姓名 cell.error'],
    ])
    expect(read.rows[1]?.summary.detail).toBe('24级计算2班 · 计算机应用')
  })

  it('takes a hidden row and says so; does not take a hidden column for a visible one', async () => {
    const header = [...rosterHeader, '身份证号码']
    const bytes = await workbook({
      rows: [header, [...rosterRow(zhao, 0), '旧号'], [...rosterRow(qian, 1), '旧号']],
      hiddenColumns: [15],
      hiddenRows: [3],
    })
    expect(outcomesOf(await readRoster({ bytes }))).toEqual([
      [2, 'accepted'],
      [3, 'warned', '姓名 row.hidden'],
    ])
  })

  it('rejects an ID number that the sheet kept as a number', async () => {
    const bytes = await workbook({
      rows: [rosterHeader, rosterRow(zhao, 0, { 身份证号: Number(zhao.id.slice(0, 17)) * 10 })],
    })
    expect(outcomesOf(await readRoster({ bytes }))).toEqual([[2, 'rejected', '身份证号 id.lostDigits']])
  })

  it('knows a person who stands in it twice, and a student number given twice, over sheets', async () => {
    const bytes = await workbook(
      { rows: [rosterHeader, ...rosterOf([zhao, qian])] },
      {
        rows: [
          rosterHeader,
          rosterRow(zhao, 0),
          rosterRow({ ...qian, name: '吴礼' }, 1),
          rosterRow(sun, 2, { 学号: zhao.studentNumber }),
        ],
      },
    )
    expect(outcomesOf(await readRoster({ bytes })).slice(2)).toEqual([
      [2, 'unchanged', '身份证号 id.repeated'],
      [3, 'rejected', '身份证号 id.repeatedOtherName'],
      [4, 'rejected', '学号 studentNumber.repeated'],
    ])
  })

  it('tells what the college knows already from what is new', async () => {
    const enrolled = {
      learnerId: 'l1',
      name: zhao.name,
      studentNumber: zhao.studentNumber,
      programmeCode: '710201',
      className: '24级计算1班',
      enrolledOn: '2024-09',
      years: 3,
      state: 'enrolled',
      track: 'vocational',
    }
    const bytes = await workbook({ rows: [rosterHeader, ...rosterOf([zhao, qian, sun])] })
    const read = await readRoster({ bytes }, ({ holder, studentNumber }) => {
      if (holder?.value === zhao.id) return { ...newcomer, enrolled, studentNumberOf: 'l1' }
      if (studentNumber === qian.studentNumber) return { ...newcomer, studentNumberOf: 'l9' }
      return { ...newcomer, elsewhere: true }
    })
    expect(outcomesOf(read)).toEqual([
      [2, 'unchanged', '身份证号 learner.unchanged'],
      [3, 'rejected', '学号 studentNumber.taken'],
      [4, 'held', '身份证号 learner.elsewhere'],
    ])
  })

  it('does not lose a sheet that lacks one column beside others that have it', async () => {
    const header = rosterHeader.filter((word) => word !== '学号')
    const short = (member: TestPerson, index: number) =>
      rosterRow(member, index).filter((_cell, at) => at !== 5)
    const bytes = await workbook(
      { name: '一班', rows: [header, short(zhao, 0)] },
      { name: '二班', rows: [rosterHeader, rosterRow(qian, 0)] },
    )
    const read = await readRoster({ bytes })
    expect(read.rows.map(({ position, sheet, outcome }) => [position, sheet, outcome])).toEqual([
      [0, '二班', 'accepted'],
      [1, '一班', 'rejected'],
    ])
    expect(read.rows[1]?.findings).toMatchObject([{ code: 'studentNumber.missing', column: '学号' }])
    expect(read.plans.map(({ sheet, missing }) => [sheet, missing])).toEqual([
      ['二班', []],
      ['一班', ['studentNumber']],
    ])
  })

  it('says what the likeliest sheet lacks and takes no row', async () => {
    const bytes = await workbook(
      {
        name: '电话',
        rows: [
          ['姓名', '电话'],
          ['赵', '1'],
        ],
      },
      {
        name: '名册',
        rows: [
          ['姓名', '证号码', '学号', '班级'],
          [zhao.name, zhao.id, '1', '一班'],
        ],
      },
    )
    const { rows, plans, end } = await readRoster({ bytes })
    expect([rows, end]).toEqual([[], { read: true, rows: 0 }])
    expect(plans).toMatchObject([{ sheet: '名册', missing: ['residentId', 'programmeCode', 'enrolledOn'] }])
  })

  it('reads what a person mapped by hand', async () => {
    const bytes = await workbook({
      rows: [
        ['甲', '乙', '丙', '丁', '戊', '己'],
        [zhao.name, zhao.id, '1', '710201', '一班', '2024-09'],
      ],
    })
    const { plans } = await readRoster({ bytes })
    expect(plans[0]?.missing).toHaveLength(6)
    const fields = ['name', 'residentId', 'studentNumber', 'programmeCode', 'className', 'enrolledOn']
    const columns = (plans[0]?.columns ?? []).map(({ index, header }) => ({
      index,
      header,
      field: fields[index] ?? null,
    }))
    const mapped = await readRoster({ bytes, choice: { headerRow: 1, columns } })
    expect(outcomesOf(mapped)).toEqual([[2, 'accepted']])
  })

  it('has no plan for a workbook in which nothing looks like a header', async () => {
    const { plans, end } = await readRoster({ bytes: await workbook({ rows: [['你好']] }) })
    expect([plans, end]).toEqual([[], { read: true, rows: 0 }])
  })

  it('goes on behind the rows that are stored already', async () => {
    const bytes = await workbook({ rows: [rosterHeader, ...rosterOf(people(2500))] })
    const { rows, end } = await readRoster({ bytes, cursor: 2000 })
    expect(end).toEqual({ read: true, rows: 2500 })
    expect([rows.length, rows[0]?.position, rows[0]?.row]).toEqual([500, 2000, 2002])
  })

  it('ends with a refusal when the file is no workbook', async () => {
    const { end } = await readRoster({ bytes: Buffer.from('<html><table>') })
    expect(end).toEqual({ read: false, code: 'workbook.notAWorkbook', facts: { found: 'html' } })
  })
})

describe('a certificate workbook', () => {
  const entries = [{ code: 'X002', name: 'Web前端开发', awardingBody: '工业和信息化部教育与考试中心' }]
  const holderOf = (name: string) => ({
    holder: { learnerId: name, name, enrolledOn: '2024-09-01' },
    taken: null,
  })
  const facts = (value: string | undefined) =>
    [zhao, qian].flatMap(({ id, name }) => (id === value ? [holderOf(name)] : []))[0] ?? nobody

  it('is judged by its kind, against the learners of the college', async () => {
    const bytes = await workbook({
      rows: [
        certificateHeader,
        certificateRow(zhao, 0),
        certificateRow(sun, 1),
        certificateRow({ ...qian, name: '吴礼' }, 2),
        certificateRow(qian, 3, { 证书编号: 'T2025000000' }),
        certificateRow(zhao, 0),
      ],
    })
    const read = await readInMemory(
      { bytes, kind: 'certificate', reference: certificatesOnly(entries) },
      ({ holder }) => facts(holder?.value),
    )
    expect(outcomesOf(read)).toEqual([
      [2, 'accepted'],
      [3, 'rejected', '身份证号 holder.unknown'],
      [4, 'rejected', '姓名 holder.otherName'],
      [5, 'rejected', '证书编号 number.repeated'],
      [6, 'unchanged', '证书编号 certificate.repeated'],
    ])
    expect(read.rows[0]?.payload).toMatchObject({
      holder: { kind: 'residentId', value: zhao.id },
      claims: { certificateCode: 'X002', level: 'elementary' },
    })
  })
})
