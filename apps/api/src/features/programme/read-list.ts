import type { SheetRow } from '@jiangji/domain/import/cell'
import {
  longestProgrammeList,
  readProgrammeList,
  type ListedProgramme,
} from '@jiangji/domain/learner/programme-list'
import { workbookLimits, type WorkbookLimits } from '../../platform/files/limits.ts'
import { readWorkbook } from '../../platform/files/read-workbook.ts'
import { WorkbookRefusal } from '../../platform/files/refusal.ts'
import { decided, Refusal } from '../../platform/refusal.ts'

const megabyte = 1024 * 1024

/** Small, because it is read where everything else is served. */
export const listLimits: WorkbookLimits = {
  ...workbookLimits,
  fileBytes: 2 * megabyte,
  oldWorkbookBytes: 2 * megabyte,
  inflatedBytes: 30 * megabyte,
  dataRows: longestProgrammeList + 100,
}

/** The first sheet of a workbook as a list of programmes. */
export async function readList(bytes: Uint8Array): Promise<ListedProgramme[]> {
  return decided(readProgrammeList(await firstSheet(bytes)))
}

async function firstSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  let sheet: string | null = null
  try {
    for await (const row of readWorkbook(bytes, listLimits)) {
      sheet ??= row.sheet
      if (row.sheet === sheet) rows.push(row)
    }
  } catch (error) {
    throw error instanceof WorkbookRefusal ? new Refusal(error.code, error.facts) : error
  }
  return rows
}
