import { civilDateIn } from '@jiangji/domain/calendar'
import { actsForRoster } from '@jiangji/domain/learner/roster-act'
import type { Context } from '../../platform/context.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { listHeldRows, settleHeldRows, type HeldRow } from '../../platform/roster/held-row.ts'
import { Refusal } from '../../platform/refusal.ts'
import { changeEnrolments, type Grounds } from './act.ts'
import { planActs } from './plan-acts.ts'
import { findHere, listEnrolments, type LockedEnrolment } from './queries.ts'

const mendable = new Set(['studentNumber', 'className', 'programmeCode', 'state', 'track'])

/** What the held rows of a roster that was uploaded again would change, before anybody lets them. */
export async function lookAtRoster(ctx: Context, batchId: string) {
  const today = civilDateIn(ctx.now())
  const grounds = { effectiveOn: today, reason: '名册', document: null }
  const matched = await ctx.read('enrolment.change', (trx) => matchRows(ctx, trx, batchId))
  return matched.flatMap(({ row, enrolment }) => {
    const acts = actsForRoster(enrolment, row.entry, grounds) ?? []
    const plan = planActs(enrolment, acts, today)
    const refusal = Array.isArray(plan) ? null : { code: plan.refusal.code, facts: plan.refusal.facts }
    const { name, className } = enrolment
    return acts.length === 0
      ? []
      : [{ row: row.row, name, className, acts: acts.map(({ act }) => act), refusal }]
  })
}

/** Lets the held rows take effect as acts, each with the grounds that the registrar gives for all of them. */
export async function actByRoster(ctx: Context, { batchId, ...grounds }: Grounds & { batchId: string }) {
  const deedId = ctx.newId()
  const facts = { batchId, done: 0 }
  const entry = { subject: { type: 'enrolment-deed', id: deedId }, facts }
  return ctx.commit('enrolment.change', entry, async (trx) => {
    const wanted = (await matchRows(ctx, trx, batchId)).flatMap(({ row, enrolment }) => {
      const acts = actsForRoster(enrolment, row.entry, grounds)
      return acts === null || acts.length === 0
        ? []
        : [{ learnerId: enrolment.learnerId, acts, position: row.position }]
    })
    if (wanted.length === 0) throw new Refusal('enrolment.nothing')
    const outcome = await changeEnrolments(ctx, trx, deedId, wanted)
    const left = new Set(outcome.notDone.map(({ learnerId }) => learnerId))
    const settled = wanted.filter(({ learnerId }) => !left.has(learnerId)).map(({ position }) => position)
    await settleHeldRows(trx, { organisationId: ctx.organisationId, batchId }, settled)
    facts.done = outcome.done
    return { deedId, ...outcome }
  })
}

interface MatchedRow {
  row: HeldRow
  enrolment: LockedEnrolment
}

/** Rows that wait for nothing but a change of enrolment, each beside the enrolment it speaks of. */
async function matchRows(
  ctx: Context,
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  batchId: string,
): Promise<MatchedRow[]> {
  const { organisationId } = ctx
  const held = await listHeldRows(trx, ctx.keys, { organisationId, batchId })
  const rows = held.filter(waitsForActs)
  const people = await findHere(
    trx,
    rows.map(({ idHash }) => idHash),
  )
  const enrolments = await listEnrolments(trx, organisationId, [...people.values()])
  const known = new Map(enrolments.map((one) => [one.learnerId, one]))
  return rows.flatMap((row) => {
    const enrolment = known.get(people.get(row.idHash.toString('hex')) ?? '')
    return enrolment ? [{ row, enrolment }] : []
  })
}

function waitsForActs({ findings }: HeldRow): boolean {
  return findings.every(
    ({ outcome, code, field }) =>
      outcome !== 'held' || (code === 'enrolment.differs' && mendable.has(field ?? '')),
  )
}
