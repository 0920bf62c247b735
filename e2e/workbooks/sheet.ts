import ExcelJS from 'exceljs'

/** The lines of a workbook's first sheet, each the texts of its filled cells. */
export async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const lines: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const texts: string[] = []
    row.eachCell((cell) => texts.push(cell.text))
    lines.push(texts)
  })
  return lines
}
