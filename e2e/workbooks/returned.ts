import ExcelJS from 'exceljs'

export type ReturnedRow = { row: number; problem: string; mend: string }

const headings = { row: '原表行号', problem: '问题', mend: '怎么改' }

/** The rows of a workbook of returned rows, as the school office sees them. */
export async function returnedIn(bytes: Buffer): Promise<ReturnedRow[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const lines: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const texts: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => (texts[column] = cell.text))
    lines.push(texts)
  })
  const top = lines.findIndex((texts) => texts.includes(headings.row))
  const at = (heading: string) => lines[top]?.indexOf(heading) ?? -1
  return lines.slice(top + 1).map((texts) => ({
    row: Number(texts[at(headings.row)]),
    problem: texts[at(headings.problem)] ?? '',
    mend: texts[at(headings.mend)] ?? '',
  }))
}
