import { civilDateIn } from '@jiangji/domain/calendar'
import type { Facts } from '@jiangji/domain/decision'
import { headerKey } from '@jiangji/domain/import/header'
import type { Context } from '../../../platform/context.ts'
import { isUnavailable } from '../../../platform/db/pool.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { loadRemembered } from '../columns/remembered.ts'
import { permissionToImport } from '../import-kind.ts'
import { readMapping, type BatchMapping } from '../mapping.ts'
import { runReader } from '../workbook/run-reader.ts'
import type { MappingChoice, ReadEnd, ReadOrder } from '../workbook/read-calls.ts'
import type { SheetPlan } from '../workbook/sheet-plan.ts'
import { holderHasher } from './holder-hash.ts'
import { endOf } from './read-end.ts'
import {
  countStored,
  findReading,
  keepFailure,
  keepMapping,
  keepProgress,
  listSettled,
  lockReading,
  showPreview,
} from './reading-batch.ts'
import { loadReference } from './reference.ts'
import { rowFacts } from './row-facts.ts'
import { insertRows } from './store-rows.ts'

const mostTries = 6

interface Run {
  ctx: Context
  batchId: string
  kind: string
  mapping: BatchMapping
  /** Whether it reads held rows of another batch again. */
  follows: boolean
}

/** The batch was read or mapped anew meanwhile; this reading has nothing more to do. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** Reads a stored workbook into judged rows; run twice or stopped anywhere, the rows are the same. */
export async function readBatch(ctx: Context, batchId: string): Promise<void> {
  const of = { organisationId: ctx.organisationId, batchId }
  const found = await ctx.read('import.read', (trx) => findReading(trx, of))
  if (!found) return
  const stored = await ctx.read('import.read', (trx) => countStored(trx, of))
  const { kind, follows_id: followsId } = found
  const mapping = begin(readMapping(found.mapping), stored, ctx.now())
  const run = { ctx, batchId, kind, mapping, follows: followsId !== null }
  try {
    await commit(run, { step: 'begun' }, (trx) => keepMapping(trx, of, run.mapping))
    await readRows(run, ctx.keys.openBytes(found.sealed, `file:${found.fileId}`))
  } catch (cause) {
    if (cause instanceof Overtaken) return
    if (run.mapping.tries < mostTries || isUnavailable(cause)) throw cause
    await commit(run, { step: 'failed' }, (trx) => keepFailure(trx, of, { code: 'failure', facts: {} }))
    throw cause
  }
}

function begin(mapping: BatchMapping, stored: number, now: Date): BatchMapping {
  return {
    ...mapping,
    begun: now.toISOString(),
    tries: stored > mapping.stored ? 1 : mapping.tries + 1,
    stored,
  }
}

async function readRows(run: Run, bytes: Uint8Array): Promise<void> {
  const { ctx, kind, mapping } = run
  const of = { organisationId: ctx.organisationId, batchId: run.batchId }
  const factsOf = rowFacts(kind, holderHasher(ctx.keys))
  const order = await ctx.read('import.read', async (trx): Promise<ReadOrder> => ({
    bytes,
    kind,
    today: civilDateIn(ctx.now()),
    reference: await loadReference(trx, { organisationId: of.organisationId, kind }),
    choice: mapping.choice ?? (await loadRemembered(trx, of.organisationId, kind)),
    cursor: mapping.stored,
    only: run.follows ? await listSettled(trx, of) : null,
  }))
  const plans: SheetPlan[] = []
  let expected = 0
  const end = await runReader(order, {
    async expected(rows) {
      expected = rows ?? 0
    },
    async planned(given) {
      plans.push(...given)
    },
    facts: (keys) => ctx.read('import.read', (trx) => factsOf(trx, keys)),
    async store({ payloads, ...columns }) {
      const sealed = payloads.map((payload) => ctx.keys.seal(payload, `batch-row:${of.batchId}`))
      await commit(run, { step: 'read', rows: sealed.length }, async (trx) => {
        await insertRows(trx, { organisationId: of.organisationId, id: of.batchId }, columns, sealed)
        await keepProgress(trx, of, { done: (columns.positions.at(-1) ?? -1) + 1, expected })
      })
    },
  })
  const remembered = mapping.choice === null ? rememberedIn(order.choice, plans) : []
  await endReading({ ...run, mapping: { ...mapping, remembered } }, end, plans)
}

/** The headers that the college's memory spoke of. */
function rememberedIn(choice: MappingChoice | null, [plan]: readonly SheetPlan[]): string[] {
  const known = new Map(choice?.columns.map(({ header, field }) => [headerKey(header), field]))
  return (plan?.columns ?? []).flatMap(({ header, field }) =>
    known.get(headerKey(header)) === field ? [header] : [],
  )
}

async function endReading(run: Run, end: ReadEnd, plans: SheetPlan[]): Promise<void> {
  const of = { organisationId: run.ctx.organisationId, batchId: run.batchId }
  const failure = endOf(run.kind, end, plans)
  const facts = failure === null ? { step: 'preview' } : { step: 'failed', code: failure.code }
  await commit(run, facts, async (trx) => {
    await keepMapping(trx, of, { ...run.mapping, plans })
    if (failure === null) await showPreview(trx, of)
    else await keepFailure(trx, of, failure)
  })
}

/** One step of a reading: nothing is written once the batch was read or mapped anew. */
async function commit(run: Run, facts: Facts, work: (trx: Trx) => Promise<void>): Promise<void> {
  const { ctx, batchId, kind, mapping } = run
  const of = { organisationId: ctx.organisationId, batchId }
  const act = { subject: { type: 'batch', id: batchId }, facts }
  await ctx.commit(permissionToImport(kind), act, async (trx) => {
    const batch = await lockReading(trx, of)
    if (!batch || readMapping(batch.mapping).round !== mapping.round) throw new Overtaken()
    await work(trx)
  })
}
