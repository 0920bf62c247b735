import type { ExpressionBuilder } from 'kysely'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { Database } from '../../platform/db/tables.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

export async function listChecksOf(trx: ReadonlyTrx) {
  return trx
    .selectFrom('check_entry')
    .innerJoin('share', (join) =>
      join
        .onRef('share.learner_id', '=', 'check_entry.learner_id')
        .onRef('share.id', '=', 'check_entry.share_id'),
    )
    .innerJoin('record', 'record.id', 'check_entry.record_id')
    .where('record.learner_id', '=', ownLearners)
    .where('check_entry.learner_id', '=', ownLearners)
    .select((eb) => [
      'check_entry.checked_at as at',
      'check_entry.share_id as shareId',
      'share.recipient',
      'share.purpose',
      shownOf(eb).as('fields'),
      'record.title',
      'record.kind',
      'check_entry.pin_matched as pinMatched',
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

/** The fields of the record that was looked at, as the share shows them. */
function shownOf(eb: ExpressionBuilder<Database, 'check_entry' | 'share'>) {
  return eb
    .selectFrom('share as item')
    .whereRef('item.record_id', '=', 'check_entry.record_id')
    .where('item.learner_id', '=', ownLearners)
    .where((item) =>
      item.or([
        item('item.id', '=', item.ref('check_entry.share_id')),
        item('item.head_id', '=', item.ref('check_entry.share_id')),
      ]),
    )
    .select('item.fields')
    .limit(1)
    .$asScalar()
}
