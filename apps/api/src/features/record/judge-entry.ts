import type { CivilDate } from '@jiangji/domain/calendar'
import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import type { CellValue } from '@jiangji/domain/import/cell'
import { decidedBefore } from '@jiangji/domain/import/decided'
import type { FieldCells } from '@jiangji/domain/import/field'
import { isPlaceholder } from '@jiangji/domain/import/read-cell'
import { fieldAt } from '@jiangji/domain/record/field-at'
import type { Catalogues, RecordKind } from '@jiangji/domain/record/kind'
import { inOrder, marksOfRow } from '@jiangji/domain/record/marks'

export interface EntryFacts {
  today: CivilDate
  holder: { name: string; idNumber: string | null; stateNumber: string | null; enrolledOn: CivilDate }
  catalogues: Catalogues
}

export interface JudgedEntry {
  claims: object
  warned: boolean
  marks: string[]
}

/** A typed record passes the rules of an imported row: what a workbook may not say, a form may not say either. */
export function judgeEntry(
  kind: RecordKind<object>,
  typed: unknown,
  { today, holder, catalogues }: EntryFacts,
): Decision<JudgedEntry> {
  const parsed = kind.schema.safeParse(typed)
  if (!parsed.success)
    return refused('record.claims', { field: wrongField(kind, parsed.error.issues[0]?.path) })
  if (kind.importing === null) return accepted({ claims: parsed.data, warned: false, marks: [] })
  const reference = kind.importing.open(catalogues)
  const draft = kind.importing.read(cellsOf(kind, parsed.data, holder), today, reference)
  const judged = kind.importing.judge(draft, {
    today,
    reference,
    decided: decidedBefore([]),
    holder,
    numberInFile: null,
    numberTaken: 'none',
  })
  const findings = judged.findings.filter(({ field }) => isClaimed(kind, field))
  const against = findings.find(({ outcome }) => outcome === 'rejected' || outcome === 'held')
  if (against) return refused(against.code, against.facts)
  const claims = judged.claims ?? parsed.data
  const warned = findings.some(({ outcome }) => outcome === 'warned')
  const marks = inOrder([...marksOfRow(findings, claims), ...(warned ? ['warned'] : [])])
  return accepted({ claims, warned, marks })
}

/** What is said of the holder is said of our own rows, not of what was typed. */
function isClaimed(kind: RecordKind<object>, field: string): boolean {
  return kind.fields.some(({ key, path }) => key === field && path !== null)
}

function cellsOf(kind: RecordKind<object>, claims: object, holder: EntryFacts['holder']): FieldCells {
  const own = kind.fields.map(({ key, path, type }) => {
    const cell = path === null ? null : valueAt(claims, path)
    return [key, isPlaceholder(cell, type) ? null : cell]
  })
  return {
    values: {
      ...Object.fromEntries(own),
      name: holder.name,
      residentId: holder.idNumber,
      stateNumber: holder.stateNumber,
    },
    columns: {},
  }
}

function valueAt(claims: object, path: readonly string[]): CellValue {
  const found = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : null),
    claims,
  )
  return typeof found === 'string' || typeof found === 'number' ? found : null
}

function wrongField({ fields }: RecordKind<object>, path: readonly PropertyKey[] = []): string | null {
  return fieldAt(fields, path) ?? (path.length === 0 ? null : path.join('.'))
}
