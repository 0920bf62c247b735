import { decidedKey } from '@jiangji/domain/import/decided'
import { decideHeld, findTargets } from '@jiangji/domain/import/held'
import { kindOf } from '@jiangji/domain/record/kinds'
import { loadCatalogues } from '../../../platform/catalogue/load-catalogues.ts'
import type { Context } from '../../../platform/context.ts'
import { decided } from '../../../platform/refusal.ts'
import { listDecisions, type ListedDecision } from './decisions.ts'
import { heldRuleOf } from './held-rule.ts'
import { listGroups, listRowsOf, type HeldGroup, type ListedGroup } from './held-rows.ts'

const shownRows = 50

/** What waits for a person, and what was decided about it; with a batch only its own rows. */
export async function showHeld(ctx: Context, { batchId }: { batchId?: string | undefined }) {
  const { organisationId } = ctx
  return ctx.read('import.read', async (trx) => {
    const decisions = await listDecisions(trx, organisationId)
    const groups = await listGroups(trx, organisationId, batchId)
    return groups.map((group) => viewOf(group, decisions, ctx))
  })
}

function viewOf(group: ListedGroup, decisions: readonly ListedDecision[], ctx: Pick<Context, 'may'>) {
  const { kind, code, about, rows, batchIds, example } = group
  const rule = about === null ? undefined : heldRuleOf(kind, code)
  const decision = decisions.find(
    (each) =>
      about !== null &&
      each.kind === kind &&
      each.code === code &&
      decidedKey(each.text) === decidedKey(about),
  )
  return {
    kind,
    code,
    about,
    rows,
    batchIds,
    example: { field: example.field, outcome: example.outcome, code, facts: example.facts },
    canMap: decideHeld(rule, 'map').ok,
    canAccept: decideHeld(rule, 'accept').ok,
    wantsReason: rule?.accepts === 'with-reason',
    mayMap: ctx.may('held.map'),
    mayAccept: ctx.may('held.accept'),
    decision: decision ? decisionView(decision) : null,
  }
}

export async function showHeldRows(ctx: Context, group: HeldGroup) {
  return ctx.read('import.read', (trx) => listRowsOf(trx, ctx.organisationId, group, shownRows))
}

/** What a group may be mapped to, by a person's words. */
export async function showTargets(ctx: Context, input: { kind: string; code: string; search: string }) {
  const rule = decided(decideHeld(heldRuleOf(input.kind, input.code), 'map'))
  const references = kindOf(input.kind).importing?.references ?? []
  const catalogues = await ctx.read('import.read', (trx) => loadCatalogues(trx, references))
  return findTargets(rule.targets?.(catalogues) ?? [], input.search)
}

export async function showDecisions(ctx: Context) {
  const decisions = await ctx.read('import.read', (trx) => listDecisions(trx, ctx.organisationId))
  return decisions.map((decision) => decisionView(decision))
}

function decisionView({ decidedAt, ...decision }: ListedDecision) {
  return { ...decision, decidedAt: decidedAt.toISOString() }
}
