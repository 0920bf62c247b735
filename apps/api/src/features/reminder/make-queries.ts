import type { Reminder, ReminderKind } from '@jiangji/domain/reminder/kinds'
import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import type { FactRow } from './remindable.ts'

/** False when another start or another process began it. */
export async function insertRun(trx: Trx, slot: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reminder_run')
    .values({ slot, begun_at: now, after_learner: null, finished_at: null })
    .onConflict((conflict) => conflict.column('slot').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Undefined when it is finished; held until the end of the transaction, so that two workers take turns. */
export async function lockRun(trx: Trx, slot: string) {
  return trx
    .selectFrom('reminder_run')
    .where('slot', '=', slot)
    .where('finished_at', 'is', null)
    .select('after_learner as after')
    .forUpdate()
    .executeTakeFirst()
}

export async function keepProgress(
  trx: Trx,
  slot: string,
  progress: { after: string | null; finishedAt: Date | null },
): Promise<void> {
  await trx
    .updateTable('reminder_run')
    .set({ finished_at: progress.finishedAt, ...(progress.after && { after_learner: progress.after }) })
    .where('slot', '=', slot)
    .execute()
}

export async function listLearners(trx: Trx, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM reminded_learners(${after}::uuid, ${limit}) AS r (id)`.execute(trx)
  return rows.map(({ id }) => id)
}

export async function listFacts(trx: Trx, learners: readonly string[], now: Date): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    SELECT learner_id AS "learnerId", what, fact FROM remindable(${learners}::uuid[], ${now}::timestamptz)`.execute(
    trx,
  )
  return rows
}

export async function listOff(trx: Trx, learners: string[]): Promise<Map<string, ReminderKind[]>> {
  const rows = await trx
    .selectFrom('reminder_setting')
    .where('learner_id', 'in', learners)
    .select(['learner_id as learnerId', 'off'])
    .execute()
  return new Map(rows.map(({ learnerId, off }) => [learnerId, off]))
}

export interface NewNotice {
  learnerId: string
  id: string
  reminder: Reminder
}

/** Those that were new: the same key is written once. */
export async function insertNotices(
  trx: Trx,
  notices: readonly NewNotice[],
  now: Date,
): Promise<NewNotice[]> {
  if (notices.length === 0) return []
  const added = await trx
    .insertInto('reminder_notice')
    .values(
      notices.map(({ learnerId, id, reminder }) => ({
        learner_id: learnerId,
        id,
        kind: reminder.kind,
        key: reminder.key,
        subject_id: reminder.subject,
        facts: JSON.stringify(reminder.facts),
        created_at: now,
        read_at: null,
        mailed_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['learner_id', 'key']).doNothing())
    .returning('id')
    .execute()
  const ids = new Set(added.map(({ id }) => id))
  return notices.filter(({ id }) => ids.has(id))
}

/** What a new one overtakes needs no reading any more. */
export async function readReplaced(trx: Trx, added: readonly NewNotice[], now: Date): Promise<void> {
  const replaced = added.flatMap(({ learnerId, reminder: { replaces = [] } }) =>
    replaces.map((key) => ({ learnerId, key })),
  )
  if (replaced.length === 0) return
  await trx
    .updateTable('reminder_notice')
    .set({ read_at: now })
    .where('read_at', 'is', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('learner_id', 'key'),
        'in',
        replaced.map(({ learnerId, key }) => tuple(learnerId, key)),
      ),
    )
    .execute()
}

/** Those who have an address that is proven, did not end the mails, and whose server did not refuse. */
export async function listMailable(trx: Trx, learners: string[]): Promise<string[]> {
  if (learners.length === 0) return []
  const rows = await trx
    .selectFrom('mail_contact')
    .where('learner_id', 'in', learners)
    .where('address_sealed', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('failed_at', 'is', null)
    .select('learner_id as learnerId')
    .execute()
  return rows.map(({ learnerId }) => learnerId)
}

export async function listUnmailed(trx: ReadonlyTrx, learnerId: string, limit: number) {
  return trx
    .selectFrom('reminder_notice')
    .where('learner_id', '=', learnerId)
    .where('mailed_at', 'is', null)
    .where('read_at', 'is', null)
    .select(['id', 'kind', 'subject_id as subject', 'facts'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function keepMailed(trx: Trx, learnerId: string, upTo: string, now: Date): Promise<void> {
  await trx
    .updateTable('reminder_notice')
    .set({ mailed_at: now })
    .where('learner_id', '=', learnerId)
    .where('id', '<=', upTo)
    .where('mailed_at', 'is', null)
    .execute()
}
