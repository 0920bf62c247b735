import { randomBytes } from 'node:crypto'
import type { Audience } from '@jiangji/domain/consent/audience'
import { consentVersionFor } from '@jiangji/domain/consent/version'
import { makeShareCode } from '@jiangji/domain/identity/share-code'
import { decideSharedItems, decideShareTerms, type ShareTerms } from '@jiangji/domain/share/terms'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { listChecksOf } from './check-queries.ts'
import {
  findHolder,
  findRecordState,
  findShare,
  insertShareCode,
  insertShareOfIssued,
  listSharesOf,
  withdrawShare,
  type NewShare,
} from './queries.ts'
import { contactPlace, pinKey } from '../../platform/keys/share-secrets.ts'
import { firstAnswer } from './guardian-answer.ts'
import { presentChosen } from './present-chosen.ts'
import { shareLine } from './share-line.ts'

const mostTries = 5

export interface NewShareInput extends ShareTerms {
  /** The records in the order in which they are shown; everything of one where no fields are named. */
  items: readonly { recordId: string; fields: readonly string[] | null }[]
  /** In which wording she read what she agrees to. */
  audience?: Audience | undefined
}

export async function createShare(
  ctx: Context,
  { items: asked, audience = 'usual', ...wanted }: NewShareInput,
) {
  const createdAt = ctx.now()
  const { pin, contact, ...terms } = decided(decideShareTerms(wanted, createdAt))
  const items = decided(decideSharedItems(asked))
  const id = ctx.newId()
  const facts = { recordId: items[0]?.recordId ?? null, records: items.length, fields: null as string | null }
  const act = { subject: { type: 'share', id }, facts }
  const { code, waits } = await ctx.commit('share.create', act, async (trx) => {
    const prepared: PreparedItem[] = []
    for (const { recordId, fields } of items) {
      const chosen = fields === null ? null : await presentChosen(ctx, trx, { recordId, fields, createdAt })
      prepared.push({ recordId, learnerId: await holderOf(trx, recordId), chosen })
    }
    facts.fields = wordsOf(prepared)
    const guardian = await firstAnswer(trx, ctx.learnerId, createdAt)
    const consentVersion = consentVersionFor('share', audience)
    const share = { id, createdAt, consentVersion, ...terms, pin, contact, guardian, items: prepared }
    return { code: await storeShare(ctx, trx, share), waits: guardian !== null }
  })
  return { shareId: id, waits, code, url: linkTo(ctx, code), expiresAt: terms.expiresAt.toISOString() }
}

type PreparedItem = Pick<NewShare, 'recordId' | 'learnerId' | 'chosen'>

type Agreed = 'id' | 'createdAt' | 'guardian' | 'recipient' | 'purpose' | 'expiresAt' | 'consentVersion'

interface PreparedShare extends Pick<NewShare, Agreed> {
  pin: string | null
  contact: string | null
  items: readonly PreparedItem[]
}

async function holderOf(trx: Trx, recordId: string): Promise<string> {
  const learnerId = await findHolder(trx, recordId)
  if (learnerId === null) throw new Refusal('record.unknown')
  return learnerId
}

/** Which fields were chosen, record by record; nothing where everything of all is shown. */
function wordsOf(items: readonly PreparedItem[]): string | null {
  return items.every(({ chosen }) => chosen === null)
    ? null
    : items.map(({ chosen }) => chosen?.fields.join(' ') ?? '*').join('; ')
}

async function storeShare(
  ctx: Context,
  trx: Trx,
  { items, pin, contact, ...share }: PreparedShare,
): Promise<string> {
  const [first] = items
  if (first === undefined) throw new Error('A share without records was let through')
  const code = await claimCode(ctx, trx, { id: share.id, learnerId: first.learnerId })
  for (const [at, item] of items.entries()) {
    const isHead = at === 0
    const id = isHead ? share.id : ctx.newId()
    const stored = await insertShareOfIssued(trx, {
      ...share,
      ...item,
      id,
      codeSealed: ctx.keys.seal(code, `share:${id}`),
      head: isHead ? null : { learnerId: first.learnerId, id: share.id },
      place: at + 1,
      records: items.length,
      pinHash: isHead && pin !== null ? ctx.keys.lookupHash('share-pin', pinKey(code, pin)) : null,
      contactSealed: isHead && contact !== null ? ctx.keys.seal(contact, contactPlace(id)) : null,
    })
    if (!stored) throw new Refusal('share.recordNotIssued', { state: await stateOf(trx, item.recordId) })
  }
  return code
}

async function stateOf(trx: Trx, recordId: string): Promise<string> {
  return (await findRecordState(trx, recordId)) ?? ''
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
  const contact = share.contactSealed && ctx.keys.open(share.contactSealed, contactPlace(shareId))
  const { consentVersion } = share
  return { ...shareLine(share, ctx.now()), code, url: linkTo(ctx, code), contact, consentVersion }
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
