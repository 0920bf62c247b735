import { civilDateIn } from '@jiangji/domain/calendar'
import { normaliseCode } from '@jiangji/domain/identity/normalise'
import { isRecordKind, kindOf } from '@jiangji/domain/record/kinds'
import type { RecordKind } from '@jiangji/domain/record/kind'
import { refuseTaken } from '@jiangji/domain/record/unique-key'
import type { Context } from '../../platform/context.ts'
import { loadCatalogues } from '../../platform/catalogue/load-catalogues.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { claimNumber, findHolder, insertFormBatch, insertRecord, type Holder } from './entry-queries.ts'
import { judgeEntry, type JudgedEntry } from './judge-entry.ts'
import { openHolder } from './open-holder.ts'

export interface Entry {
  kind: string
  studentNumber: string
  claims?: unknown
}

/** One record by form: a batch of one, submitted at once, waiting for another person. */
export async function enterRecord(ctx: Context, entry: Entry) {
  const kind = isRecordKind(entry.kind) ? kindOf(entry.kind) : null
  if (kind?.begunBy !== 'college') throw new Refusal('record.kindUnknown', { kind: entry.kind })
  const { holder, catalogues } = await findFacts(ctx, kind, normaliseCode(entry.studentNumber).text)
  const facts = { today: civilDateIn(ctx.now()), holder: openHolder(ctx, holder), catalogues }
  const judged = decided(judgeEntry(kind, entry.claims, facts))
  const ids = { recordId: ctx.newId(), batchId: ctx.newId(), learnerId: holder.learnerId }
  await storeEntry(ctx, { ...judged, kind, holder, ...ids })
  return ids
}

async function findFacts(ctx: Context, { importing }: RecordKind<object>, studentNumber: string) {
  return ctx.read('record.enter', async (trx) => {
    const holder = await findHolder(trx, ctx.organisationId, studentNumber)
    if (!holder) throw new Refusal('record.holderUnknown')
    return { holder, catalogues: await loadCatalogues(trx, importing?.references ?? []) }
  })
}

interface NewEntry extends JudgedEntry {
  kind: RecordKind<object>
  holder: Holder
  recordId: string
  batchId: string
  learnerId: string
}

async function storeEntry(ctx: Context, entry: NewEntry): Promise<void> {
  const { organisationId, personId } = ctx
  const { kind, holder, claims, warned, marks, recordId, batchId, learnerId } = entry
  const now = ctx.now()
  const columns = kind.columns(claims)
  const key = kind.uniqueKey(claims)
  const issuerAwards = columns.awardingBody === holder.college
  const act = { subject: { type: 'record', id: recordId }, facts: { kind: kind.name, batchId } }
  await ctx.commit('record.enter', act, async (trx) => {
    await insertFormBatch(trx, { id: batchId, organisationId, kind: kind.name, personId, now, warned })
    await insertRecord(trx, {
      learnerId,
      id: recordId,
      organisationId,
      batchId,
      kind: kind.name,
      version: kind.version,
      claims,
      title: kind.title(claims),
      columns,
      assurance: kind.assurance(claims, { inRegistry: false, issuerAwards }),
      marks,
      personId,
      now,
    })
    if (key !== null && !(await claimNumber(trx, key, { learnerId, recordId })))
      throw Refusal.of(refuseTaken(kind))
  })
}
