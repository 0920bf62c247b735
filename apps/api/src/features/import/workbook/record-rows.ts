import { decidedBefore, type KeptDecision } from '@jiangji/domain/import/decided'
import type { FieldCells } from '@jiangji/domain/import/field'
import { quote } from '@jiangji/domain/import/finding'
import { acceptHeld, mapHeld } from '@jiangji/domain/import/held'
import { spreadPeriod } from '@jiangji/domain/import/period'
import { readText } from '@jiangji/domain/import/read-cell'
import type { Catalogues, HolderFacts, JudgedRow, RecordKind, RowDraft } from '@jiangji/domain/record/kind'
import { marksOfRow } from '@jiangji/domain/record/marks'
import { EarlierRows } from './earlier-rows.ts'
import type { ReadLine, RowKeys, WorkbookKind } from './row-reader.ts'
import { saysTheSame } from './same-claims.ts'
import { summarise } from './summary.ts'

export interface RecordReference {
  catalogues: Catalogues
  /** What people of the college decided about held rows before. */
  decisions: readonly KeptDecision[]
}

/** What the database says of one row of a record workbook. */
export interface RecordRowFacts {
  holder: (HolderFacts & { learnerId: string }) | null
  taken: { bySameLearner: boolean; claims: unknown } | null
  others?: ((HolderFacts & { learnerId: string }) | null)[]
}

export interface RecordPayload {
  holder: RowKeys['holder']
  name: string
  claims: Record<string, unknown> | null
  marks: string[]
  /** The award of which its holder is one member. */
  award?: string
  others?: { holder: NonNullable<RowKeys['holder']>; claims: Record<string, unknown> }[]
}

export function recordWorkbook<Claims extends object, Draft extends RowDraft>(
  kind: RecordKind<Claims, Draft>,
): WorkbookKind<RecordReference, RecordRowFacts> {
  const { importing } = kind
  if (importing === null) throw new TypeError(`${kind.name} is not imported`)
  const titleField = kind.fields.find(
    (field) => field.path !== null && field.required && field.type === 'text',
  )
  const titleIn = ({ values }: FieldCells) => quote(readText(values[titleField?.key ?? '']).text)
  return {
    fields: kind.fields,
    open({ catalogues, decisions }, today) {
      const reference = importing.open(catalogues)
      const decided = decidedBefore(decisions)
      const rules = importing.held ?? {}
      const earlier = new EarlierRows()
      return {
        read(sent, place): ReadLine<RecordRowFacts> {
          const given = importing.period ? spreadPeriod(sent, importing.period) : sent
          const { cells, findings: mapped } = mapHeld(given, rules, decided)
          const draft = importing.read(cells, today, reference)
          const { award, ...before } = earlier.look(draft, place)
          return {
            keys: {
              holder: draft.holder,
              others: draft.others?.map(({ holder }) => holder) ?? [],
              studentNumber: null,
              certificateNumber: draft.uniqueKey,
            },
            judge({ holder, taken, others = [] }) {
              const facts = { today, reference, decided, holder, others, ...before }
              const alone = importing.judge(draft, { ...facts, numberTaken: 'none' })
              const judged =
                taken === null
                  ? alone
                  : importing.judge(draft, {
                      ...facts,
                      numberTaken: saysTheSame(kind, taken, alone.claims) ? 'same' : 'other',
                    })
              const { outcome, findings } = acceptHeld([...mapped, ...judged.findings], cells, {
                rules,
                decided,
              })
              const detail = judged.claims === null ? titleIn(cells) : kind.title(judged.claims)
              return {
                outcome,
                findings,
                summary: summarise(draft.name, draft.holder, detail, cells.values['residentId']),
                payload: JSON.stringify({
                  holder: draft.holder,
                  name: draft.name,
                  claims: judged.claims as RecordPayload['claims'],
                  marks: marksOfRow(findings, judged.claims),
                  ...(kind.award === undefined ? {} : { award, others: othersOf(draft, judged) }),
                } satisfies RecordPayload),
              }
            },
          }
        },
      }
    },
  }
}

function othersOf(
  { others = [] }: RowDraft,
  judged: JudgedRow<object>,
): NonNullable<RecordPayload['others']> {
  return others.flatMap(({ holder }, at) => {
    const claims = judged.others?.[at]
    return claims === undefined ? [] : [{ holder, claims: { ...claims } }]
  })
}
