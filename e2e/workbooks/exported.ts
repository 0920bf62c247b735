import ExcelJS from 'exceljs'

export type Sheet = { name: string; headers: string[]; rows: string[][] }

/** The sheets of a workbook that a list was exported as, in text. */
export async function openExported(bytes: Buffer): Promise<Sheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook.worksheets.map((sheet) => {
    const lines: string[][] = []
    sheet.eachRow((row) => {
      const line = Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text)
      lines.push(line)
    })
    const [headers = [], ...rows] = lines
    return { name: sheet.name, headers, rows }
  })
}
