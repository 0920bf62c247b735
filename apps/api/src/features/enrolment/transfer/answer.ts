import type { Context } from '../../../platform/context.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { changeEnrolments, type Grounds } from '../act.ts'
import { answerTransfer } from './queries.ts'

const shortestNote = 4

/** Lets a learner go: her enrolment here ends, her records stay with the college that issued them. */
export async function confirmTransfer(ctx: Context, { id, ...grounds }: Grounds & { id: string }) {
  const facts = { step: 'confirmed', learnerId: '' }
  await ctx.commit('transfer.answer', { subject: { type: 'transfer', id }, facts }, async (trx) => {
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
