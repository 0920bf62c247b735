import type { FieldCells } from '@jiangji/domain/import/field'
import type { Finding } from '@jiangji/domain/import/finding'
import { isTaken, worstOutcome } from '@jiangji/domain/import/outcome'
import type { ReadLine } from './row-reader.ts'

/** A row hidden in the sheet is taken like any other, and said, because whoever sent the sheet may not have seen it. */
export function sayHidden(line: ReadLine<unknown>, { columns }: FieldCells): ReadLine<unknown> {
  const hidden = {
    column: columns.name ?? '',
    field: 'name',
    outcome: 'warned',
    code: 'row.hidden',
    facts: {},
  } as const satisfies Finding
  return {
    ...line,
    judge(facts) {
      const judged = line.judge(facts)
      if (!isTaken(judged.outcome)) return judged
      const findings = [...judged.findings, hidden]
      return { ...judged, findings, outcome: worstOutcome(findings) }
    },
  }
}
