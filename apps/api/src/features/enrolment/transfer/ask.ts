import { nameKey } from '@jiangji/domain/identity/normalise'
import type { Context } from '../../../platform/context.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listHeldRows } from '../../../platform/roster/held-row.ts'
import { askTransfer, insertTransfer, withdrawTransfer } from './queries.ts'

/** Asks whichever college it may be for a learner who stands in a roster and is enrolled elsewhere; the answer never says whether there is one. */
export async function requestTransfer(
  ctx: Context,
  { batchId, position }: { batchId: string; position: number },
) {
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const entry = { subject: { type: 'transfer', id }, facts: { batchId, position } }
  await ctx.commit('transfer.ask', entry, async (trx) => {
    const rows = await listHeldRows(trx, ctx.keys, { organisationId, batchId })
    const row = rows.find((one) => one.position === position)
    if (!row?.findings.some(({ code }) => code === 'learner.elsewhere')) throw new Refusal('transfer.row')
    const transfer = {
      id,
      organisationId,
      batchId,
      position,
      name: row.entry.name,
      idMasked: row.idMasked,
      entrySealed: ctx.keys.seal(JSON.stringify(row.entry), `transfer:${id}`),
      personId,
      now: ctx.now(),
    }
    if (!(await insertTransfer(trx, transfer))) throw new Refusal('transfer.alreadyAsked')
    await askTransfer(trx, { id, idHash: row.idHash, nameKey: nameKey(row.entry.name) })
  })
  return { id }
}

export async function endTransfer(ctx: Context, id: string) {
  await ctx.commit(
    'transfer.ask',
    { subject: { type: 'transfer', id }, facts: { step: 'withdrawn' } },
    async (trx) => {
      if (!(await withdrawTransfer(trx, id))) throw new Refusal('transfer.state')
    },
  )
  return { id }
}
