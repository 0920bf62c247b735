import type { Context } from '../../platform/context.ts'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { openSealed } from '../../platform/notify/sealed-address.ts'

/** What she was reminded of, what she turned off, and where it is mailed. */
export async function findReminders(ctx: Context, trx: ReadonlyTrx) {
  const { learnerId } = ctx
  const said = await trx
    .selectFrom('reminder_notice')
    .where('learner_id', '=', ownLearners)
    .select(['kind', 'facts', 'created_at as createdAt', 'read_at as readAt', 'mailed_at as mailedAt'])
    .orderBy('id')
    .execute()
  const setting = await trx
    .selectFrom('reminder_setting')
    .where('learner_id', '=', learnerId)
    .select('off')
    .executeTakeFirst()
  const mail = await trx
    .selectFrom('mail_contact')
    .where('learner_id', '=', learnerId)
    .select(['language', 'address_sealed as sealed', 'proven_at as provenAt', 'stopped_at as stoppedAt'])
    .executeTakeFirst()
  return { said, off: setting?.off ?? [], mail: mail ? openMail(ctx, mail) : null }
}

function openMail(ctx: Context, { sealed, ...mail }: { sealed: Buffer | null }) {
  return { ...mail, address: openSealed(ctx, ctx.learnerId, sealed) }
}
