import type { ReminderKind } from '@jiangji/domain/reminder/kinds'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

/** The latest first; behind an id when one is given, for ids bear their time. */
export async function listNotices(
  trx: ReadonlyTrx,
  { before, limit }: { before: string | null; limit: number },
) {
  return trx
    .selectFrom('reminder_notice')
    .where('learner_id', '=', ownLearners)
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .select(['id', 'kind', 'subject_id as subject', 'facts', 'created_at as createdAt', 'read_at as readAt'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function countUnread(trx: ReadonlyTrx): Promise<number> {
  const { unread } = await trx
    .selectFrom('reminder_notice')
    .where('learner_id', '=', ownLearners)
    .where('read_at', 'is', null)
    .select((eb) => eb.fn.countAll<string>().as('unread'))
    .executeTakeFirstOrThrow()
  return Number(unread)
}

/** The ids of those that were otherwise before. */
export async function markNotices(
  trx: Trx,
  { ids, readAt }: { ids: readonly string[] | null; readAt: Date | null },
): Promise<string[]> {
  const changed = await trx
    .updateTable('reminder_notice')
    .set({ read_at: readAt })
    .where('learner_id', '=', ownLearners)
    .where('read_at', readAt === null ? 'is not' : 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .returning('id')
    .execute()
  return changed.map(({ id }) => id)
}

export async function listTurnedOff(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  learnerId: string,
): Promise<ReminderKind[]> {
  const found = await trx
    .selectFrom('reminder_setting')
    .where('learner_id', '=', learnerId)
    .select('off')
    .executeTakeFirst()
  return found?.off ?? []
}

export async function keepTurnedOff(
  trx: Trx,
  { learnerId, off, now }: { learnerId: string; off: ReminderKind[]; now: Date },
): Promise<void> {
  await trx
    .insertInto('reminder_setting')
    .values({ learner_id: learnerId, off, changed_at: now })
    .onConflict((conflict) => conflict.column('learner_id').doUpdateSet({ off, changed_at: now }))
    .execute()
}
