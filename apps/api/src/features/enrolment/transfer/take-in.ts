import { rosterEntrySchema, type RosterEntry } from '@jiangji/domain/learner/schema'
import type { Context } from '../../../platform/context.ts'
import { isConstraint } from '../../../platform/db/pool.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { settleHeldRows } from '../../../platform/roster/held-row.ts'
import type { Grounds } from '../act.ts'
import { keepChanges } from '../change-queries.ts'
import { claimStudentNumber } from '../queries.ts'
import { findConfirmed, markTakenIn } from './queries.ts'

const state = 'transferred-in'

/** Enrols whom another college has let go, by what the roster said of her; it is the same learner with the same passport. */
export async function takeIn(ctx: Context, { id, ...grounds }: Grounds & { id: string }) {
  const { organisationId } = ctx
  const facts = { step: 'taken-in', learnerId: '' }
  await ctx.commit('transfer.ask', { subject: { type: 'transfer', id }, facts }, async (trx) => {
    const transfer = await findConfirmed(trx, organisationId, id)
    if (!transfer) throw new Refusal('transfer.state')
    const { learnerId, batchId, position } = transfer
    const entry = rosterEntrySchema.parse(JSON.parse(ctx.keys.open(transfer.entrySealed, `transfer:${id}`)))
    const { studentNumber } = entry
    if (!(await claimStudentNumber(trx, { organisationId, studentNumber, learnerId })))
      throw new Refusal('enrolment.numberTaken')
    const enrolmentId = await insertEnrolment(ctx, trx, learnerId, entry)
    const change = {
      asked: { ...grounds, act: 'transfer-in' as const },
      before: {},
      after: { state } as const,
    }
    await keepChanges(trx, deedOf(ctx), [{ enrolment: { learnerId, enrolmentId }, ...change }])
    await markTakenIn(trx, organisationId, id)
    await settleHeldRows(trx, { organisationId, batchId }, [position])
    facts.learnerId = learnerId
  })
  return { learnerId: facts.learnerId }
}

async function insertEnrolment(
  ctx: Context,
  trx: Trx,
  learnerId: string,
  entry: RosterEntry,
): Promise<string> {
  const id = ctx.newId()
  const seal = (text: string | null) => (text === null ? null : ctx.keys.seal(text, `enrolment:${learnerId}`))
  const inserted = trx
    .insertInto('enrolment')
    .values({
      learner_id: learnerId,
      id,
      organisation_id: ctx.organisationId,
      batch_id: null,
      student_number: entry.studentNumber,
      state_number_sealed: seal(entry.stateNumber),
      programme_code: entry.programmeCode,
      programme_name: entry.programmeName,
      programme_catalogue: entry.programmeCatalogue,
      stage: entry.stage,
      track: entry.track,
      training_level: entry.trainingLevel,
      class_name: entry.className,
      enrolled_on: entry.enrolledOn,
      years: entry.years,
      state,
      phone_sealed: seal(entry.phone),
      guardian_phone_sealed: seal(entry.guardianPhone),
      guardian_needed: entry.guardianNeeded,
      created_at: ctx.now(),
    })
    .execute()
  await inserted.catch((cause: unknown) => {
    throw isConstraint(cause, 'learner_elsewhere') ? new Refusal('person.elsewhere') : cause
  })
  return id
}

function deedOf(ctx: Context) {
  const { organisationId, personId } = ctx
  return { organisationId, personId, deedId: ctx.newId(), now: ctx.now(), newId: () => ctx.newId() }
}
