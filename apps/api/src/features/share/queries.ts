import { sql, type ExpressionBuilder, type UpdateQueryBuilder, type UpdateResult } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { GuardianAnswer } from '@jiangji/domain/share/life'
import type { Database } from '../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { ownLearners } from '../../platform/db/own-learners.ts'

export interface NewShare {
  id: string
  learnerId: string
  recordId: string
  recipient: string
  purpose: string
  consentVersion: string
  codeSealed: Buffer
  createdAt: Date
  expiresAt: Date
  /** What is shown when it is not everything, signed for this share. */
  chosen: { fields: readonly string[]; presentation: string; signedWith: string } | null
  /** The first record's share, which bears the code and the terms; null for itself. */
  head: { learnerId: string; id: string } | null
  place: number
  records: number
  pinHash: Buffer | null
  guardian: GuardianAnswer | null
  contactSealed: Buffer | null
}

/** What a presentation of an issued record is made of; none when the learner has no such record or it is not issued now. */
export async function findIssuedRecord(trx: Pick<ReadonlyTrx, 'selectFrom'>, recordId: string) {
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .innerJoin('organisation', 'organisation.id', 'record.organisation_id')
    .innerJoin('credential', (join) =>
      join
        .onRef('credential.learner_id', '=', 'record.learner_id')
        .onRef('credential.record_id', '=', 'record.id'),
    )
    .where('record.learner_id', '=', ownLearners)
    .where('record.id', '=', recordId)
    .where('record.state', '=', 'issued')
    .select([
      'record.kind',
      'record.claims',
      'record.claims_version as claimsVersion',
      'learner.learner_number as learnerNumber',
      'learner.name',
      'organisation.slug',
      'organisation.name as issuer',
      'organisation.is_demo as isDemo',
      'credential.id as credentialId',
      'credential.issued_at as issuedAt',
      'credential.shard_id as shardId',
      'credential.shard_index as shardIndex',
    ])
    .executeTakeFirst()
}

/** Which of the rows of the learner that asks holds the record. */
export async function findHolder(trx: Pick<ReadonlyTrx, 'selectFrom'>, recordId: string) {
  const found = await trx
    .selectFrom('record')
    .select('learner_id as learnerId')
    .where('learner_id', '=', ownLearners)
    .where('id', '=', recordId)
    .executeTakeFirst()
  return found?.learnerId ?? null
}

export async function findRecordState(trx: Pick<ReadonlyTrx, 'selectFrom'>, recordId: string) {
  const found = await trx
    .selectFrom('record')
    .select('state')
    .where('learner_id', '=', ownLearners)
    .where('id', '=', recordId)
    .executeTakeFirst()
  return found?.state ?? null
}

