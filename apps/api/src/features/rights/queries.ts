import { sql } from 'kysely'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export async function findHeld(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('learner')
    .where('learner.id', '=', learnerId)
    .select([
      'learner.id as learnerId',
      'learner.name',
      'learner.sex',
      'learner.birth_date as birthDate',
      'learner.id_number_sealed as idNumberSealed',
    ])
    .executeTakeFirstOrThrow()
}

/** Whom to turn to when a school does not answer. */
const nearestBureau = sql<string | null>`(SELECT b.name FROM organisation b WHERE b.kind = 'bureau'
  AND organisation.division_code LIKE regexp_replace(b.division_code, '(00)+$', '') || '%'
  ORDER BY length(regexp_replace(b.division_code, '(00)+$', '')) DESC LIMIT 1)`

export async function listSchools(trx: ReadonlyTrx) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .where('enrolment.learner_id', '=', ownLearners)
    .select([
      'enrolment.learner_id as learnerId',
      'organisation.name as school',
      nearestBureau.as('bureau'),
      'enrolment.state_number_sealed as stateNumberSealed',
      'enrolment.phone_sealed as phoneSealed',
      'enrolment.guardian_phone_sealed as guardianPhoneSealed',
    ])
    .orderBy('enrolment.created_at', 'desc')
    .execute()
}

type Counted = 'record' | 'check_entry' | 'correction_request' | 'learner_plan'

/** How much is held of what there may be much of. */
export async function countHeld(trx: ReadonlyTrx) {
  const counted = async (table: Counted) => {
    const { count } = await trx
      .selectFrom(table)
      .where('learner_id', '=', ownLearners)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  }
  return {
    records: await counted('record'),
    shares: await countShares(trx),
    looks: await counted('check_entry'),
    corrections: await counted('correction_request'),
    plans: await counted('learner_plan'),
  }
}

async function countShares(trx: ReadonlyTrx): Promise<number> {
  const { count } = await trx
    .selectFrom('share')
    .where('learner_id', '=', ownLearners)
    .where('head_id', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function listShareConsents(trx: ReadonlyTrx) {
  return trx
    .selectFrom('share')
    .where('learner_id', '=', ownLearners)
    .where('head_id', 'is', null)
    .select([
      'id',
      'recipient',
      'purpose',
      'consent_version as version',
      'created_at as givenAt',
      'expires_at as expiresAt',
      'withdrawn_at as withdrawnAt',
      'frozen_at as frozenAt',
      'guardian',
    ])
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
}

export async function listTransferConsents(trx: Reading) {
  return trx
    .selectFrom('transfer_target')
    .innerJoin('organisation as asking', 'asking.id', 'transfer_target.asking_id')
    .where('transfer_target.learner_id', '=', ownLearners)
    .select([
      'transfer_target.request_id as id',
      'asking.name as asking',
      'transfer_target.state',
      'transfer_target.consent_at as consentedAt',
    ])
    .execute()
}

/** Which wording she agreed to and when, as the audit keeps it. */
export async function listVersions(trx: ReadonlyTrx) {
  const door = sql<{ subject: string; subject_id: string; at: Date; version: string | null }>`own_consents()`
  return trx
    .selectFrom(door.as('given'))
    .select(['subject', 'subject_id as id', 'at', 'version'])
    .orderBy('at', 'desc')
    .execute()
}

export async function listEntriesAboutMe(trx: ReadonlyTrx, most: number) {
  const door = sql<{
    id: string
    at: Date
    school: string
    permission: string
    certain: boolean
  }>`entries_about_me(${most})`
  return trx.selectFrom(door.as('entry')).select(['id', 'at', 'school', 'permission', 'certain']).execute()
}

export async function findOwnAccount(trx: Reading, personId: string) {
  return trx
    .selectFrom('account')
    .innerJoin('learner', 'learner.id', 'account.learner_id')
    .where('account.person_id', '=', personId)
    .select(['account.user_id as userId', 'learner.id as learnerId', 'learner.birth_date as birthDate'])
    .executeTakeFirst()
}

export async function findOpenClosing(trx: Reading) {
  return trx
    .selectFrom('account_closing')
    .where('learner_id', '=', ownLearners)
    .where('undone_at', 'is', null)
    .where('closed_at', 'is', null)
    .select(['id', 'closes_at as closesAt'])
    .executeTakeFirst()
}

export async function insertClosing(
  trx: Trx,
  closing: { learnerId: string; id: string; userId: string; askedAt: Date; closesAt: Date },
): Promise<void> {
  await trx
    .insertInto('account_closing')
    .values({
      learner_id: closing.learnerId,
      id: closing.id,
      user_id: closing.userId,
      asked_at: closing.askedAt,
      closes_at: closing.closesAt,
    })
    .execute()
}

export async function endOwnShares(trx: Trx, now: Date): Promise<void> {
  await trx
    .updateTable('share')
    .set({ withdrawn_at: now })
    .where('learner_id', '=', ownLearners)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function endOwnSessions(trx: Trx): Promise<void> {
  await sql`SELECT end_own_sessions()`.execute(trx)
}

/** How many accounts were closed; fewer than the most when none is left. */
export async function closeAccounts(trx: Trx, now: Date, most: number): Promise<number> {
  const { rows } = await sql<{ closed: number }>`
    SELECT close_due_accounts(${now}::timestamptz, ${most}::integer) AS closed`.execute(trx)
  return rows[0]?.closed ?? 0
}
