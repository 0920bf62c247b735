import { ownLearners } from '../../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'

export async function findResume(trx: Pick<ReadonlyTrx, 'selectFrom'>, learnerId: string) {
  const found = await trx
    .selectFrom('learner_resume')
    .where('learner_id', '=', learnerId)
    .select('resume_sealed as sealed')
    .executeTakeFirst()
  return found?.sealed ?? null
}

export async function keepResume(
  trx: Trx,
  { learnerId, sealed, now }: { learnerId: string; sealed: Buffer; now: Date },
): Promise<void> {
  const kept = { resume_sealed: sealed, changed_at: now }
  await trx
    .insertInto('learner_resume')
    .values({ learner_id: learnerId, ...kept })
    .onConflict((conflict) => conflict.column('learner_id').doUpdateSet(kept))
    .execute()
}

/** Her records with a credential: what may stand in a résumé, judged by their state now. */
export async function listResumeRecords(trx: Pick<ReadonlyTrx, 'selectFrom'>) {
  return trx
    .selectFrom('record')
    .innerJoin('organisation', 'organisation.id', 'record.organisation_id')
    .innerJoin('credential', (join) =>
      join
        .onRef('credential.learner_id', '=', 'record.learner_id')
        .onRef('credential.record_id', '=', 'record.id'),
    )
    .innerJoin('status_entry', (join) =>
      join
        .onRef('status_entry.shard_id', '=', 'credential.shard_id')
        .onRef('status_entry.shard_index', '=', 'credential.shard_index'),
    )
    .where('record.learner_id', '=', ownLearners)
    .select([
      'record.id as recordId',
      'record.kind',
      'record.claims',
      'record.claims_version as claimsVersion',
      'record.assurance',
      'organisation.name as issuer',
      'status_entry.state as status',
    ])
    .orderBy('record.issued_on', 'desc')
    .orderBy('record.id', 'desc')
    .limit(500)
    .execute()
}
