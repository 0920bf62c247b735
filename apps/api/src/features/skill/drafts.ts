import type { DraftSubject } from '@jiangji/domain/skill/link'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { countDrafts, keepAnswer, listDrafts, takeBackAnswer } from './draft-queries.ts'

/** What a person may make of a draft, and undo. */
export const draftAnswers = ['approved', 'rejected', 'draft'] as const

export type DraftAnswer = (typeof draftAnswers)[number]

export interface AskedDrafts {
  subject: DraftSubject
  state: DraftAnswer
  search: string
  after: string | null
}

const aPage = 100

export async function showDrafts(ctx: Context, asked: AskedDrafts) {
  return ctx.read('skill.read', async (trx) => ({
    counts: await countDrafts(trx),
    lines: await listDrafts(trx, { ...asked, limit: aPage }),
  }))
}

export interface Decided {
  subject: DraftSubject
  keys: readonly string[]
  answer: DraftAnswer
}

/** One person of the bureau decides: nothing is signed by it, and the answer can be taken back. */
export async function decideDrafts(ctx: Context, { subject, keys, answer }: Decided) {
  const { organisationId, personId } = ctx
  const act = {
    subject: { type: 'skill-draft', id: subject },
    facts: { answer, count: keys.length, keys: keys.join('、') },
  }
  await ctx.commit('skill.decide', act, async (trx) => {
    const changed =
      answer === 'draft'
        ? await takeBackAnswer(trx, { organisationId, subject, keys })
        : await keepAnswer(trx, { organisationId, subject, keys, answer, personId, now: ctx.now() })
    if (changed !== keys.length) throw new Refusal('skill.draftUnknown')
  })
  return { decided: keys.length }
}
