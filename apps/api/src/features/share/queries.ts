import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

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
}

export async function findRecordState(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  learnerId: string,
  recordId: string,
) {
  const found = await trx
    .selectFrom('record')
    .select('state')
    .where('learner_id', '=', learnerId)
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
export async function withdrawShare(
  trx: Trx,
  learnerId: string,
  shareId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('share')
    .set({ withdrawn_at: now })
    .where('learner_id', '=', learnerId)
    .where('id', '=', shareId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Looks are entries with the holder's name; an attempt with another name saw nothing. */
function entriesOf(eb: ExpressionBuilder<Database, 'share'>, nameMatched: boolean) {
  return eb
    .selectFrom('check_entry')
    .whereRef('check_entry.learner_id', '=', 'share.learner_id')
    .whereRef('check_entry.share_id', '=', 'share.id')
    .where('check_entry.name_matched', '=', nameMatched)
    .select((entry) => entry.fn.countAll<number>().as('entries'))
    .$asScalar()
}

function sharesOf(trx: Pick<ReadonlyTrx, 'selectFrom'>, learnerId: string) {
  return trx
    .selectFrom('share')
    .innerJoin('record', (join) =>
      join.onRef('record.learner_id', '=', 'share.learner_id').onRef('record.id', '=', 'share.record_id'),
    )
    .where('share.learner_id', '=', learnerId)
    .select((eb) => [
      'share.id as shareId',
      'share.record_id as recordId',
      'record.title',
      'share.recipient',
      'share.purpose',
      'share.created_at as createdAt',
      'share.expires_at as expiresAt',
      'share.withdrawn_at as withdrawnAt',
      entriesOf(eb, true).as('looks'),
      entriesOf(eb, false).as('attempts'),
    ])
}

export async function listSharesOf(trx: ReadonlyTrx, learnerId: string) {
  return sharesOf(trx, learnerId).orderBy('share.id', 'desc').limit(500).execute()
}

export async function findShare(trx: Pick<ReadonlyTrx, 'selectFrom'>, learnerId: string, shareId: string) {
  return sharesOf(trx, learnerId)
    .select('share.code_sealed as codeSealed')
    .where('share.id', '=', shareId)
    .executeTakeFirst()
}

export async function listChecksOf(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('check_entry')
    .innerJoin('share', (join) =>
      join
        .onRef('share.learner_id', '=', 'check_entry.learner_id')
        .onRef('share.id', '=', 'check_entry.share_id'),
    )
    .innerJoin('record', (join) =>
      join
        .onRef('record.learner_id', '=', 'check_entry.learner_id')
        .onRef('record.id', '=', 'check_entry.record_id'),
    )
    .where('check_entry.learner_id', '=', learnerId)
    .select([
      'check_entry.checked_at as at',
      'check_entry.share_id as shareId',
      'share.recipient',
      'share.purpose',
      'record.title',
      'check_entry.name_given as nameGiven',
      'check_entry.name_matched as nameMatched',
      'check_entry.last_four_matched as lastFourMatched',
      'check_entry.record_state as recordState',
    ])
    .orderBy('check_entry.checked_at', 'desc')
    .orderBy('check_entry.id', 'desc')
    .limit(500)
    .execute()
}
