import type { ReminderKind } from '@jiangji/domain/reminder/kinds'
import { sql } from 'kysely'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

/** Where a page of them ends. */
export interface NoticeMark {
  isRead: boolean
  id: string
}

const isRead = sql<boolean>`(read_at IS NOT NULL)`

/** What was not read before what was, the latest of each first, for ids bear their time. */
export async function listNotices(
  trx: ReadonlyTrx,
  { after, limit }: { after: NoticeMark | null; limit: number },
) {
  const notices = trx
    .selectFrom('reminder_notice')
    .where('learner_id', '=', ownLearners)
    .select(['id', 'kind', 'subject_id as subject', 'facts', 'created_at as createdAt', 'read_at as readAt'])
  return (after === null ? notices : notices.where(behindMark(after)))
    .orderBy(isRead)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function behindMark(after: NoticeMark) {
  return sql<boolean>`(${isRead} > ${after.isRead} OR (${isRead} = ${after.isRead} AND id < ${after.id}::uuid))`
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

/** One statement, so that two switches at once are both kept. */
export async function keepTurned(
  trx: Trx,
  { learnerId, kind, isOn, now }: { learnerId: string; kind: ReminderKind; isOn: boolean; now: Date },
): Promise<void> {
  const others = sql<ReminderKind[]>`array_remove(reminder_setting.off, ${kind}::text)`
  const off = isOn ? others : sql<ReminderKind[]>`array_append(${others}, ${kind}::text)`
  await trx
    .insertInto('reminder_setting')
    .values({ learner_id: learnerId, off: isOn ? [] : [kind], changed_at: now })
    .onConflict((conflict) => conflict.column('learner_id').doUpdateSet({ off, changed_at: now }))
    .execute()
}
