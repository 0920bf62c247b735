import { civilDateIn } from '@jiangji/domain/calendar'
import { decideLettingGo } from '@jiangji/domain/learner/transfer-consent'
import type { Context } from '../../../platform/context.ts'
import { decided, Refusal } from '../../../platform/refusal.ts'
import { changeEnrolments, type Grounds } from '../act.ts'
import { findAskedLearner } from './consent-queries.ts'
import { answerTransfer } from './queries.ts'

const shortestNote = 4

/** Lets a learner go: her enrolment here ends, her records stay with the college that issued them. */
export async function confirmTransfer(ctx: Context, { id, ...grounds }: Grounds & { id: string }) {
  const facts = { step: 'confirmed', learnerId: '', consent: '' }
  await ctx.commit('transfer.answer', { subject: { type: 'transfer', id }, facts }, async (trx) => {
    const asked = await findAskedLearner(trx, ctx.organisationId, id)
    if (!asked) throw new Refusal('transfer.unknown')
    facts.consent = decided(decideLettingGo(asked, grounds.document, civilDateIn(ctx.now())))
    const learnerId = await answerTransfer(trx, { id, state: 'confirmed', answer: null, now: ctx.now() })
    if (learnerId === null) throw new Refusal('transfer.unknown')
    const acts = [{ ...grounds, act: 'transfer-out' as const }]
    await changeEnrolments(ctx, trx, ctx.newId(), [{ learnerId, acts }])
    facts.learnerId = learnerId
  })
  return { id }
}

export async function refuseTransfer(ctx: Context, { id, note }: { id: string; note: string }) {
  if (note.length < shortestNote) throw new Refusal('transfer.noteMissing')
  const entry = { subject: { type: 'transfer', id }, facts: { step: 'refused' } }
  await ctx.commit('transfer.answer', entry, async (trx) => {
    const learnerId = await answerTransfer(trx, { id, state: 'refused', answer: note, now: ctx.now() })
    if (learnerId === null) throw new Refusal('transfer.unknown')
  })
  return { id }
}
