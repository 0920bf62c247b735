import { normaliseCode } from '@jiangji/domain/identity/normalise'
import { decideMerge, decideNote } from '@jiangji/domain/learner/name-change'
import type { Context } from '../../../platform/context.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { decided, Refusal } from '../../../platform/refusal.ts'
import { insertRequest, type NewRequest } from '../queries.ts'
import { findMerge, findOverseen, type Place } from './queries.ts'

export interface AskedMerge {
  name: string
  main: Place
  other: Place
  note: string
}

/** Two schools hold one person each under her own number: the second row will point to the first. */
export async function requestMergeAcross(ctx: Context, { name, main, other, note }: AskedMerge) {
  return ask(ctx, 'merge', async (trx) => {
    const [mainAt, otherAt] = [writtenAs(main), writtenAs(other)]
    const first = await findOverseen(trx, mainAt, name)
    if (!first) throw new Refusal('person.notFoundAt', { place: 'main' })
    const second = await findOverseen(trx, otherAt, name)
    if (!second) throw new Refusal('person.notFoundAt', { place: 'other' })
    if (first.merged || second.merged) throw new Refusal('person.chained')
    return {
      learnerId: first.learnerId,
      otherId: second.learnerId,
      oldName: first.name,
      note: decided(decideMerge(first, second, note)),
      places: {
        mainCollege: mainAt.collegeId,
        mainNumber: mainAt.studentNumber,
        otherCollege: otherAt.collegeId,
        otherNumber: otherAt.studentNumber,
      },
    }
  })
}

/** Undoes what this bureau merged, by the same two steps. */
export async function requestPartAcross(ctx: Context, { id, note }: { id: string; note: string }) {
  return ask(ctx, 'unmerge', async (trx) => {
    const merge = await findMerge(trx, ctx.organisationId, id)
    if (!merge?.otherId) throw new Refusal('person.notMerged')
    const { learnerId, otherId, name, mainCollege, mainNumber, otherCollege, otherNumber } = merge
    return {
      learnerId,
      otherId,
      oldName: name,
      note: decided(decideNote(note, note.trim())),
      places: {
        mainCollege: mainCollege ?? '',
        mainNumber: mainNumber ?? '',
        otherCollege: otherCollege ?? '',
        otherNumber: otherNumber ?? '',
      },
    }
  })
}

type Proposal = Pick<NewRequest, 'learnerId' | 'otherId' | 'oldName' | 'note' | 'places'>

async function ask(ctx: Context, act: 'merge' | 'unmerge', propose: (trx: Trx) => Promise<Proposal>) {
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const facts = { act, learnerId: '' }
  const entry = { subject: { type: 'person-request', id }, facts }
  await ctx.commit('duplicate.request', entry, async (trx) => {
    const proposal = await propose(trx)
    facts.learnerId = proposal.learnerId
    const request = { id, organisationId, act, personId, now: ctx.now(), ...proposal }
    if (!(await insertRequest(trx, request))) throw new Refusal('person.alreadyOpen')
  })
  return { id }
}

function writtenAs({ collegeId, studentNumber }: Place): Place {
  return { collegeId, studentNumber: normaliseCode(studentNumber).text }
}
