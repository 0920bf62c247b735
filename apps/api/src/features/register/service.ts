import { civilDateIn } from '@jiangji/domain/calendar'
import { decideEnd, decideKnown } from '@jiangji/domain/register/decide'
import { registerOf, type RegisterName } from '@jiangji/domain/register/registers'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { isConstraint } from '../../platform/db/pool.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import {
  endEntry,
  insertEntry,
  insertVersion,
  listClassNames,
  listEntries,
  lockEntry,
  updateEntry,
} from './queries.ts'

export interface Entered {
  register: RegisterName
  content: unknown
}

export async function addEntry(ctx: Context, { register, content: given }: Entered) {
  const { content, key, dates } = decided(registerOf(register).read(given))
  const { organisationId, personId } = ctx
  const [id, now] = [ctx.newId(), ctx.now()]
  const act = { subject: { type: 'register-entry', id }, facts: { register } }
  await ctx.commit('register.write', act, async (trx) => {
    await assertKnown(ctx, trx, register, content)
    if (!(await insertEntry(trx, { organisationId, id, register, content, key, validTo: dates.to, now })))
      throw new Refusal('register.twice')
    await insertVersion(trx, {
      organisationId,
      id,
      version: 1,
      content,
      endedOn: null,
      note: null,
      personId,
      now,
    })
  })
  return { id }
}

export interface Changed {
  id: string
  version: number
  content: unknown
}

export async function changeEntry(ctx: Context, { id, version: seen, content: given }: Changed) {
  const { organisationId, personId } = ctx
  const [version, now] = [seen + 1, ctx.now()]
  const facts = { register: '', version }
  const act = { subject: { type: 'register-entry', id }, facts }
  await ctx.commit('register.write', act, async (trx) => {
    const { register } = await lockAsSeen(ctx, trx, { id, version: seen })
    const { content, key, dates } = decided(registerOf(register).read(given))
    await assertKnown(ctx, trx, register, content)
    const entry = { organisationId, id, register, content, key, validTo: dates.to, version, now }
    await updateEntry(trx, entry).catch(asTwice)
    await insertVersion(trx, {
      organisationId,
      id,
      version,
      content,
      endedOn: null,
      note: null,
      personId,
      now,
    })
    facts.register = register
  })
  return { id }
}

export async function endRegisterEntry(
  ctx: Context,
  { id, version: seen, note: given }: { id: string; version: number; note: string },
) {
  const note = decided(decideEnd(given))
  const { organisationId, personId } = ctx
  const [version, now, endedOn] = [seen + 1, ctx.now(), civilDateIn(ctx.now())]
  const facts = { register: '', version, ended: endedOn }
  await ctx.commit('register.write', { subject: { type: 'register-entry', id }, facts }, async (trx) => {
    const { register, content } = await lockAsSeen(ctx, trx, { id, version: seen })
    await endEntry(trx, { organisationId, id, version, endedOn, now })
    await insertVersion(trx, { organisationId, id, version, content, endedOn, note, personId, now })
    facts.register = register
  })
  return { id }
}

async function lockAsSeen(ctx: Context, trx: Trx, { id, version }: { id: string; version: number }) {
  const entry = await lockEntry(trx, { organisationId: ctx.organisationId, id })
  if (!entry) throw new Refusal('register.unknown')
  if (entry.endedOn !== null) throw new Refusal('register.ended')
  if (entry.version !== version) throw new Refusal('register.changedMeanwhile')
  return { ...entry, register: entry.register as RegisterName }
}

async function assertKnown(ctx: Context, trx: Trx, register: RegisterName, content: object): Promise<void> {
  const { organisationId } = ctx
  const partners = await listEntries(trx, organisationId, 'partner')
  const codes = partners
    .filter(({ endedOn }) => endedOn === null)
    .map(({ content: { uscc } }) => String(uscc))
  const classes = await listClassNames(trx, organisationId)
  decided(decideKnown(registerOf(register), content, { partners: codes, classes }))
}

function asTwice(cause: unknown): never {
  throw isConstraint(cause, 'register_entry_once') ? new Refusal('register.twice') : cause
}
