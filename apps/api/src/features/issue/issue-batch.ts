import { civilDateIn, type CivilDate } from '@jiangji/domain/calendar'
import type { Facts } from '@jiangji/domain/decision'
import { mayDo } from '@jiangji/domain/organisation/may-do'
import { roleSchema } from '@jiangji/domain/organisation/role'
import { decideIssue } from '@jiangji/domain/record/lifecycle'
import type { Context } from '../../platform/context.ts'
import { openIssuerKeyDer } from '../../platform/keys/issuer-key.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { holdActiveKey, KeyTurned } from './active-key.ts'
import { openBulkSigner, type BulkSigner } from './bulk-signer.ts'
import { signingInputs } from './payload.ts'
import { wholeSecond } from './whole-second.ts'
import {
  beginIssuing,
  countReady,
  findApprovedBatch,
  findIssuer,
  finishBatch,
  isEntitled,
  keepRefusal,
  latestDate,
  lockIssuing,
  nextReady,
  writeChunk,
  type Issuer,
  type SignedRecord,
} from './queries.ts'
import { supersedeCorrected } from './supersede.ts'
import { reservePositions, type StatusPosition } from './status-positions.ts'

const chunkSize = 1000
const beforeAll = '00000000-0000-0000-0000-000000000000'

interface Run {
  ctx: Context
  batchId: string
  today: CivilDate
  issuer: Issuer
  signer: BulkSigner
  nextPosition: () => StatusPosition
  /** Its records take the place of others. */
  correcting: boolean
}

interface SignedChunk {
  issuedAt: Date
  signed: SignedRecord[]
}

/** Somebody stopped it, or another run came to its end first. */
class IssuingEnded extends Error {}

/** Signs every approved record of a batch that waits for nothing more; run twice or stopped anywhere, each record still gets one credential. */
export async function issueBatch(ctx: Context, batchId: string): Promise<void> {
  const { organisationId } = ctx
  const batch = await ctx.read('record.issue', (trx) => findApprovedBatch(trx, organisationId, batchId))
  if (!batch || !(await begin(ctx, batchId, batch.state))) return
  try {
    if (batch.state === 'approved') expectApprover(batch.approverRoles ?? [])
    await issueWithActiveKey(ctx, batchId, batch)
  } catch (cause) {
    if (cause instanceof IssuingEnded) return
    if (!(cause instanceof Refusal)) throw cause
    const { code, facts } = cause
    await ctx.commit('record.issue', actOn(batchId, { refused: code }), (trx) =>
      keepRefusal(trx, { organisationId, batchId, code, facts }),
    )
    return
  }
  await ctx.commit('record.issue', actOn(batchId, { finished: 1 }), (trx) =>
    finishBatch(trx, { organisationId, batchId, now: ctx.now() }),
  )
}

/** A batch that waited is taken up again once something in it is ready. */
async function begin(ctx: Context, batchId: string, state: BatchState): Promise<boolean> {
  if (state === 'issuing') return true
  const { organisationId } = ctx
  const due = { organisationId, batchId, today: civilDateIn(ctx.now()) }
  const ready = await ctx.read('record.issue', (trx) => countReady(trx, due))
  if (ready === 0) return false
  return ctx.commit('record.issue', actOn(batchId, { due: ready }), (trx) =>
    beginIssuing(trx, organisationId, batchId),
  )
}

/** What was approved some days ago is issued only while its approver could still approve it. */
function expectApprover(held: readonly string[]): void {
  const roles = held.flatMap((role) => roleSchema.safeParse(role).data ?? [])
  if (!mayDo(roles, 'record.issue')) throw new Refusal('issue.approverLeft')
}

