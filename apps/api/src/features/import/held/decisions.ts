import { civilDateIn } from '@jiangji/domain/calendar'
import { decidedKey, type KeptDecision } from '@jiangji/domain/import/decided'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export async function listDecisions(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('row_decision')
    .leftJoin('person', 'person.id', 'row_decision.decided_by')
    .where('row_decision.organisation_id', '=', organisationId)
    .where('row_decision.withdrawn_at', 'is', null)
    .select([
      'row_decision.id',
      'row_decision.kind',
      'row_decision.code',
      'row_decision.text',
      'row_decision.mapped_to as mappedTo',
      'row_decision.reason',
      'row_decision.decided_at as decidedAt',
      'person.name as decidedBy',
    ])
    .orderBy('row_decision.decided_at', 'desc')
    .execute()
}

export type ListedDecision = Awaited<ReturnType<typeof listDecisions>>[number]

/** What the college decided about a kind of rows, as a reading takes it. */
export async function loadDecisions(
  trx: Reading,
  organisationId: string,
  kind: string,
): Promise<KeptDecision[]> {
  const kept = await listDecisions(trx, organisationId)
  return kept
    .filter((decision) => decision.kind === kind)
    .map(({ code, text, mappedTo, reason, decidedBy, decidedAt }) => ({
      code,
      text,
      mappedTo,
      reason,
      by: decidedBy ?? '',
      on: civilDateIn(decidedAt),
    }))
}

export interface NewDecision {
  organisationId: string
  id: string
  kind: string
  code: string
  text: string
  mappedTo: string | null
  reason: string | null
  enteredBy: readonly string[]
  personId: string
  now: Date
}

/** False when the same was decided already. */
export async function keepDecision(trx: Trx, decision: NewDecision): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('row_decision')
    .values({
      organisation_id: decision.organisationId,
      id: decision.id,
      kind: decision.kind,
      code: decision.code,
      text: decision.text,
      text_key: decidedKey(decision.text),
      mapped_to: decision.mappedTo,
      reason: decision.reason,
      entered_by: [...decision.enteredBy],
      decided_by: decision.personId,
      decided_at: decision.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The decision that was taken back; nothing when it is none, or no longer one. */
export async function withdrawDecision(
  trx: Trx,
  { organisationId, id, personId, now }: { organisationId: string; id: string; personId: string; now: Date },
) {
  return trx
    .updateTable('row_decision')
    .set({ withdrawn_by: personId, withdrawn_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['kind', 'code', 'text'])
    .executeTakeFirst()
}
