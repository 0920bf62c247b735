import { sameName } from '@jiangji/domain/identity/normalise'
import { seenFrom, type EarlierRow } from '@jiangji/domain/import/earlier-row'
import type { EnrolledFacts } from '@jiangji/domain/learner/changes'
import { judgeRosterRow } from '@jiangji/domain/learner/judge'
import { programmeCatalogue, type Programme } from '@jiangji/domain/learner/programme'
import { readRosterRow, type RosterDraft } from '@jiangji/domain/learner/read'
import { rosterFields } from '@jiangji/domain/learner/roster'
import type { RosterEntry } from '@jiangji/domain/learner/schema'
import type { RowKeys, RowPlace, WorkbookKind } from './row-reader.ts'
import { summarise } from './summary.ts'

/** What the database says of one row of a roster. */
export interface RosterRowFacts {
  enrolled: (EnrolledFacts & { learnerId: string }) | null
  elsewhere: boolean
  /** The learner whom other colleges have let go, if the row is about her. */
  continuesAs?: string | null
  /** The learner of this college who has the row's student number. */
  studentNumberOf: string | null
}

export interface RosterPayload {
  holder: RowKeys['holder']
  /** Null when the row is not taken. */
  entry: RosterEntry | null
}

interface Seen extends RowPlace {
  name: string
  content: string
}

export const rosterWorkbook: WorkbookKind<readonly Programme[], RosterRowFacts> = {
  fields: rosterFields,
  open(programmes, today) {
    const catalogue = programmeCatalogue(programmes)
    const people = new Map<string, Seen>()
    const studentNumbers = new Map<string, RowPlace & { holder: string }>()
    return {
      read(cells, place) {
        const draft = readRosterRow(cells, today)
        const earlier = rememberPerson(people, draft, place)
        const studentNumberEarlier = rememberStudentNumber(studentNumbers, draft, place)
        const { holder, studentNumber } = draft
        const idCell = cells.values['residentId']
        return {
          keys: { holder, studentNumber: studentNumber || null, certificateNumber: null, name: draft.name },
          judge({ enrolled, elsewhere, continuesAs = null, studentNumberOf }) {
            const { outcome, findings, entry } = judgeRosterRow(draft, {
              today,
              catalogue,
              earlier,
              studentNumberEarlier,
              enrolled,
              elsewhere,
              continues: continuesAs !== null,
              studentNumberTaken: studentNumberOf !== null && studentNumberOf !== enrolled?.learnerId,
            })
            const detail = [draft.className, entry?.programmeName ?? draft.programmeName].filter(Boolean)
            return {
              outcome,
              findings,
              summary: summarise(draft.name, holder, detail.join(' · '), idCell),
              payload: JSON.stringify({ holder, entry } satisfies RosterPayload),
            }
          },
        }
      },
    }
  },
}

function rememberPerson(people: Map<string, Seen>, draft: RosterDraft, place: RowPlace) {
  if (draft.holder === null) return null
  const { name, content } = draft
  const earlier = people.get(draft.holder.value)
  if (earlier)
    return {
      place: seenFrom(place, earlier),
      sameName: sameName(earlier.name, name),
      sameContent: earlier.content === content,
    }
  people.set(draft.holder.value, { ...place, name, content })
  return null
}

function rememberStudentNumber(
  known: Map<string, RowPlace & { holder: string }>,
  { studentNumber, holder }: RosterDraft,
  place: RowPlace,
): EarlierRow | null {
  if (studentNumber === '' || holder === null) return null
  const earlier = known.get(studentNumber)
  if (earlier) return earlier.holder === holder.value ? null : seenFrom(place, earlier)
  known.set(studentNumber, { ...place, holder: holder.value })
  return null
}
