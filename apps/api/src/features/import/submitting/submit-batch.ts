import { civilDateIn } from '@jiangji/domain/calendar'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { kindOf } from '@jiangji/domain/record/kinds'
import type { Context } from '../../../platform/context.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { permissionToSubmit, roster } from '../import-kind.ts'
import { columnNamesIn, readMapping } from '../mapping.ts'
import { findKind } from '../queries.ts'
import { holderHasher } from '../reading/holder-hash.ts'
import { endSubmit, lockSubmitting, moveCursor, type SubmittingBatch } from './batch-steps.ts'
import { ClaimLost } from './claim-lost.ts'
import { submitRecords } from './submit-records.ts'
import { submitRoster } from './submit-roster.ts'
import { nextTakenRows, type TakenRow } from './taken-rows.ts'

const tries = 5

/** Lets the good rows of a batch take effect, or puts them before an approver; run twice or stopped anywhere, each row does so once. */
export async function submitBatch(ctx: Context, batchId: string): Promise<void> {
  const kind = await ctx.read('import.read', (trx) => findKind(trx, ctx.organisationId, batchId))
  if (kind === undefined) return
  const permission = permissionToSubmit(kind)
  for (let more = true; more;) more = await submitChunk(ctx, permission, batchId)
}

async function submitChunk(ctx: Context, permission: Permission, batchId: string): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await submitNext(ctx, permission, batchId)
    } catch (cause) {
      if (!(cause instanceof ClaimLost) || tried === tries) throw cause
    }
  }
}

/** False when the batch has come to its end. */
async function submitNext(ctx: Context, permission: Permission, batchId: string): Promise<boolean> {
  const facts: Record<string, string | number> = {}
  const of = { organisationId: ctx.organisationId, batchId }
  return ctx.commit(permission, { subject: { type: 'batch', id: batchId }, facts }, async (trx) => {
    const batch = await lockSubmitting(trx, of)
    if (!batch) return false
    const rows = await nextTakenRows(trx, { ...of, cursor: batch.cursor })
    const last = rows.at(-1)
    if (last === undefined) {
      const state = batch.kind === roster ? 'effective' : 'submitted'
      facts.step = await endSubmit(trx, of, { state, now: ctx.now() })
      return false
    }
    await submitRows(ctx, trx, { batch, batchId, rows })
    await moveCursor(trx, of, last.position + 1)
    Object.assign(facts, { step: 'taken', rows: rows.length })
    return true
  })
}

async function submitRows(
  ctx: Context,
  trx: Trx,
  { batch, batchId, rows }: { batch: SubmittingBatch; batchId: string; rows: readonly TakenRow[] },
): Promise<void> {
  const { keys, organisationId } = ctx
  const { kind, college, isDemo, createdBy } = batch
  const now = ctx.now()
  const shared = {
    columns: columnNamesIn(readMapping(batch.mapping)),
    hashHolder: holderHasher(keys),
    openRow: ({ sealed }: TakenRow) => keys.open(sealed, `batch-row:${batchId}`),
    newId: () => ctx.newId(),
  }
  if (kind === roster) {
    const origin = { organisationId, batchId, isDemo, now }
    await submitRoster(trx, rows, { ...shared, origin, keys, today: civilDateIn(now) })
    return
  }
  const recordKind = kindOf(kind)
  const origin = { organisationId, batchId, kind, version: recordKind.version, createdBy, now }
  await submitRecords(trx, rows, { ...shared, origin, kind: recordKind, college })
}
