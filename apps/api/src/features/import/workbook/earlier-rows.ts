import { hash } from 'node:crypto'
import { seenFrom } from '@jiangji/domain/import/earlier-row'
import type { RowDraft, RowFacts, UniqueKey } from '@jiangji/domain/record/kind'
import { claimedKey } from '@jiangji/domain/record/unique-key'
import type { RowPlace } from './row-reader.ts'

interface Seen extends RowPlace {
  /** Its digest: of two hundred thousand rows the contents themselves would not be small. */
  content: string
  members: Set<string>
  award: string
}

export interface SeenBefore extends Pick<RowFacts, 'numberInFile' | 'joins'> {
  /** Rows of one file with the same name of an award speak of members of that award. */
  award: string
}

/** Remembers the rows of one file by number, so that a repeated row, a number given twice and a further member of a team are told apart. */
export class EarlierRows {
  #byNumber = new Map<string, Seen>()
  #previous: Seen | null = null

  look(draft: RowDraft, place: RowPlace): SeenBefore {
    const key = keyOf(draft)
    const seen = key === null ? this.#neighbour(draft, place) : this.#ofNumber(draft, place, key)
    this.#previous = draft.uniqueKey === null && draft.isShared ? seen.as : null
    return seen.said
  }

  #ofNumber(draft: RowDraft, place: RowPlace, { scheme, issuer, number }: UniqueKey) {
    const key = JSON.stringify([scheme, issuer, number])
    const earlier = this.#byNumber.get(key)
    if (earlier === undefined) {
      const as = begun(draft, place, key)
      this.#byNumber.set(key, as)
      return { as, said: { numberInFile: null, award: as.award } }
    }
    const same = earlier.content === digestOf(draft)
    const members = membersOf(draft)
    if (
      same &&
      draft.isShared &&
      members.length > 0 &&
      !members.some((member) => earlier.members.has(member))
    ) {
      for (const member of members) earlier.members.add(member)
      return { as: earlier, said: { numberInFile: null, award: earlier.award } }
    }
    const repeated = same && (!draft.isShared || members.every((member) => earlier.members.has(member)))
    const numberInFile = { place: seenFrom(place, earlier), same: repeated }
    return { as: earlier, said: { numberInFile, award: earlier.award } }
  }

  /** Without a number only the row just above can be of the same team: one name each, and all else the same. */
  #neighbour(draft: RowDraft, place: RowPlace) {
    const above = this.#previous
    const [member, ...more] = membersOf(draft)
    const joins =
      above !== null &&
      member !== undefined &&
      more.length === 0 &&
      above.sheet === place.sheet &&
      above.content === digestOf(draft) &&
      !above.members.has(member)
    if (!joins) {
      const as = begun(draft, place, `${place.sheet} ${place.row}`)
      return { as, said: { numberInFile: null, award: as.award } }
    }
    above.members.add(member)
    return { as: above, said: { numberInFile: null, joins: seenFrom(place, above), award: above.award } }
  }
}

/** What belongs to each holder apart cannot be told again of somebody unread. */
function keyOf({ uniqueKey, holder }: RowDraft): UniqueKey | null {
  if (uniqueKey === null || (uniqueKey.perHolder && holder === null)) return null
  return claimedKey(uniqueKey, holder?.value ?? '')
}

function begun(draft: RowDraft, { sheet, row }: RowPlace, award: string): Seen {
  return { sheet, row, content: digestOf(draft), members: new Set(membersOf(draft)), award }
}

function membersOf({ holder, others = [] }: RowDraft): string[] {
  return holder === null ? [] : [holder.value, ...others.map((other) => other.holder.value)]
}

function digestOf({ content }: RowDraft): string {
  return hash('sha256', content, 'base64')
}
