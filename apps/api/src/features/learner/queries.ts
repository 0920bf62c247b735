import { normaliseCode, normaliseName } from '@jiangji/domain/identity/normalise'
import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

export async function listClasses(trx: ReadonlyTrx, organisationId: string, now: Date) {
  return trx
    .selectFrom('enrolment')
    .leftJoin('account', 'account.learner_id', 'enrolment.learner_id')
    .leftJoin('activation', (join) =>
      join
        .onRef('activation.learner_id', '=', 'enrolment.learner_id')
        .onRef('activation.organisation_id', '=', 'enrolment.organisation_id')
        .on('activation.used_at', 'is', null)
        .on('activation.purpose', '=', 'opening')
        .on('activation.expires_at', '>', now),
    )
    .leftJoin('learner_alias', 'learner_alias.alias_id', 'enrolment.learner_id')
    .where('enrolment.organisation_id', '=', organisationId)
    .where('learner_alias.main_id', 'is', null)
    .select((eb) => [
      'enrolment.class_name as className',
      eb.fn.min('enrolment.programme_name').as('programme'),
      eb.fn.count<number>('enrolment.programme_name').distinct().as('programmes'),
      eb.fn.count<number>('enrolment.learner_id').as('learners'),
      eb.fn.count<number>('account.learner_id').as('activated'),
      eb.fn.count<number>('activation.learner_id').as('slips'),
    ])
    .groupBy('enrolment.class_name')
    .orderBy('enrolment.class_name')
    .execute()
}

export async function listClassMembers(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  organisationId: string,
  className: string,
) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .leftJoin('account', 'account.learner_id', 'enrolment.learner_id')
    .leftJoin('activation', (join) =>
      join
        .onRef('activation.learner_id', '=', 'enrolment.learner_id')
        .onRef('activation.organisation_id', '=', 'enrolment.organisation_id'),
    )
    .where('enrolment.organisation_id', '=', organisationId)
    .leftJoin('learner_alias', 'learner_alias.alias_id', 'enrolment.learner_id')
    .where('enrolment.class_name', '=', className)
    .where('learner_alias.main_id', 'is', null)
    .select([
      'learner.id as learnerId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.programme_catalogue as programmeCatalogue',
      'enrolment.track',
      'account.user_id as userId',
      'activation.code_sealed as codeSealed',
      'activation.expires_at as expiresAt',
      'activation.used_at as usedAt',
    ])
    .orderBy('enrolment.student_number')
    .execute()
}

export interface NewCode {
  learnerId: string
  codeSealed: Buffer
  codeHash: Buffer
}

/** Puts the codes in place of lapsed ones; one that another desk made meanwhile stays. */
export async function putCodes(
  trx: Trx,
  organisationId: string,
  codes: readonly NewCode[],
  times: { createdAt: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    INSERT INTO activation (organisation_id, learner_id, code_sealed, code_hash, created_at, expires_at)
    SELECT ${organisationId}::uuid, made.learner_id, made.code_sealed, made.code_hash,
      ${times.createdAt}::timestamptz, ${times.expiresAt}::timestamptz
    FROM unnest(${codes.map((code) => code.learnerId)}::uuid[], ${codes.map((code) => code.codeSealed)}::bytea[],
      ${codes.map((code) => code.codeHash)}::bytea[]) AS made (learner_id, code_sealed, code_hash)
    ON CONFLICT (organisation_id, learner_id) DO UPDATE
      SET code_sealed = excluded.code_sealed, code_hash = excluded.code_hash,
        created_at = excluded.created_at, expires_at = excluded.expires_at
      WHERE activation.used_at IS NULL AND activation.expires_at <= excluded.created_at`.execute(trx)
}

export interface LearnerFilter {
  search: string | null
  className: string | null
  after: string | null
  limit: number
}

export async function listLearners(trx: ReadonlyTrx, organisationId: string, filter: LearnerFilter) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .leftJoin('account', 'account.learner_id', 'enrolment.learner_id')
    .leftJoin('learner_alias', 'learner_alias.alias_id', 'enrolment.learner_id')
    .where('enrolment.organisation_id', '=', organisationId)
    .$if(filter.className !== null, (query) =>
      query.where('enrolment.class_name', '=', filter.className ?? ''),
    )
    .$if(filter.after !== null, (query) => query.where('enrolment.student_number', '>', filter.after ?? ''))
    .$if(filter.search !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('learner.name', 'like', containing(normaliseName(filter.search ?? '').text)),
          eb('enrolment.student_number', 'ilike', containing(normaliseCode(filter.search ?? '').text)),
        ]),
      ),
    )
    .select([
      'learner.id as learnerId',
      'learner.name',
      'learner.birth_date as birthDate',
      'learner.id_number_sealed as idNumberSealed',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'enrolment.programme_name as programme',
      'enrolment.programme_catalogue as programmeCatalogue',
      'enrolment.track',
      'enrolment.state',
      'enrolment.guardian_needed as guardianNeeded',
      'account.user_id as userId',
      'learner_alias.main_id as mergedInto',
    ])
    .orderBy('enrolment.student_number')
    .limit(filter.limit + 1)
    .execute()
}

function containing(search: string): string {
  return `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
}

/** One learner of the college, with her account if she has one. */
export async function findMember(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  organisationId: string,
  learnerId: string,
) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .leftJoin('account', 'account.learner_id', 'enrolment.learner_id')
    .where('enrolment.organisation_id', '=', organisationId)
    .where('enrolment.learner_id', '=', learnerId)
    .select([
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'enrolment.programme_catalogue as programmeCatalogue',
      'enrolment.track',
      'account.user_id as userId',
      'enrolment.state',
      sql<boolean>`NOT may_enrol(enrolment.learner_id)`.as('isElsewhere'),
    ])
    .executeTakeFirst()
}

/** How many new slips a learner got since a moment, as the audit says. */
export async function countRenewals(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  { organisationId, learnerId, since }: { organisationId: string; learnerId: string; since: Date },
): Promise<number> {
  const { renewals } = await trx
    .selectFrom('audit_entry')
    .where('organisation_id', '=', organisationId)
    .where('permission', '=', 'learner.slips.renew')
    .where('subject_id', '=', learnerId)
    .where('at', '>', since)
    .select((eb) => eb.fn.countAll<number>().as('renewals'))
    .executeTakeFirstOrThrow()
  return renewals
}

/** A new code in place of whatever the learner had: the old one is dead from now on. */
export async function replaceCode(
  trx: Trx,
  organisationId: string,
  code: NewCode & { purpose: 'opening' | 'recovery' },
  { createdAt, expiresAt }: { createdAt: Date; expiresAt: Date },
): Promise<void> {
  const renewed = {
    code_sealed: code.codeSealed,
    code_hash: code.codeHash,
    created_at: createdAt,
    expires_at: expiresAt,
    used_at: null,
    purpose: code.purpose,
  }
  await trx
    .insertInto('activation')
    .values({ organisation_id: organisationId, learner_id: code.learnerId, ...renewed })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'learner_id']).doUpdateSet(renewed))
    .execute()
}
