import type { Trx } from '../db/tenant.ts'

/** The tables of what one person asks for and another decides. */
type RequestTable =
  'change_request' | 'key_request' | 'organisation_request' | 'person_request' | 'programme_list'

export interface Settlement {
  organisationId: string
  id: string
  state: 'approved' | 'refused' | 'withdrawn'
  personId: string
  now: Date
  note: string | null
}

/** False when it was decided meanwhile, or by the wrong person: only the asker withdraws, only another decides. */
export async function settleRequest(
  trx: Trx,
  table: RequestTable,
  { organisationId, id, state, personId, now, note }: Settlement,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable(table)
    .set({ state, decided_by: personId, decided_at: now, decision_note: note })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('requested_by', state === 'withdrawn' ? '=' : '!=', personId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
