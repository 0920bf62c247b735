import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

export async function findContact(trx: Pick<ReadonlyTrx, 'selectFrom'>, learnerId: string) {
  const found = await trx
    .selectFrom('mail_contact')
    .where('learner_id', '=', learnerId)
    .select([
      'learner_id as learnerId',
      'language',
      'address_sealed as addressSealed',
      'stopped_at as stoppedAt',
      'failed_at as failedAt',
      'pending_sealed as pendingSealed',
      'code_sealed as codeSealed',
      'code_hash as codeHash',
      'code_expires_at as codeExpiresAt',
      'tries',
      'codes_on as codesOn',
      'codes',
    ])
    .executeTakeFirst()
  return found ?? null
}

export type Contact = NonNullable<Awaited<ReturnType<typeof findContact>>>

export interface Waiting {
  learnerId: string
  language: 'zh-CN' | 'en'
  stopHash: Buffer
  pendingSealed: Buffer
  codeSealed: Buffer
  codeHash: Buffer
  expiresAt: Date
  codesOn: string
  codes: number
}

/** An address that waits for its code; the one before stays until then. */
export async function keepWaiting(trx: Trx, waiting: Waiting): Promise<void> {
  const kept = {
    language: waiting.language,
    pending_sealed: waiting.pendingSealed,
    code_sealed: waiting.codeSealed,
    code_hash: waiting.codeHash,
    code_expires_at: waiting.expiresAt,
    tries: 0,
    codes_on: waiting.codesOn,
    codes: waiting.codes,
    failed_at: null,
    failure: null,
  }
  await trx
    .insertInto('mail_contact')
    .values({ learner_id: waiting.learnerId, stop_hash: waiting.stopHash, ...kept })
    .onConflict((conflict) => conflict.column('learner_id').doUpdateSet(kept))
    .execute()
}

const noCode = { pending_sealed: null, code_sealed: null, code_hash: null, code_expires_at: null }

/** Holds the row until the end, so that two tries at once are two tries. */
export async function lockContact(trx: Trx, learnerId: string): Promise<void> {
  await trx
    .selectFrom('mail_contact')
    .where('learner_id', '=', learnerId)
    .select('learner_id')
    .forUpdate()
    .execute()
}

export async function countTry(trx: Trx, learnerId: string): Promise<void> {
  await trx
    .updateTable('mail_contact')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('learner_id', '=', learnerId)
    .execute()
}

export async function keepProven(trx: Trx, learnerId: string, now: Date): Promise<void> {
  await trx
    .updateTable('mail_contact')
    .set((eb) => ({
      ...noCode,
      address_sealed: eb.ref('pending_sealed'),
      proven_at: now,
      stopped_at: null,
      failed_at: null,
      failure: null,
    }))
    .where('learner_id', '=', learnerId)
    .where('pending_sealed', 'is not', null)
    .execute()
}

/** What was mailed today stays counted, so that taking an address away earns no more codes. */
export async function removeAddress(trx: Trx, learnerId: string): Promise<void> {
  await trx
    .updateTable('mail_contact')
    .set({ ...noCode, address_sealed: null, proven_at: null, failed_at: null, failure: null })
    .where('learner_id', '=', learnerId)
    .execute()
}

/** False where there is no address to speak of. */
export async function changeMail(
  trx: Trx,
  learnerId: string,
  changed: { language: 'zh-CN' | 'en' } | { stopped_at: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mail_contact')
    .set(changed)
    .where('learner_id', '=', learnerId)
    .where('address_sealed', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function keepFailure(
  trx: Trx,
  { learnerId, reason, now }: { learnerId: string; reason: string; now: Date },
): Promise<void> {
  await trx
    .updateTable('mail_contact')
    .set({ failed_at: now, failure: reason })
    .where('learner_id', '=', learnerId)
    .execute()
}

/** False when nobody's link is that. */
export async function stopMail(trx: Trx, hash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`SELECT stop_mail(${hash}, ${now}::timestamptz) AS done`.execute(trx)
  return rows[0]?.done ?? false
}
