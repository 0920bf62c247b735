const megabyte = 1024 * 1024

export interface WorkbookLimits {
  fileBytes: number
  oldWorkbookBytes: number
  inflatedBytes: number
  inflationRatio: number
  dataRows: number
  columns: number
  sharedStrings: number
  sharedCharacters: number
  cellCharacters: number
}

export const workbookLimits: WorkbookLimits = {
  fileBytes: 50 * megabyte,
  oldWorkbookBytes: 30 * megabyte,
  inflatedBytes: 400 * megabyte,
  inflationRatio: 200,
  dataRows: 200_000,
  columns: 500,
  sharedStrings: 4_000_000,
  sharedCharacters: 100_000_000,
  cellCharacters: 32_767,
}

export const rowsAboveData = 50
