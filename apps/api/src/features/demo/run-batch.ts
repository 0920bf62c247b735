import { civilDateIn } from '@jiangji/domain/calendar'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import type { DemoBatch } from './batches.ts'
import { daysAfter } from './city-days.ts'
import type { CityWork, JudgedRow } from './city-work.ts'
import type { Clerks, Office } from './clerks.ts'

const rowsAtOnce = 1000

interface StoredBatch {
  id: string
  state: BatchState
  accepted: number
  warned: number
}

/** Takes one batch from wherever it stands to its end, through the same steps as any other batch. */
export async function runBatch(
  batch: DemoBatch,
  { clerks, office }: { clerks: Clerks; office: Office },
  work: CityWork,
): Promise<void> {
  const registrar = clerks.registrar(batch.day)
  const approver = clerks.approver(daysAfter(batch.day, 1))
  const known = await findBatch(registrar, batch)
  const id = known?.id ?? (await storeBatch(registrar, batch, work))
  const steps: Partial<Record<BatchState, () => Promise<unknown>>> = {
    preview: () => sendBatch(registrar, batch, work),
    submitting: () => work.submit(registrar, id),
    submitted: () => work.approve(approver, id),
    issuing: () => work.issue(approver, id),
    ...(batch.waits ? {} : { approved: () => confirmAndIssue() }),
  }
  const confirmAndIssue = async () => {
    const waiting = await findWaiting(approver, id)
    for (let first = 0; first < waiting.length; first += rowsAtOnce)
      await work.confirm(office(daysAfter(batch.day, 2)), waiting.slice(first, first + rowsAtOnce))
    await work.issue(clerks.approver(daysAfter(batch.day, 2)), id)
  }
  for (let state: BatchState = known?.state ?? 'preview'; ;) {
    const step = steps[state]
    if (step === undefined) return assertEnded(batch, state)
    await step()
    const after = (await findBatch(registrar, batch))?.state
    if (after === undefined || after === state)
      throw new Error(`the demo batch ${batch.fileName} stays ${state}`)
    state = after
  }
}

function assertEnded({ fileName, kind, waits }: DemoBatch, state: BatchState): void {
  const issued = waits ? 'approved' : 'issued'
  if (state !== (kind === 'roster' ? 'effective' : issued))
    throw new Error(`the demo batch ${fileName} ended as ${state}`)
}

/** The awards of a batch that wait for the word of the office. */
async function findWaiting(ctx: Context, batchId: string): Promise<{ awardId: string; batchId: string }[]> {
  const rows = await ctx.read('record.read', (trx) =>
    trx
      .selectFrom('record')
      .select('award_id')
      .distinct()
      .where('organisation_id', '=', ctx.organisationId)
      .where('batch_id', '=', batchId)
      .where('confirmation', '=', 'open')
      .execute(),
  )
  return rows.flatMap(({ award_id: awardId }) => (awardId === null ? [] : [{ awardId, batchId }]))
}

function findBatch(ctx: Context, { fileName, kind }: DemoBatch): Promise<StoredBatch | undefined> {
  return ctx.read('import.read', (trx) =>
    trx
      .selectFrom('batch')
      .select(['id', 'state', 'accepted_rows as accepted', 'warned_rows as warned'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('source', '=', 'demo')
      .where('kind', '=', kind)
      .where('file_name', '=', fileName)
      .executeTakeFirst(),
  )
}

async function sendBatch(ctx: Context, batch: DemoBatch, work: CityWork): Promise<void> {
  const stored = await findBatch(ctx, batch)
  if (stored) await work.send(ctx, { id: stored.id, kind: batch.kind, rows: stored.accepted + stored.warned })
}

async function storeBatch(ctx: Context, batch: DemoBatch, work: CityWork): Promise<string> {
  const id = ctx.newId()
  const rows = work.judge(batch.kind, batch.rows, civilDateIn(batch.day))
  const permission: Permission = batch.kind === 'roster' ? 'roster.import' : 'record.import'
  const act = {
    subject: { type: 'batch', id },
    facts: { step: 'uploaded', kind: batch.kind, rows: rows.length },
  }
  await ctx.commit(permission, act, async (trx) => {
    await insertBatch(ctx, trx, { id, batch, rows })
    for (let first = 0; first < rows.length; first += rowsAtOnce)
      await work.storeRows(ctx, trx, id, rows.slice(first, first + rowsAtOnce), first)
  })
  return id
}

async function insertBatch(
  ctx: Context,
  trx: Trx,
  { id, batch, rows }: { id: string; batch: DemoBatch; rows: readonly JudgedRow[] },
): Promise<void> {
  const having = (wanted: JudgedRow['outcome']) => rows.filter(({ outcome }) => outcome === wanted).length
  await trx
    .insertInto('batch')
    .values({
      organisation_id: ctx.organisationId,
      id,
      kind: batch.kind,
      source: 'demo',
      file_id: null,
      file_name: batch.fileName,
      file_sha256: null,
      state: 'preview',
      mapping: null,
      sheet: null,
      header_row: null,
      total_rows: rows.length,
      accepted_rows: having('accepted'),
      warned_rows: having('warned'),
      held_rows: having('held'),
      rejected_rows: having('rejected'),
      failure_code: null,
      failure_facts: null,
      return_reason: null,
      created_by: ctx.personId,
      created_at: ctx.now(),
      submitted_by: null,
      submitted_at: null,
      approved_by: null,
      approved_at: null,
      finished_at: null,
    })
    .execute()
}
