import { kindOf } from '@jiangji/domain/record/kinds'
import { recordWorkbook } from './record-rows.ts'
import { rosterWorkbook } from './roster-rows.ts'
import type { WorkbookKind } from './row-reader.ts'

/** The roster, or any record kind that says how it is imported. */
export function workbookKindOf(name: string): WorkbookKind<unknown, unknown> {
  return name === 'roster' ? rosterWorkbook : recordWorkbook(kindOf(name))
}
