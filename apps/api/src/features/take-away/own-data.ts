import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import type { Context } from '../../platform/context.ts'
import { findResume } from './resume/queries.ts'
import { openResume } from './resume/service.ts'
import { findReminders } from './own-reminders.ts'
import type { TakenFile } from './press.ts'
import {
  findLearner,
  listChecks,
  listCorrectionRequests,
  listCredentials,
  listEnrolments,
  listRecords,
  listShares,
} from './queries.ts'

/** A copy of what is kept of a learner, in a form that machines read (PIPL art. 45; product.md A10); codes of shares and the whole ID number stay here. */
export async function exportOwnData(ctx: Context): Promise<TakenFile> {
  const { learnerId } = ctx
  const data = await ctx.read('portfolio.take', async (trx) => ({
    learner: await findLearner(trx, learnerId),
    enrolments: await listEnrolments(trx),
    records: await listRecords(trx),
    credentials: await listCredentials(trx),
    shares: await listShares(trx),
    checks: await listChecks(trx),
    correctionRequests: await listCorrectionRequests(trx),
    reminders: await findReminders(ctx, trx),
    resume: openResume(ctx, await findResume(trx, learnerId)),
  }))
  const { idNumberSealed, ...learner } = data.learner
  const idMasked = idNumberSealed && maskResidentId(ctx.openIdNumber(learner.id, idNumberSealed))
  const copy = { exportedAt: ctx.now(), ...data, learner: { ...learner, idMasked } }
  return {
    name: '我的数据.json',
    mediaType: 'application/json',
    bytes: Buffer.from(JSON.stringify(copy, null, 2)),
  }
}
