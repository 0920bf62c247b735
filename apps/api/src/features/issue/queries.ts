import { sql, type ExpressionBuilder } from 'kysely'
import type { CivilDate } from '@jiangji/domain/calendar'
import { runPrepared } from '../../platform/db/prepared.ts'
import type { Database } from '../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import type { StatusPosition } from './status-positions.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export interface Due {
  organisationId: string
  batchId: string
  today: CivilDate
}

/** Approved, its day has come, and whoever is asked for a word has confirmed it. */
function isReady({ organisationId, batchId, today }: Due) {
  return (eb: ExpressionBuilder<Database, 'record'>) =>
    eb.and([
      eb('record.organisation_id', '=', organisationId),
      eb('record.batch_id', '=', batchId),
      eb('record.state', '=', 'approved'),
      eb.or([eb('record.issue_on', 'is', null), eb('record.issue_on', '<=', today)]),
      eb.or([eb('record.confirmation', 'is', null), eb('record.confirmation', '=', 'confirmed')]),
    ])
}

/** An approved batch, with who approved it and what that person may still do at the college. */
export async function findApprovedBatch(trx: Reading, organisationId: string, batchId: string) {
  return trx
    .selectFrom('batch')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('state', 'in', ['approved', 'issuing'])
    .select((eb) => [
      'kind',
      'source',
      'state',
      eb
        .selectFrom('member')
        .whereRef('member.organisation_id', '=', 'batch.organisation_id')
        .whereRef('member.person_id', '=', 'batch.approved_by')
        .where('member.until', 'is', null)
        .select(sql<string[]>`coalesce(array_agg(member.role), '{}')`.as('roles'))
        .as('approverRoles'),
    ])
    .executeTakeFirst()
}

