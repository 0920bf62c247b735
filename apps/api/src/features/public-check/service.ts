import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import type { Facts } from '@jiangji/domain/decision'
import type { Keys } from '../../platform/keys/keys.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { contactPlace, pinKey } from '../../platform/keys/share-secrets.ts'
import { networkOf } from '../../platform/guessing/network.ts'
import {
  disclose,
  discloseCorrection,
  notFound,
  otherName,
  pinWanted,
  pinWrong,
  type CheckAnswer,
} from './answer.ts'
import { shareOf } from './share-of.ts'
import type { CheckBrakes, Wrong } from './brakes.ts'
import { readCheckRequest, type CheckRequest } from './check-request.ts'
import type { CheckedRow } from './checked-row.ts'
import { tokenFor } from './chosen-fields.ts'
import type { LookAt } from './shared-flights.ts'
import { verifyRow, type Verifier } from './verification.ts'

export interface PublicCheck {
  lookAt: LookAt
  keys: Keys
  brakes: CheckBrakes
  verifier: Verifier
  may: Context['may']
  now(): Date
  newId(): string
}

export type Reply =
  { status: 200; body: CheckAnswer } | { status: 400 | 429; body: { error: { code: string; facts: Facts } } }

export async function answerCheck(check: PublicCheck, raw: unknown, address: string): Promise<Reply> {
  if (!check.may('public.check')) throw new Refusal('permission.denied')
  const request = readCheckRequest(raw)
  if (!request.ok) return { status: 400, body: { error: { code: request.code, facts: request.facts } } }
  const { code, lastFour, pin } = request.value
  const asking = {
    network: networkOf(address),
    code,
    withLastFour: lastFour !== null,
    withPin: pin !== null,
  }
  const entry = check.brakes.enter(asking, check.now())
  if (!entry.admitted)
    return { status: 429, body: { error: { code: 'slowDown', facts: { seconds: entry.seconds } } } }
  let wrong: Wrong | null = null
  try {
    const row = await look(check, request.value)
    wrong = whatWasWrong(row, request.value)
    return { status: 200, body: await answerFor(check, row, request.value) }
  } finally {
    entry.leave(wrong, check.now())
  }
}

function look({ lookAt, keys, newId, now }: PublicCheck, { code, name, lastFour, pin, place }: CheckRequest) {
  return lookAt({
    codeHash: keys.lookupHash('share-code', code),
    name,
    lastFourHash: lastFour === null ? null : keys.lookupHash('id-last-four', lastFour),
    entryId: newId(),
    at: now(),
    place,
    pinHash: pin === null ? null : keys.lookupHash('share-pin', pinKey(code, pin)),
  })
}

function whatWasWrong(row: CheckedRow | null, { pin }: CheckRequest): Wrong | null {
  if (row === null) return 'code'
  if (row.pin_matched === false) return pin === null ? null : 'pin'
  if (!row.name_matched) return 'name'
  return row.last_four_matched === false ? 'lastFour' : null
}

async function answerFor(
  { verifier, keys, now: clock }: PublicCheck,
  row: CheckedRow | null,
  { name, pin }: CheckRequest,
): Promise<CheckAnswer> {
  const now = clock()
  if (row === null) return notFound
  if (row.pin_matched === false) return pin === null ? pinWanted : pinWrong
  if (!row.name_matched) return otherName(now)
  const kind = kindOf(row.kind)
  const claims = readClaims(row.kind, row.claims_version, row.claims)
  const achievement = kind.achievement(claims)
  const { results } = achievement
  const content = { ...kind.columns(claims), title: kind.title(claims), claims, results }
  const shown = row.fields === null ? row : { ...row, token: tokenFor(row, row.fields, claims) }
  const verification = await verifyRow(shown, { name, achievementType: achievement.type, now }, verifier)
  const share = shareOf(row, (sealed) => keys.open(sealed, contactPlace(row.share_id)))
  if (row.status === 'superseded') return discloseCorrection(row, verification, { now, share })
  return disclose(shown, content, verification, { now, share, origin: verifier.origin })
}
