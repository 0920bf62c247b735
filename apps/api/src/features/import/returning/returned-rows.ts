import type { Finding } from '@jiangji/domain/import/finding'
import type { BatchMapping } from '../mapping.ts'
import type { StoredRow } from '../queries.ts'
import type { Spoken } from './language.ts'
import { speak, speakOfColumn } from './spoken-finding.ts'

/** A row that comes back: where it stands in the workbook, and what is to be written beside it. */
export interface ComingBack {
  sheet: string
  row: number
  problem: string
  mend: string
  fields: string[]
  /** What is said of each field. */
  notes: [field: string, note: string][]
}

export interface ReturnOrder {
  bytes: Uint8Array
  plans: BatchMapping['plans']
  rows: ComingBack[]
  title: string
  sheetLabel: string
  labels: Spoken['labels']
  /** Every row of the workbook, marked where something is wrong, instead of those alone that come back. */
  everyRow: boolean
}

export function comingBack(
  { sheet, row, findings }: Pick<StoredRow, 'sheet' | 'row' | 'findings'>,
  { words }: Spoken,
): ComingBack {
  const against = findings.filter(isAgainst)
  const said = against.map((finding) => speak(words, finding))
  return {
    sheet,
    row,
    problem: against.map((finding) => speakOfColumn(words, finding).problem).join('\n'),
    mend: said.map(({ mend }) => mend).join('\n'),
    fields: against.map(({ field }) => field),
    notes: against.map(({ field }, at) => [field, `${said[at]?.problem ?? ''}\n${said[at]?.mend ?? ''}`]),
  }
}

function isAgainst({ outcome }: Finding): boolean {
  return outcome === 'held' || outcome === 'rejected'
}
