import { civilDateIn } from '@jiangji/domain/calendar'
import { changedFields, decideGrounds, type ChangeGrounds } from '@jiangji/domain/record/change'
import type { Catalogues } from '@jiangji/domain/record/kind'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import { transition } from '@jiangji/domain/record/lifecycle'
import type { Context } from '../../platform/context.ts'
import { loadCatalogues } from '../../platform/catalogue/load-catalogues.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { isToBeCorrected } from '../../platform/two-person/is-being-corrected.ts'
import {
  acceptRequest,
  findRecordAsIs,
  insertCorrection,
  lockState,
  type RecordAsIs,
} from './correction-queries.ts'
import { findHolderOf, type Holder } from './entry-queries.ts'
import { judgeEntry } from './judge-entry.ts'
import { openHolder } from './open-holder.ts'

export interface Correction extends ChangeGrounds {
  learnerId: string
  recordId: string
  claims?: unknown
  /** The learner's request that it answers. */
  requestId?: string | null | undefined
}

/** Asks for what a record should say instead; it says so once another person has approved it and a new credential is issued. */
export async function requestCorrection(ctx: Context, correction: Correction) {
  const { learnerId, recordId, claims, requestId, ...given } = correction
  const grounds = decided(decideGrounds('correct', given))
  const { organisationId, personId } = ctx
  const found = await findFacts(ctx, { learnerId, recordId })
  const corrected = judge(ctx, found, claims)
  const id = ctx.newId()
  const fields = corrected.fields.join(',')
  const facts = {
    act: 'correct',
    learnerId,
    recordId,
    reason: grounds.reason,
    fields,
    answers: requestId ?? null,
  }
  await ctx.commit('record.correct.request', { subject: { type: 'change', id }, facts }, async (trx) => {
    const state = await lockState(trx, { organisationId, learnerId, recordId })
    if (state === null) throw new Refusal('record.unknown')
    decided(transition(state, 'supersede'))
    if (await isToBeCorrected(trx, { organisationId, learnerId, recordId }))
      throw new Refusal('correction.underway')
    const one = { organisationId, learnerId, recordId, personId, now: ctx.now() }
    if (!(await insertCorrection(trx, { id, ...one, ...grounds, ...corrected })))
      throw new Refusal('change.alreadyOpen')
    if (requestId && !(await acceptRequest(trx, { ...one, requestId, changeId: id })))
      throw new Refusal('correctionRequest.decided')
  })
  return { id }
}

interface Found {
  record: RecordAsIs
  holder: Holder
  catalogues: Catalogues
}

async function findFacts(ctx: Context, one: { learnerId: string; recordId: string }): Promise<Found> {
  const { organisationId } = ctx
  return ctx.read('record.correct.request', async (trx) => {
    const record = await findRecordAsIs(trx, { organisationId, ...one })
    const holder = await findHolderOf(trx, organisationId, one.learnerId)
    if (!record || !holder) throw new Refusal('record.unknown')
    const references = kindOf(record.kind).importing?.references ?? []
    return { record, holder, catalogues: await loadCatalogues(trx, references) }
  })
}

function judge(ctx: Context, { record, holder, catalogues }: Found, typed: unknown) {
  const kind = kindOf(record.kind)
  const facts = { today: civilDateIn(ctx.now()), holder: openHolder(ctx, holder), catalogues }
  const { claims, marks } = decided(judgeEntry(kind, typed, facts))
  const fields = changedFields(kind, readClaims(record.kind, record.claimsVersion, record.claims), claims)
  if (fields.length === 0) throw new Refusal('correction.nothing')
  return { claims, claimsVersion: kind.version, marks, fields }
}
