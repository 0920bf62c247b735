import type { CheckedRow } from './checked-row.ts'

/** The share around the record that was asked for. */
export interface ShareAround {
  place: number
  /** Its records in order; none where it has only this one. A title is null where the record was corrected since. */
  listed: readonly { kind: string; title: string | null }[]
  /** How its learner wants to be reached, as she wrote it; nobody has checked it. */
  contact: string | null
}

export function shareOf(row: CheckedRow, open: (sealed: Buffer) => string): ShareAround {
  const titles = row.set_titles ?? []
  return {
    place: row.place,
    listed: (row.set_kinds ?? []).map((kind, at) => ({ kind, title: titles[at] ?? null })),
    contact: row.contact_sealed === null ? null : open(row.contact_sealed),
  }
}
