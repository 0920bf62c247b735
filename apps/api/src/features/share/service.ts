import { randomBytes } from 'node:crypto'
import { consentVersions } from '@jiangji/domain/consent/version'
import { makeShareCode } from '@jiangji/domain/identity/share-code'
import { decideShareTerms, type ShareTerms } from '@jiangji/domain/share/terms'
import { refuseToChild } from './refuse-to-child.ts'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import {
  findHolder,
  findRecordState,
  findShare,
  insertShareCode,
  insertShareOfIssued,
  listChecksOf,
  listSharesOf,
  withdrawShare,
  type NewShare,
} from './queries.ts'
import { presentChosen } from './present-chosen.ts'
import { shareLine } from './share-line.ts'

const mostTries = 5

export interface NewShareInput extends ShareTerms {
  recordId: string
  /** Which fields are shown; everything when none are named. */
  fields?: readonly string[] | null | undefined
}

export async function createShare(ctx: Context, { recordId, fields = null, ...asked }: NewShareInput) {
  const createdAt = ctx.now()
  const terms = decided(decideShareTerms(asked, createdAt))
  const share = { id: ctx.newId(), recordId, createdAt, ...terms }
  const facts = { recordId, fields: null as string | null }
  const act = { subject: { type: 'share', id: share.id }, facts }
  const code = await ctx.commit('share.create', act, async (trx) => {
    await refuseToChild(trx, createdAt)
    const chosen = fields === null ? null : await presentChosen(ctx, trx, { recordId, fields, createdAt })
    facts.fields = chosen?.fields.join(' ') ?? null
    return storeShare(ctx, trx, { ...share, chosen })
  })
  return { shareId: share.id, code, url: linkTo(ctx, code), expiresAt: terms.expiresAt.toISOString() }
}

async function storeShare(
  ctx: Context,
  trx: Trx,
  given: Omit<NewShare, 'learnerId' | 'consentVersion' | 'codeSealed'>,
): Promise<string> {
  const learnerId = await findHolder(trx, given.recordId)
  if (learnerId === null) throw new Refusal('record.unknown')
  const share = { ...given, learnerId }
  const code = await claimCode(ctx, trx, share)
  const codeSealed = ctx.keys.seal(code, `share:${share.id}`)
  const stored = await insertShareOfIssued(trx, {
    ...share,
    codeSealed,
    consentVersion: consentVersions.share,
  })
  if (stored) return code
  const state = await findRecordState(trx, share.recordId)
  throw new Refusal('share.recordNotIssued', { state: state ?? '' })
}

async function claimCode(ctx: Context, trx: Trx, share: { id: string; learnerId: string }): Promise<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = makeShareCode(randomBytes(12))
    const codeHash = ctx.keys.lookupHash('share-code', code)
    if (await insertShareCode(trx, { codeHash, learnerId: share.learnerId, shareId: share.id })) return code
  }
  throw new Error(`${mostTries} random share codes in a row were taken`)
}

export async function listShares(ctx: Context) {
  const now = ctx.now()
  const shares = await ctx.read('share.read', (trx) => listSharesOf(trx))
  return shares.map((share) => shareLine(share, now))
}

export async function showShare(ctx: Context, shareId: string) {
  const share = await ctx.read('share.read', (trx) => findShare(trx, shareId))
  if (!share) throw new Refusal('share.unknown')
  const code = ctx.keys.open(share.codeSealed, `share:${shareId}`)
  return { ...shareLine(share, ctx.now()), code, url: linkTo(ctx, code) }
}

export async function endShare(ctx: Context, shareId: string) {
  const act = { subject: { type: 'share', id: shareId }, facts: {} }
  await ctx.commit('share.withdraw', act, async (trx) => {
    if (await withdrawShare(trx, shareId, ctx.now())) return
    const share = await findShare(trx, shareId)
    throw new Refusal(share ? 'share.alreadyWithdrawn' : 'share.unknown')
  })
  return { shareId }
}

export async function listChecks(ctx: Context) {
  const checks = await ctx.read('share.read', (trx) => listChecksOf(trx))
  return checks.map((check) => ({ ...check, at: check.at.toISOString() }))
}

function linkTo(ctx: Context, code: string): string {
  return `${ctx.origin}/v/${code}`
}
