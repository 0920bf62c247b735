import { civilDateIn } from '@jiangji/domain/calendar'
import type { RecordKind } from '@jiangji/domain/record/kind'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import { decideIssue, transition } from '@jiangji/domain/record/lifecycle'
import { isSameKey, refuseTaken } from '@jiangji/domain/record/unique-key'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { claimNumber } from '../../platform/records/claim-number.ts'
import { insertRecord } from '../../platform/records/insert-record.ts'
import { isToBeCorrected } from '../../platform/two-person/is-being-corrected.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { insertCorrectionBatch, lockWholeRecord, mayIssue, type WholeRecord } from './correction-queries.ts'
import type { LockedRequest } from './queries.ts'

/** The corrected record, approved and on its way to be issued; the old one stands until the new credential does. */
export async function applyCorrection(ctx: Context, trx: Trx, request: LockedRequest): Promise<void> {
  const { organisationId, personId } = ctx
  const { learnerId, recordId } = request
  const old = await lockWholeRecord(trx, { organisationId, learnerId, recordId })
  if (!old) throw new Refusal('record.unknown')
  decided(transition(old.state, 'supersede'))
  if (await isToBeCorrected(trx, { organisationId, learnerId, recordId }))
    throw new Refusal('correction.underway')
  const kind = kindOf(old.kind)
  const claims = readClaims(old.kind, request.claimsVersion ?? kind.version, request.claims)
  await expectIssuable(ctx, trx, kind, claims)
  const ids = { batchId: ctx.newId(), recordId: ctx.newId() }
  const batch = { ...request, organisationId, id: ids.batchId, kind: kind.name, personId, now: ctx.now() }
  await insertCorrectionBatch(trx, batch)
  await insertRecord(trx, 'approved', correctedRecord(old, kind, claims, { request, ids, now: ctx.now() }))
  await claimNewNumber(trx, kind, { old, claims, learnerId, recordId: ids.recordId })
  await ctx.enqueue(trx, 'issue.batch', ids.batchId)
}

async function expectIssuable(
  ctx: Context,
  trx: Trx,
  kind: RecordKind<object>,
  claims: object,
): Promise<void> {
  const { organisationId } = ctx
  const today = civilDateIn(ctx.now())
  const { issuedOn } = kind.columns(claims)
  const issuing = await mayIssue(trx, { organisationId, kind: kind.name, today })
  if (!issuing.hasKey) throw new Refusal('issue.noKey')
  if (!issuing.isEntitled) throw new Refusal('issue.notEntitled', { kind: kind.name })
  decided(decideIssue({ state: 'approved', issuedOn }, today))
}

function correctedRecord(
  old: WholeRecord,
  kind: RecordKind<object>,
  claims: object,
  { request, ids, now }: { request: LockedRequest; ids: { batchId: string; recordId: string }; now: Date },
) {
  const columns = kind.columns(claims)
  const facts = { inRegistry: false, issuerAwards: columns.awardingBody === old.college }
  return {
    learnerId: request.learnerId,
    id: ids.recordId,
    organisationId: old.organisationId,
    batchId: ids.batchId,
    kind: kind.name,
    version: kind.version,
    claims,
    title: kind.title(claims),
    columns,
    assurance: kind.assurance(claims, facts),
    marks: request.marks ?? [],
    personId: request.requesterId,
    now,
    corrects: { id: request.recordId, state: old.state, fields: request.fields ?? [] },
    awardId: old.awardId,
    confirmation: kind.award?.isConfirmed(claims, facts) ? ('open' as const) : null,
  }
}

/** A number that stays goes over to the new record when it is issued; another one must be free now. */
async function claimNewNumber(
  trx: Trx,
  kind: RecordKind<object>,
  given: { old: WholeRecord; claims: object; learnerId: string; recordId: string },
): Promise<void> {
  const before = kind.uniqueKey(readClaims(kind.name, given.old.claimsVersion, given.old.claims))
  const after = kind.uniqueKey(given.claims)
  if (after === null || isSameKey(before, after)) return
  if (!(await claimNumber(trx, after, given))) throw Refusal.of(refuseTaken(kind))
}
