import { certificateCatalogue } from '@jiangji/domain/certificate/catalogue'
import type { FieldCells } from '@jiangji/domain/import/field'
import { quote } from '@jiangji/domain/import/finding'
import { readText } from '@jiangji/domain/import/read-cell'
import type { CatalogueEntry, HolderFacts, RecordKind, RowDraft } from '@jiangji/domain/record/kind'
import { marksOfRow } from '@jiangji/domain/record/marks'
import type { ReadLine, RowKeys, RowPlace, WorkbookKind } from './row-reader.ts'
import { saysTheSame } from './same-claims.ts'
import { summarise } from './summary.ts'

/** What the database says of one row of a record workbook. */
export interface RecordRowFacts {
  holder: (HolderFacts & { learnerId: string }) | null
  taken: { bySameLearner: boolean; claims: unknown } | null
}

export interface RecordPayload {
  holder: RowKeys['holder']
  name: string
  claims: Record<string, unknown> | null
  marks: string[]
}

export function recordWorkbook<Claims extends object, Draft extends RowDraft>(
  kind: RecordKind<Claims, Draft>,
): WorkbookKind<readonly CatalogueEntry[], RecordRowFacts> {
  const { importing } = kind
  if (importing === null) throw new TypeError(`${kind.name} is not imported`)
  const titleField = kind.fields.find(
    (field) => field.path !== null && field.required && field.type === 'text',
  )
  const titleIn = ({ values }: FieldCells) => quote(readText(values[titleField?.key ?? '']).text)
  return {
    fields: kind.fields,
    open(entries, today) {
      const catalogue = certificateCatalogue(entries)
      const seen = new Map<string, { row: number; content: string }>()
      return {
        read(cells, place): ReadLine<RecordRowFacts> {
          const draft = importing.read(cells, today)
          const earlier = remember(seen, draft, place)
          const numberInFile = earlier && { row: earlier.row, same: earlier.content === draft.content }
          return {
            keys: { holder: draft.holder, studentNumber: null, certificateNumber: numberOf(draft.numberKey) },
            judge({ holder, taken }) {
              const given = { today, catalogue, holder, numberInFile }
              const alone = importing.judge(draft, { ...given, numberTaken: 'none' })
              const judged =
                taken === null
                  ? alone
                  : importing.judge(draft, {
                      ...given,
                      numberTaken: saysTheSame(taken, alone.claims) ? 'same' : 'other',
                    })
              const detail = judged.claims === null ? titleIn(cells) : kind.title(judged.claims)
              return {
                outcome: judged.outcome,
                findings: judged.findings,
                summary: summarise(draft.name, draft.holder, detail, cells.values['residentId']),
                payload: JSON.stringify({
                  holder: draft.holder,
                  name: draft.name,
                  claims: judged.claims as RecordPayload['claims'],
                  marks: marksOfRow(judged.findings, judged.claims),
                } satisfies RecordPayload),
              }
            },
          }
        },
      }
    },
  }
}

function remember(
  seen: Map<string, { row: number; content: string }>,
  { numberKey, content }: RowDraft,
  { row }: RowPlace,
): { row: number; content: string } | null {
  if (numberKey === null) return null
  const earlier = seen.get(numberKey)
  if (earlier) return earlier
  seen.set(numberKey, { row, content })
  return null
}

function numberOf(key: string | null): RowKeys['certificateNumber'] {
  if (key === null) return null
  const first = key.indexOf('|')
  const last = key.lastIndexOf('|')
  return { scheme: key.slice(0, first), issuer: key.slice(first + 1, last), number: key.slice(last + 1) }
}
