import type { Facts } from '@jiangji/domain/decision'
import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

export interface Slip {
  learner_id: string
  name: string
  slug: string
  organisation: string
  student_number: string
  birth_date: string | null
  guardian_needed: boolean
}

export interface TypedSlip {
  codeHash: Buffer
  nameKey: string
}

export async function findSlip(trx: ReadonlyTrx, typed: TypedSlip, now: Date): Promise<Slip | null> {
  const door = sql<Slip>`find_activation(${typed.codeHash}, ${typed.nameKey}, ${now})`
  const found = await trx.selectFrom(door.as('slip')).selectAll().executeTakeFirst()
  return found ?? null
}

/** Null when another request used the code first. */
export async function useSlip(
  trx: Trx,
  typed: TypedSlip,
  account: { personId: string; userId: string; username: string },
  entry: { id: string; facts: Facts },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ learner_id: string | null }>`
    SELECT redeem_activation(${typed.codeHash}, ${typed.nameKey}, ${account.personId}, ${account.userId},
      ${account.username}, ${entry.id}, ${JSON.stringify(entry.facts)}::jsonb, ${now})
      AS learner_id`.execute(trx)
  return rows[0]?.learner_id ?? null
}

export interface GuardianSlip {
  guardian_id: string
  name: string
  sign_in_number: string
  child: string
  slug: string
  organisation: string
  birth_date: string | null
  guardian_needed: boolean
}

export async function findGuardianSlip(
  trx: ReadonlyTrx,
  typed: TypedSlip,
  now: Date,
): Promise<GuardianSlip | null> {
  const door = sql<GuardianSlip>`find_guardian_slip(${typed.codeHash}, ${typed.nameKey}, ${now})`
  const found = await trx.selectFrom(door.as('slip')).selectAll().executeTakeFirst()
  return found ?? null
}

export async function hasGuardianConsent(trx: ReadonlyTrx, learnerId: string): Promise<boolean> {
  const has = sql<boolean>`has_guardian_consent(${learnerId}::uuid)`
  return (await trx.selectNoFrom(has.as('has')).executeTakeFirstOrThrow()).has
}

/** False when another request used the code first. */
export async function consentAsGuardian(
  trx: Trx,
  typed: TypedSlip,
  {
    version,
    entryId,
    ...user
  }: { version: string; entryId: string; personId: string; userId: string; username: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT consent_as_guardian(${typed.codeHash}, ${typed.nameKey}, ${version}, ${user.personId},
      ${user.userId}, ${user.username}, ${entryId}, ${now}) AS done`.execute(trx)
  return rows[0]?.done ?? false
}

/** The child whose slip it was; null when it is not one of hers that is still good. */
export async function joinAsGuardian(
  trx: Trx,
  codeHash: Buffer,
  version: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ learner_id: string | null }>`
    SELECT join_as_guardian(${codeHash}, ${version}, ${now}) AS learner_id`.execute(trx)
  return rows[0]?.learner_id ?? null
}

export interface RecoverySlip {
  name: string
  slug: string
  organisation: string
  student_number: string
  username: string
}

export async function findRecovery(
  trx: ReadonlyTrx,
  typed: TypedSlip,
  now: Date,
): Promise<RecoverySlip | null> {
  const door = sql<RecoverySlip>`find_recovery(${typed.codeHash}, ${typed.nameKey}, ${now})`
  const found = await trx.selectFrom(door.as('slip')).selectAll().executeTakeFirst()
  return found ?? null
}

/** Null when another request used the code first. */
export async function useRecovery(
  trx: Trx,
  typed: TypedSlip,
  { passwordHash, entryId }: { passwordHash: string; entryId: string },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ user_id: string | null }>`
    SELECT redeem_recovery(${typed.codeHash}, ${typed.nameKey}, ${passwordHash}, ${entryId}, ${now})
      AS user_id`.execute(trx)
  return rows[0]?.user_id ?? null
}
