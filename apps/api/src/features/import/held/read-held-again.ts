import type { Context } from '../../../platform/context.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { startReadingAgain } from '../changes.ts'
import { permissionToImport } from '../import-kind.ts'
import { readMapping, type BatchMapping } from '../mapping.ts'
import { findOwnBatch } from '../own-batch.ts'
import { deleteRows } from '../reading/reading-batch.ts'
import { followBatch, lockHolding, settleRows } from './follow-batch.ts'

type Holding = NonNullable<Awaited<ReturnType<typeof lockHolding>>>

/** Reads the held rows of a batch again by what stands and was decided now: in place while it is in its preview, else in a batch of their own. */
export async function readHeldAgain(ctx: Context, id: string) {
  const { kind } = await findOwnBatch(ctx, id)
  const facts = { step: 'read-again', rows: 0 }
  return ctx.commit(permissionToImport(kind), { subject: { type: 'batch', id }, facts }, async (trx) => {
    const batch = await lockHolding(trx, { organisationId: ctx.organisationId, batchId: id })
    if (!batch || batch.held === 0) throw new Refusal('held.unknown')
    facts.rows = batch.held
    const readId = batch.state === 'preview' && batch.settled === 0 ? id : await follow(ctx, trx, batch)
    if (readId === id) await readInPlace(ctx, trx, batch)
    await ctx.enqueue(trx, 'import.read', readId)
    return { id: readId }
  })
}

/** The batches in which the held rows of these are read again. */
export async function readAllAgain(ctx: Context, ids: readonly string[]) {
  const read: string[] = []
  for (const id of ids) read.push((await readHeldAgain(ctx, id)).id)
  return { ids: read }
}

async function readInPlace(ctx: Context, trx: Trx, batch: Holding): Promise<void> {
  const of = { organisationId: ctx.organisationId, batchId: batch.id }
  const mapping = readMapping(batch.mapping)
  await deleteRows(trx, of)
  await startReadingAgain(trx, of, { ...mapping, round: mapping.round + 1, tries: 0, stored: 0 })
}

async function follow(ctx: Context, trx: Trx, batch: Holding): Promise<string> {
  const { organisationId, personId } = ctx
  const id = ctx.newId()
  const mapping = asRead(readMapping(batch.mapping))
  await followBatch(trx, batch, { organisationId, id, mapping, personId, now: ctx.now() })
  await settleRows(trx, { organisationId, batchId: batch.id }, id)
  return id
}

/** The columns as the first reading held them, so that the second holds the same. */
function asRead({ choice, plans }: BatchMapping): BatchMapping {
  const [plan] = plans
  const columns = plan?.columns.map(({ header, index, field }) => ({ header, index, field }))
  return {
    round: 1,
    tries: 0,
    stored: 0,
    begun: null,
    choice: columns ? { headerRow: plan?.headerRow ?? null, columns } : choice,
    plans: [],
    remembered: [],
  }
}
