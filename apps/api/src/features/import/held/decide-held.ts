import { decideAcceptance, decideHeld } from '@jiangji/domain/import/held'
import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import { kindOf } from '@jiangji/domain/record/kinds'
import { loadCatalogues } from '../../../platform/catalogue/load-catalogues.ts'
import type { Context } from '../../../platform/context.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { decided, Refusal } from '../../../platform/refusal.ts'
import { countOutcomes } from '../reading/store-rows.ts'
import { keepDecision, withdrawDecision } from './decisions.ts'
import { heldRuleOf } from './held-rule.ts'
import { lockBatchesOf, returnRowsOf, type HeldGroup } from './held-rows.ts'

type Named = HeldGroup & { about: string }

/** Reads a text as one of the catalogue from now on. */
export async function mapHeld(ctx: Context, { value, ...group }: Named & { value: string }) {
  const rule = decided(decideHeld(heldRuleOf(group.kind, group.code), 'map'))
  return keep(ctx, 'held.map', group, async (trx) => {
    const references = kindOf(group.kind).importing?.references ?? []
    const targets = rule.targets?.(await loadCatalogues(trx, references)) ?? []
    if (!targets.some((target) => target.value === value)) throw new Refusal('held.notTarget')
    return { mappedTo: value, reason: null, enteredBy: [] }
  })
}

/** Lets rows through as they stand; never by who entered or submitted one of them. */
export async function acceptHeld(ctx: Context, { reason: said, ...group }: Named & { reason?: string }) {
  const reason = decided(decideAcceptance(heldRuleOf(group.kind, group.code), said ?? ''))
  return keep(ctx, 'held.accept', group, async (_trx, batches) => {
    const persons = batches.flatMap(({ creatorId, submitterId }) => [creatorId, submitterId])
    decided(decideOtherPerson(persons, ctx.personId))
    return { mappedTo: null, reason, enteredBy: persons.filter((person) => person !== null) }
  })
}

type LockedBatches = Awaited<ReturnType<typeof lockBatchesOf>>
type Decided = { mappedTo: string | null; reason: string | null; enteredBy: readonly string[] }

async function keep(
  ctx: Context,
  permission: 'held.map' | 'held.accept',
  group: Named,
  decide: (trx: Trx, batches: LockedBatches) => Promise<Decided>,
) {
  const { organisationId, personId } = ctx
  const [id, now] = [ctx.newId(), ctx.now()]
  const { kind, code, about: text } = group
  const facts: Record<string, string | number | null> = { code, text }
  await ctx.commit(permission, { subject: { type: 'row-decision', id }, facts }, async (trx) => {
    const batches = await lockBatchesOf(trx, organisationId, group)
    if (batches.length === 0) throw new Refusal('held.unknown')
    const decision = await decide(trx, batches)
    facts['to'] = decision.mappedTo
    if (decision.reason !== null) facts['reason'] = decision.reason
    if (!(await keepDecision(trx, { organisationId, id, kind, code, text, personId, now, ...decision })))
      throw new Refusal('held.decided')
  })
  return { id }
}

/** Gives the rows of a group back, with a reason that stands beside each of them. */
export async function returnHeld(ctx: Context, { reason, ...group }: HeldGroup & { reason: string }) {
  if (reason === '') throw new Refusal('held.reasonMissing')
  const { organisationId } = ctx
  const facts = { code: group.code, text: group.about, rows: 0 }
  const act = { subject: { type: 'held-rows', id: ctx.newId() }, facts }
  await ctx.commit('held.return', act, async (trx) => {
    const batches = await lockBatchesOf(trx, organisationId, group)
    const batchIds = batches.map(({ id }) => id)
    const why = { facts: { reason, by: ctx.actor.name ?? '' } }
    facts.rows = await returnRowsOf(trx, organisationId, { group, batchIds, why })
    if (facts.rows === 0) throw new Refusal('held.unknown')
    for (const batchId of batchIds) await countOutcomes(trx, { organisationId, batchId })
  })
  return { rows: facts.rows }
}

/** Takes a decision back: what was read by it stays as it is, the next reading holds such rows again. */
export async function forgetDecision(ctx: Context, id: string) {
  const { organisationId, personId } = ctx
  const act = { subject: { type: 'row-decision', id }, facts: { step: 'forgotten' } }
  await ctx.commit('held.forget', act, async (trx) => {
    const forgotten = await withdrawDecision(trx, { organisationId, id, personId, now: ctx.now() })
    if (!forgotten) throw new Refusal('held.notDecided')
  })
  return { id }
}