/** Goes on under the new key when the one in use is turned meanwhile. */
async function issueWithActiveKey(
  ctx: Context,
  batchId: string,
  batch: { kind: string; source: string },
): Promise<void> {
  const issuer = await findReadyIssuer(ctx, batchId, batch.kind)
  try {
    await issueApproved(ctx, { batchId, issuer, correcting: batch.source === 'correction' })
  } catch (cause) {
    if (!(cause instanceof KeyTurned)) throw cause
    await issueWithActiveKey(ctx, batchId, batch)
  }
}

async function findReadyIssuer(ctx: Context, batchId: string, kind: string): Promise<Issuer> {
  const { organisationId } = ctx
  const today = civilDateIn(ctx.now())
  return ctx.read('record.issue', async (trx) => {
    const issuer = await findIssuer(trx, organisationId)
    if (!issuer) throw new Refusal('issue.noKey')
    if (!(await isEntitled(trx, organisationId, { kind, today })))
      throw new Refusal('issue.notEntitled', { kind })
    const issuedOn = await latestDate(trx, { organisationId, batchId, today })
    decided(decideIssue({ state: 'approved', issuedOn }, today))
    return issuer
  })
}

async function issueApproved(
  ctx: Context,
  { batchId, issuer, correcting }: Pick<Run, 'batchId' | 'issuer' | 'correcting'>,
): Promise<void> {
  const due = { organisationId: ctx.organisationId, batchId, today: civilDateIn(ctx.now()) }
  const count = await ctx.read('record.issue', (trx) => countReady(trx, due))
  if (count === 0) return
  const nextPosition = await ctx.commit('record.issue', actOn(batchId, { positions: count }), (trx) =>
    reservePositions(trx, ctx.keys, count, ctx.now()),
  )
  const signer = openBulkSigner(openIssuerKeyDer(ctx.keys, issuer))
  try {
    await writeChunks({ ctx, batchId, today: due.today, issuer, signer, nextPosition, correcting })
  } finally {
    await signer.close()
  }
}

/** While one chunk is being written, the next is read and signed. */
async function writeChunks(run: Run): Promise<void> {
  const sign = chunkSigner(run)
  let chunk = await sign(beforeAll)
  while (chunk.signed.length > 0) {
    const after = chunk.signed.at(-1)?.recordId ?? beforeAll
    const [next] = await Promise.all([sign(after), write(run, chunk)])
    chunk = next
  }
}

function chunkSigner({ ctx, batchId, today, issuer, signer, nextPosition }: Run) {
  const { organisationId } = ctx
  const inputOf = signingInputs(issuer, ctx.origin)
  return async (after: string): Promise<SignedChunk> => {
    const records = await ctx.read('record.issue', (trx) =>
      nextReady(trx, { organisationId, batchId, today, after, limit: chunkSize }),
    )
    const issuedAt = wholeSecond(ctx.now())
    const prepared = records.map((record) => {
      const issue = { credentialId: ctx.newId(), position: nextPosition(), issuedAt }
      const { learnerId, recordId } = record
      return { learnerId, recordId, ...issue, input: inputOf(record, issue) }
    })
    return { issuedAt, signed: await signer.sign(prepared) }
  }
}

async function write(run: Run, { issuedAt, signed }: SignedChunk): Promise<void> {
  const { ctx, batchId, issuer, correcting } = run
  const { organisationId, personId } = ctx
  const facts = { issued: 0 }
  await ctx.commit('record.issue', actOn(batchId, facts), async (trx) => {
    if (!(await lockIssuing(trx, organisationId, batchId))) throw new IssuingEnded()
    await holdActiveKey(trx, issuer)
    facts.issued = await writeChunk(trx, {
      organisationId,
      batchId,
      thumbprint: issuer.thumbprint,
      issuedAt,
      issuedBy: personId,
      signed,
    })
    if (!correcting) return
    const recordIds = signed.map(({ recordId }) => recordId)
    const { issued } = facts
    await supersedeCorrected(trx, { organisationId, batchId, recordIds, issued, now: ctx.now() })
  })
}

function actOn(batchId: string, facts: Facts) {
  return { subject: { type: 'batch', id: batchId }, facts }
}
