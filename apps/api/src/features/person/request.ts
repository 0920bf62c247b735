import { civilDateIn } from '@jiangji/domain/calendar'
import { nameKey, normaliseCode } from '@jiangji/domain/identity/normalise'
import { parseResidentId } from '@jiangji/domain/identity/resident-id'
import { decideMerge, decideNote, decideRename, type PersonAct } from '@jiangji/domain/learner/name-change'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { findByStudentNumber, findHere, insertRequest, type NewRequest } from './queries.ts'

type Learner = NonNullable<Awaited<ReturnType<typeof findHere>>>
type Proposal = Pick<NewRequest, 'note' | 'otherId' | 'name' | 'idNumber'>

export interface Asking {
  learnerId: string
  note: string
}

export async function requestRename(ctx: Context, { learnerId, ...asked }: Asking & { name: string }) {
  return ask(ctx, 'rename', learnerId, async (_, learner) => {
    const { name, note } = decided(decideRename(learner.name, asked))
    return { note, name: { written: name, key: nameKey(name) } }
  })
}

export async function requestIdNumber(
  ctx: Context,
  { learnerId, idNumber, note }: Asking & { idNumber: string },
) {
  return ask(ctx, 'id-number', learnerId, async (_, learner) => {
    const parsed = parseResidentId(normaliseCode(idNumber).text, civilDateIn(ctx.now()))
    if (!parsed.ok) throw new Refusal('person.idNumber')
    const { number, birthDate } = parsed.value
    const old = learner.idNumberSealed && ctx.openIdNumber(learnerId, learner.idNumberSealed)
    if (old === number) throw new Refusal('person.sameIdNumber')
    const proposal = {
      oldHash: old === null ? null : ctx.keys.lookupHash('resident-id', old),
      hash: ctx.keys.lookupHash('resident-id', number),
      sealed: ctx.keys.seal(number, `learner:${learnerId}`),
      lastFourHash: ctx.keys.lookupHash('id-last-four', number.slice(-4)),
      birthDate,
    }
    return { note: decided(decideNote(note, note.trim())), idNumber: proposal }
  })
}

/** The learner of another student number is the same person: her row will point to this one. */
export async function requestMerge(
  ctx: Context,
  { learnerId, otherNumber, note }: Asking & { otherNumber: string },
) {
  return ask(ctx, 'merge', learnerId, async (trx, learner) => {
    const other = await findByStudentNumber(trx, ctx.organisationId, normaliseCode(otherNumber).text)
    if (!other) throw new Refusal('person.unknown')
    if (other.mergedInto !== null) throw new Refusal('person.chained')
    return { note: decided(decideMerge(learner, other, note)), otherId: other.learnerId }
  })
}

export async function requestUnmerge(
  ctx: Context,
  { learnerId, otherId, note }: Asking & { otherId: string },
) {
  return ask(ctx, 'unmerge', learnerId, async (trx) => {
    const other = await findHere(trx, ctx.organisationId, otherId)
    if (other?.mergedInto !== learnerId) throw new Refusal('person.notMerged')
    return { note: decided(decideNote(note, note.trim())), otherId }
  })
}

async function ask(
  ctx: Context,
  act: PersonAct,
  learnerId: string,
  propose: (trx: Trx, learner: Learner) => Promise<Proposal>,
) {
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const entry = { subject: { type: 'person-request', id }, facts: { act, learnerId } }
  await ctx.commit('person.request', entry, async (trx) => {
    const learner = await findHere(trx, organisationId, learnerId)
    if (!learner) throw new Refusal('person.unknown')
    if (learner.mergedInto !== null) throw new Refusal('enrolment.merged')
    const proposal = await propose(trx, learner)
    const asked = { id, organisationId, act, learnerId, oldName: learner.name, personId, now: ctx.now() }
    const request = { ...asked, ...proposal }
    if (!(await insertRequest(trx, request))) throw new Refusal('person.alreadyOpen')
  })
  return { id }
}
