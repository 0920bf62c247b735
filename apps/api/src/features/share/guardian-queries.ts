import { sql } from 'kysely'
import type { Trx } from '../../platform/db/tenant.ts'

export async function isChildOn(trx: Trx, learnerId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ is_child: boolean }>`
    SELECT is_guarded(${learnerId}::uuid, ${now}::timestamptz) AS is_child`.execute(trx)
  return rows[0]?.is_child ?? false
}

/** False when nobody waits for it, or who answers is no guardian of this child. */
export async function storeAnswer(
  trx: Trx,
  { shareId, answer, note, now }: { shareId: string; answer: string; note: string | null; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT answer_as_guardian(${shareId}::uuid, ${answer}, ${note}, ${now}::timestamptz) AS done`.execute(trx)
  return rows[0]?.done ?? false
}
