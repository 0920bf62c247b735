import ExcelJS from 'exceljs'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf, root } from './tree.ts'

const samples = join(process.env['JIANGJI_SHARED'] ?? join(root, '../shared'), 'samples')
const names = existsSync(samples) ? readdirSync(samples).filter((name) => /\.(xlsx|csv)$/.test(name)) : []

const written = filesOf().filter(({ path }) => !path.startsWith('scripts/house/'))
const source = written.filter(({ path }) => !path.endsWith('.csv') && path !== 'pnpm-lock.yaml')

type Expected = { files: Record<string, { notes: { row: number }[] }> }

describe.skipIf(names.length === 0 && !process.env['CI'])('the sample workbooks', () => {
  test('are named by no file of the repository', () => {
    const stems = names.map((name) => name.normalize('NFC').replace(/\.\w+$/, ''))
    expect(stems.length).toBeGreaterThan(1)
    expect(source.filter(({ text }) => stems.some((stem) => text.includes(stem))).map(pathOf)).toEqual([])
  })

  test('lend no row number to the code', () => {
    const { files }: Expected = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8'))
    const rows = Object.values(files).map(({ notes }) => new Set(notes.map(({ row }) => row)))
    const lists = source
      .filter(({ path }) => /\.(ts|tsx|mjs|json)$/.test(path))
      .filter(({ text }) => {
        const numbers = new Set(
          [...text.matchAll(/(?<![\w.])\d{2,5}(?![\w.])/g)].map(([found]) => Number(found)),
        )
        return rows.some((ofFile) => [...ofFile].filter((row) => row > 40 && numbers.has(row)).length >= 6)
      })
    expect(lists.map(pathOf)).toEqual([])
  })

  test('lend no person and no ID number to the code', async () => {
    const people = await peopleOf(names.filter((name) => name.endsWith('.xlsx')))
    expect(people.size).toBeGreaterThan(500)
    const lent = source.flatMap(({ path, text }) =>
      [...people].filter((person) => text.includes(person)).map((person) => `${path} ${person}`),
    )
    expect(lent).toEqual([])
  })
})

function pathOf({ path }: { path: string }): string {
  return path
}

async function peopleOf(workbooks: readonly string[]): Promise<Set<string>> {
  const people = new Set<string>()
  for (const name of workbooks) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(samples, name))
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => /^629999\d{11}[\dX]$/.test(cell.text) && people.add(cell.text)),
      )
      for (const person of namesIn(sheet)) people.add(person)
    }
  }
  return people
}

function namesIn(sheet: ExcelJS.Worksheet): string[] {
  const names: string[] = []
  let column = 0
  sheet.eachRow((row) => {
    if (column > 0) names.push(row.getCell(column).text.trim())
    else row.eachCell((cell, at) => (column = /^(学生)?姓\s*名$/.test(cell.text) ? at : column))
  })
  return names.filter((name) => [...name].length >= 3)
}
