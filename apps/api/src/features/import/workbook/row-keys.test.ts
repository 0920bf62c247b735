import { describe, expect, it } from 'vitest'
import { person } from '../testing/people.ts'
import { certificatesOnly, nobody, readInMemory, readRoster } from '../testing/read-in-memory.ts'
import { certificateHeader, certificateRow, rosterHeader, rosterRow, workbook } from '../testing/workbook.ts'

const [zhao, qian, sun] = [person(1), person(17), person(34)] as const

const certificates = { kind: 'certificate', reference: certificatesOnly([]) }

describe('the rows of a roster', () => {
  it('names the sheet of an earlier row that stands on another', async () => {
    const taken = { 学号: zhao.studentNumber }
    const bytes = await workbook(
      { name: '一班', rows: [rosterHeader, rosterRow(zhao, 0), rosterRow(zhao, 1, { 姓名: qian.name })] },
      { name: '二班', rows: [rosterHeader, rosterRow(zhao, 0), rosterRow(sun, 1, taken)] },
    )
    const { rows } = await readRoster({ bytes })
    expect(rows.map(({ findings }) => findings.map(({ code, facts }) => [code, facts]))).toEqual([
      [],
      [['id.repeatedOtherName', { row: 2, sheet: null }]],
      [['id.repeated', { row: 2, sheet: '一班' }]],
      [['studentNumber.repeated', { row: 2, sheet: '一班' }]],
    ])
  })

  it.each(rosterHeader)('shows no ID number that stands in the column %s', async (column) => {
    for (const stray of [
      zhao.id,
      Number(`${zhao.id.slice(0, 15)}000`),
      `${zhao.id.slice(0, 6)} ${zhao.id.slice(6)}`,
    ]) {
      const strayed = rosterRow(zhao, 0, { [column]: stray })
      const { rows, plans } = await readRoster({ bytes: await workbook({ rows: [rosterHeader, strayed] }) })
      const shown = JSON.stringify([plans, ...rows.map(({ findings, summary }) => [findings, summary])])
      expect(shown).not.toContain(zhao.id.slice(6, 14))
    }
  })
})

describe('the rows of a certificate workbook', () => {
  it('is asked about by its number in parts, whatever signs stand in it', async () => {
    const asked: unknown[] = []
    const rows = [certificateHeader, certificateRow(zhao, 0, { 证书编号: 'A|B', 培训评价组织: '甲|乙' })]
    await readInMemory({ ...certificates, bytes: await workbook({ rows }) }, (keys) => {
      asked.push(keys.certificateNumber)
      return nobody
    })
    expect(asked).toEqual([{ scheme: 'x', issuer: '甲|乙', number: 'A|B' }])
  })

  it('names the sheet of an earlier row that stands on another', async () => {
    const once = certificateRow(zhao, 0)
    const bytes = await workbook(
      { name: '一班', rows: [certificateHeader, once, once] },
      { name: '二班', rows: [certificateHeader, certificateRow(zhao, 0, { 发证日期: '2025-06-21' })] },
    )
    const read = await readInMemory({ ...certificates, bytes }, () => nobody)
    const facts = read.rows.map(({ findings }) => findings.find(({ field }) => field === 'number')?.facts)
    expect(facts).toEqual([undefined, { row: 2, sheet: null }, { row: 2, sheet: '一班' }])
  })
})
