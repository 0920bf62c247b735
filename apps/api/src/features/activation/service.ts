import { civilDateIn } from '@jiangji/domain/calendar'
import { parseActivationCode } from '@jiangji/domain/identity/activation-code'
import { nameKey } from '@jiangji/domain/identity/normalise'
import { decidePassword } from '@jiangji/domain/identity/password'
import { audienceOf, type Audience } from '@jiangji/domain/consent/audience'
import { consentVersionFor, consentVersions } from '@jiangji/domain/consent/version'
import type { Context } from '../../platform/context.ts'
import { isConstraint } from '../../platform/db/pool.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { openGuardian, waitsForGuardian } from './guardian.ts'
import {
  findGuardianSlip,
  findRecovery,
  findSlip,
  joinAsGuardian,
  useRecovery,
  useSlip,
  type GuardianSlip,
  type RecoverySlip,
  type Slip,
  type TypedSlip,
} from './queries.ts'

type AnySlip = Slip | RecoverySlip | GuardianSlip

export interface SlipInput {
  code: string
  name: string
}

export async function lookAtCode(ctx: Context, input: SlipInput) {
  const slip = await openSlip(ctx, input)
  const where = {
    college: slip.organisation,
    collegeSlug: slip.slug,
    child: null,
    guardianNeeded: false,
    audience: 'usual' as Audience,
  }
  if ('guardian_id' in slip)
    return { purpose: 'guardian' as const, ...where, studentNumber: slip.sign_in_number, child: slip.child }
  const found = { ...where, studentNumber: slip.student_number }
  if ('username' in slip) return { purpose: 'recovery' as const, ...found, ...signInNameOf(slip) }
  const audience = audienceOf(slip.birth_date, civilDateIn(ctx.now()))
  return {
    purpose: 'opening' as const,
    ...found,
    guardianNeeded: await waitsForGuardian(ctx, slip),
    audience,
  }
}

/** The guardian's yes to the account of a child, with the slip that the school gave her. */
export async function consentByCode(ctx: Context, input: SlipInput & { password: string }) {
  const slip = await openSlip(ctx, input)
  if (!('guardian_id' in slip)) throw unknownSlip()
  const password = decided(decidePassword(input.password, { number: slip.sign_in_number, name: slip.name }))
  await openGuardian(ctx, slip, typedSlip(ctx, input), password)
  return { child: slip.child }
}

/** A guardian who has an account consents for another child with that child's slip. */
export async function joinByCode(ctx: Context, code: string) {
  if (!ctx.may('guardian.join')) throw new Refusal('permission.denied')
  const entry = ctx.activationBrake.admit(ctx.network, ctx.now())
  if (!entry.admitted) throw new Refusal('slowDown', { seconds: entry.seconds })
  const learnerId = await joinChild(ctx, code).catch((cause: unknown) => {
    if (cause instanceof Refusal && cause.code === 'activation.unknown') entry.attempt.wrong(ctx.now())
    else entry.attempt.right()
    throw cause
  })
  entry.attempt.right()
  return { learnerId }
}

async function joinChild(ctx: Context, code: string): Promise<string> {
  const { codeHash } = typedSlip(ctx, { code, name: '' })
  const facts = { consent: consentVersions.guardian }
  const act = { subject: { type: 'guardian', id: ctx.personId }, facts }
  return ctx.commit('guardian.join', act, async (trx) => {
    const joined = await joinAsGuardian(trx, codeHash, consentVersions.guardian, ctx.now())
    if (joined === null) throw unknownSlip()
    return joined
  })
}

export async function redeemCode(ctx: Context, input: SlipInput & { password: string; audience?: Audience }) {
  const slip = await openSlip(ctx, input)
  if ('guardian_id' in slip) throw unknownSlip()
  const holder = { number: slip.student_number, name: slip.name }
  const password = decided(decidePassword(input.password, holder))
  if ('username' in slip) return recoverAccount(ctx, input, { username: slip.username, password })
  if (await waitsForGuardian(ctx, slip)) throw new Refusal('activation.guardianNeeded')
  const username = `${slip.slug}:${slip.student_number.toLowerCase()}`
  const userId = await ctx.accounts.create({ username: null, password, name: slip.name })
  try {
    await linkAccount(ctx, input, { userId, username, audience: input.audience ?? 'usual' })
  } catch (cause) {
    await ctx.accounts.remove(userId)
    throw isConstraint(cause, 'user_username_key') ? new Refusal('activation.taken') : cause
  }
  return { username }
}

/** The slip of a school in place of a forgotten password: every session ends, and the account says when and through whom. */
async function recoverAccount(
  ctx: Context,
  input: SlipInput,
  { username, password }: { username: string; password: string },
) {
  const passwordHash = await ctx.accounts.hash(password)
  const act = { subject: { type: 'account', id: username }, facts: {}, writtenByDoor: true } as const
  await ctx.commit('account.recover', act, async (trx) => {
    const given = { passwordHash, entryId: ctx.newId() }
    if ((await useRecovery(trx, typedSlip(ctx, input), given, ctx.now())) === null) throw unknownSlip()
  })
  return { username }
}

async function linkAccount(
  ctx: Context,
  input: SlipInput,
  { audience, ...user }: { userId: string; username: string; audience: Audience },
): Promise<void> {
  const facts = { consent: consentVersionFor('account', audience) }
  const act = { subject: { type: 'account', id: user.userId }, facts, writtenByDoor: true } as const
  await ctx.commit('account.activate', act, async (trx) => {
    const account = { personId: ctx.newId(), ...user }
    const entry = { id: ctx.newId(), facts }
    const learnerId = await useSlip(trx, typedSlip(ctx, input), account, entry, ctx.now())
    if (learnerId === null) throw unknownSlip()
  })
}

async function openSlip(ctx: Context, input: SlipInput): Promise<AnySlip> {
  const entry = ctx.activationBrake.admit(ctx.network, ctx.now())
  if (!entry.admitted) throw new Refusal('slowDown', { seconds: entry.seconds })
  const slip = await findTypedSlip(ctx, input).catch((cause: unknown) => {
    entry.attempt.right()
    throw cause
  })
  if (slip === null) {
    entry.attempt.wrong(ctx.now())
    throw unknownSlip()
  }
  entry.attempt.right()
  return slip
}

async function findTypedSlip(ctx: Context, input: SlipInput): Promise<AnySlip | null> {
  const typed = typedSlip(ctx, input)
  const opening = await ctx.read('account.activate', (trx) => findSlip(trx, typed, ctx.now()))
  if (opening) return opening
  const recovery = await ctx.read('account.recover', (trx) => findRecovery(trx, typed, ctx.now()))
  return recovery ?? ctx.read('account.activate', (trx) => findGuardianSlip(trx, typed, ctx.now()))
}

function typedSlip(ctx: Context, { code, name }: SlipInput): TypedSlip {
  const parsed = parseActivationCode(code)
  if (!parsed.ok) throw unknownSlip()
  return { codeHash: ctx.keys.lookupHash('activation-code', parsed.value), nameKey: nameKey(name) }
}

/** She signs in as she always did, also when another school of hers made the slip. */
function signInNameOf({ username }: RecoverySlip) {
  const [collegeSlug = '', ...number] = username.split(':')
  return { collegeSlug, studentNumber: number.join(':') }
}

/** One answer for a wrong, expired or used code and for another name. */
function unknownSlip(): Refusal {
  return new Refusal('activation.unknown')
}