/** Inserts only while the record is still issued: false when it was revoked meanwhile. */
export async function insertShareOfIssued(trx: Trx, share: NewShare): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('share')
    .columns([
      'learner_id',
      'id',
      'record_id',
      'recipient',
      'purpose',
      'code_sealed',
      'consent_version',
      'created_at',
      'expires_at',
      'fields',
      'presentation',
      'signed_with',
      'head_learner_id',
      'head_id',
      'place',
      'records',
      'pin_hash',
      'contact_sealed',
      'guardian',
    ])
    .expression((eb) =>
      eb
        .selectFrom('record')
        .select((record) => [
          'learner_id',
          record.val(share.id).$castTo<string>().as('id'),
          'id as record_id',
          record.val(share.recipient).as('recipient'),
          record.val(share.purpose).as('purpose'),
          record.val(share.codeSealed).as('code_sealed'),
          record.val(share.consentVersion).as('consent_version'),
          record.val(share.createdAt).as('created_at'),
          record.val(share.expiresAt).as('expires_at'),
          sql<string[] | null>`${share.chosen?.fields ?? null}::text[]`.as('fields'),
          sql<string | null>`${share.chosen?.presentation ?? null}::text`.as('presentation'),
          sql<string | null>`${share.chosen?.signedWith ?? null}::text`.as('signed_with'),
          sql<string | null>`${share.head?.learnerId ?? null}::uuid`.as('head_learner_id'),
          sql<string | null>`${share.head?.id ?? null}::uuid`.as('head_id'),
          sql<number>`${share.place}::smallint`.as('place'),
          sql<number>`${share.records}::smallint`.as('records'),
          sql<Buffer | null>`${share.pinHash}::bytea`.as('pin_hash'),
          sql<Buffer | null>`${share.contactSealed}::bytea`.as('contact_sealed'),
          sql<GuardianAnswer | null>`${share.guardian}::text`.as('guardian'),
        ])
        .where('learner_id', '=', share.learnerId)
        .where('id', '=', share.recordId)
        .where('state', '=', 'issued'),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False when the code is taken. */
export async function insertShareCode(
  trx: Trx,
  code: { codeHash: Buffer; learnerId: string; shareId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('share_code')
    .values({ code_hash: code.codeHash, learner_id: code.learnerId, share_id: code.shareId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False when there is no such share of this learner or it was withdrawn before. */
export async function withdrawShare(trx: Trx, shareId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await wholeShare(trx.updateTable('share'), shareId)
    .set({ withdrawn_at: now, contact_sealed: null })
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The share with all its records, named by the first. */
function wholeShare(update: UpdateQueryBuilder<Database, 'share', 'share', UpdateResult>, shareId: string) {
  return update
    .where('learner_id', '=', ownLearners)
    .where((eb) =>
      eb.or([eb.and([eb('id', '=', shareId), eb('head_id', 'is', null)]), eb('head_id', '=', shareId)]),
    )
}

/** What decides over the life of a share, held until the act is stored. */
export async function holdShare(trx: Trx, shareId: string) {
  return trx
    .selectFrom('share')
    .where('learner_id', '=', ownLearners)
    .where('id', '=', shareId)
    .where('head_id', 'is', null)
    .select(['expires_at as expiresAt', 'withdrawn_at as withdrawnAt', 'frozen_at as frozenAt', 'guardian'])
    .forUpdate()
    .executeTakeFirst()
}

export async function storeFrozen(trx: Trx, shareId: string, frozenAt: Date | null): Promise<void> {
  await wholeShare(trx.updateTable('share'), shareId).set({ frozen_at: frozenAt }).execute()
}

/** Looks are entries with the holder's name and the right PIN; any other attempt saw nothing. */
function entriesOf(eb: ExpressionBuilder<Database, 'share'>, saw: boolean) {
  return eb
    .selectFrom('check_entry')
    .whereRef('check_entry.learner_id', '=', 'share.learner_id')
    .whereRef('check_entry.share_id', '=', 'share.id')
    .where(sql<boolean>`(check_entry.name_matched AND check_entry.pin_matched IS NOT FALSE)`, '=', saw)
    .select((entry) => entry.fn.countAll<number>().as('entries'))
    .$asScalar()
}

function sharesOf(trx: Pick<ReadonlyTrx, 'selectFrom'>) {
  return trx
    .selectFrom('share')
    .where('share.learner_id', '=', ownLearners)
    .where('share.head_id', 'is', null)
    .select((eb) => [
      'share.id as shareId',
      itemsOf(eb).as('items'),
      'share.recipient',
      'share.purpose',
      eb('share.pin_hash', 'is not', null).as('hasPin'),
      'share.created_at as createdAt',
      'share.expires_at as expiresAt',
      'share.withdrawn_at as withdrawnAt',
      'share.frozen_at as frozenAt',
      'share.guardian',
      'share.guardian_note as guardianNote',
      entriesOf(eb, true).as('looks'),
      entriesOf(eb, false).as('attempts'),
    ])
}

/** What is shown of each record, in order. */
function itemsOf(eb: ExpressionBuilder<Database, 'share'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('share as item')
      .innerJoin('record', (join) =>
        join.onRef('record.learner_id', '=', 'item.learner_id').onRef('record.id', '=', 'item.record_id'),
      )
      .where('item.learner_id', '=', ownLearners)
      .where((item) =>
        item.or([
          item.and([
            item('item.learner_id', '=', item.ref('share.learner_id')),
            item('item.id', '=', item.ref('share.id')),
          ]),
          item('item.head_id', '=', item.ref('share.id')),
        ]),
      )
      .select(['item.record_id as recordId', 'record.title', 'record.kind', 'item.fields'])
      .orderBy('item.place'),
  )
}

export async function listSharesOf(trx: ReadonlyTrx) {
  return sharesOf(trx).orderBy('share.id', 'desc').limit(500).execute()
}

export async function findShare(trx: Pick<ReadonlyTrx, 'selectFrom'>, shareId: string) {
  return sharesOf(trx)
    .select([
      'share.code_sealed as codeSealed',
      'share.contact_sealed as contactSealed',
      'share.consent_version as consentVersion',
    ])
    .where('share.id', '=', shareId)
    .executeTakeFirst()
}
