import type { CivilDate } from '@jiangji/domain/calendar'
import type { FieldCells } from '@jiangji/domain/import/field'
import { isTaken } from '@jiangji/domain/import/outcome'
import { judgeRosterRow } from '@jiangji/domain/learner/judge'
import { programmeCatalogue } from '@jiangji/domain/learner/programme'
import type { RosterEntry } from '@jiangji/domain/learner/schema'
import type { RosterRowFacts } from '../workbook/roster-rows.ts'
import type { RowKeys } from '../workbook/row-reader.ts'
import type { LostRow, TakenRow } from './taken-rows.ts'

export interface OpenedEntry extends TakenRow {
  holder: NonNullable<RowKeys['holder']>
  entry: RosterEntry
}

/** What is no longer true of who was enrolled elsewhere since. */
const letGo: ReadonlySet<string> = new Set(['learner.continues', 'learner.beginsAgain'])

/** Judges a row once more by what stands now; null when it may still be taken. */
export function judgeAgain(
  { position, findings, holder, entry }: OpenedEntry,
  { enrolled, elsewhere, continuesAs = null, studentNumberOf }: RosterRowFacts,
  { today, columns }: { today: CivilDate; columns: FieldCells['columns'] },
): LostRow | null {
  const { programmeCode: code, programmeName: name, stage } = entry
  const draft = { ...entry, holder, columns, content: '', findings: [] }
  const judged = judgeRosterRow(draft, {
    today,
    catalogue: programmeCatalogue([{ code, name, stage }]),
    earlier: null,
    studentNumberEarlier: null,
    enrolled,
    elsewhere,
    continues: continuesAs !== null,
    studentNumberTaken: studentNumberOf !== null && studentNumberOf !== enrolled?.learnerId,
  })
  if (isTaken(judged.outcome)) return null
  const news = judged.findings.filter(({ outcome }) => !isTaken(outcome))
  const stands = findings.filter(({ code }) => !letGo.has(code))
  const said = judged.outcome === 'unchanged' ? news : [...stands, ...news]
  return { position, outcome: judged.outcome, findings: said }
}