/** False when nobody has to begin: it is being issued already, or was decided otherwise. */
export async function beginIssuing(trx: Trx, organisationId: string, batchId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('batch')
    .set({ state: 'issuing' })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function countReady(trx: Reading, due: Due): Promise<number> {
  const { ready } = await trx
    .selectFrom('record')
    .where(isReady(due))
    .select((eb) => eb.fn.countAll<number>().as('ready'))
    .executeTakeFirstOrThrow()
  return ready
}

/** The college with its one active key; without a key there is none. */
export async function findIssuer(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('organisation')
    .innerJoin('issuer_key', 'issuer_key.organisation_id', 'organisation.id')
    .innerJoin('issuer_key_secret', (join) =>
      join
        .onRef('issuer_key_secret.organisation_id', '=', 'issuer_key.organisation_id')
        .onRef('issuer_key_secret.thumbprint', '=', 'issuer_key.thumbprint'),
    )
    .where('organisation.id', '=', organisationId)
    .where('issuer_key.state', '=', 'active')
    .select([
      'organisation.id as organisationId',
      'organisation.slug',
      'organisation.name',
      'organisation.is_demo as isDemo',
      'issuer_key.thumbprint',
      'issuer_key_secret.sealed',
    ])
    .executeTakeFirst()
}

export type Issuer = NonNullable<Awaited<ReturnType<typeof findIssuer>>>

export async function isEntitled(
  trx: Reading,
  organisationId: string,
  { kind, today }: { kind: string; today: CivilDate },
): Promise<boolean> {
  const found = await trx
    .selectFrom('entitlement')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .select('kind')
    .executeTakeFirst()
  return found !== undefined
}

/** The latest date among the records that are to be issued now. */
export async function latestDate(trx: Reading, due: Due) {
  const { latest } = await trx
    .selectFrom('record')
    .where(isReady(due))
    .select((eb) => eb.fn.max('issued_on').as('latest'))
    .executeTakeFirstOrThrow()
  return latest
}

/** The next records of a batch that are ready, behind a cursor, in the order of their identifiers. */
export async function nextReady(
  trx: Reading,
  { after, limit, ...due }: Due & { after: string; limit: number },
) {
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .leftJoin('organisation as office', 'office.id', 'record.confirmation_office')
    .where(isReady(due))
    .where('record.id', '>', after)
    .select([
      'record.learner_id as learnerId',
      'record.id as recordId',
      'record.kind',
      'record.claims',
      'record.claims_version as claimsVersion',
      'learner.name',
      'learner.learner_number as learnerNumber',
      'office.name as office',
      'record.confirmation_at as confirmedAt',
    ])
    .orderBy('record.id')
    .limit(limit)
    .execute()
}

export type ApprovedRecord = Awaited<ReturnType<typeof nextReady>>[number]

/** False when the batch is no longer being issued; otherwise it stays locked, so that of two runs one writes at a time. */
export async function lockIssuing(trx: Trx, organisationId: string, batchId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('batch')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('state', '=', 'issuing')
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found !== undefined
}

export interface SignedRecord {
  learnerId: string
  recordId: string
  credentialId: string
  token: string
  position: StatusPosition
}

export interface IssuedChunk {
  organisationId: string
  batchId: string
  thumbprint: string
  issuedAt: Date
  issuedBy: string
  signed: readonly SignedRecord[]
}

/** Turns approved records into issued ones, and only for those stores the credential, its status and its locator: one statement a chunk. */
export async function writeChunk(trx: Trx, chunk: IssuedChunk): Promise<number> {
  const { organisationId, batchId, thumbprint, issuedAt, issuedBy, signed } = chunk
  const recordIds = signed.map(({ recordId }) => recordId)
  // A chunk's tokens are neither written to disk nor planned with; its records are found by the range of their identifiers.
  await sql`SET LOCAL work_mem = '32MB'; SET LOCAL plan_cache_mode = force_generic_plan`.execute(trx)
  const statement = sql<{ issued: number }>`
    WITH turned AS (
      UPDATE record SET state = 'issued'
      WHERE organisation_id = ${organisationId}::uuid AND batch_id = ${batchId}::uuid
        AND id BETWEEN ${recordIds.at(0)}::uuid AND ${recordIds.at(-1)}::uuid
        AND id = ANY (${recordIds}::uuid[]) AND state = 'approved'
      RETURNING learner_id, id AS record_id
    ), given AS (
      SELECT learner_id, record_id, credential_id, shard_id, shard_index
      FROM turned JOIN unnest(${recordIds}::uuid[], ${signed.map(({ credentialId }) => credentialId)}::uuid[],
        ${signed.map(({ position }) => position.shardId)}::integer[],
        ${signed.map(({ position }) => position.shardIndex)}::integer[])
        AS given (record_id, credential_id, shard_id, shard_index) USING (record_id)
    ), credentials AS (
      INSERT INTO credential (learner_id, id, record_id, organisation_id, format, token, thumbprint, shard_id,
        shard_index, issued_at, issued_by)
      SELECT learner_id, credential_id, record_id, ${organisationId}::uuid, 'open-badge-vc-jwt', token,
        ${thumbprint}, shard_id, shard_index, ${issuedAt}::timestamptz, ${issuedBy}::uuid
      FROM given JOIN unnest(${recordIds}::uuid[],
        string_to_array(${signed.map(({ token }) => token).join(',')}, ',')) AS signed (record_id, token) USING (record_id)
    ), entries AS (
      INSERT INTO status_entry (shard_id, shard_index, organisation_id, learner_id, credential_id)
      SELECT shard_id, shard_index, ${organisationId}::uuid, learner_id, credential_id FROM given
    ), locators AS (
      INSERT INTO credential_locator (credential_id, learner_id, organisation_id)
      SELECT credential_id, learner_id, ${organisationId}::uuid FROM given
    ), progress AS (
      UPDATE batch SET done_rows = done_rows + (SELECT count(*) FROM turned)
      WHERE organisation_id = ${organisationId}::uuid AND id = ${batchId}::uuid
    )
    SELECT count(*)::integer AS issued FROM turned`
  const { rows } = await runPrepared(trx, 'issue-chunk', statement)
  return rows[0]?.issued ?? 0
}

/** Issued as a whole; approved still while some of its records wait for their day or for a word. */
export async function finishBatch(
  trx: Trx,
  { organisationId, batchId, now }: { organisationId: string; batchId: string; now: Date },
): Promise<void> {
  await sql`
    UPDATE batch SET state = CASE WHEN waits THEN 'approved' ELSE 'issued' END,
      finished_at = CASE WHEN waits THEN NULL ELSE ${now}::timestamptz END
    FROM (SELECT EXISTS (SELECT FROM record r WHERE r.organisation_id = ${organisationId}::uuid
      AND r.batch_id = ${batchId}::uuid AND r.state = 'approved'
      AND r.confirmation IS DISTINCT FROM 'refused') AS waits) AS rest
    WHERE organisation_id = ${organisationId}::uuid AND id = ${batchId}::uuid AND state = 'issuing'`.execute(
    trx,
  )
}

/** Keeps on the batch why it could not be issued, for the page to say. */
export async function keepRefusal(
  trx: Trx,
  {
    organisationId,
    batchId,
    code,
    facts,
  }: { organisationId: string; batchId: string; code: string; facts: object },
): Promise<void> {
  await trx
    .updateTable('batch')
    .set({ state: 'failed', failure_code: code, failure_facts: JSON.stringify(facts) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', batchId)
    .where('state', '=', 'issuing')
    .execute()
}
