import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

/** Each scheme as its latest version says it. */
export async function listSchemes(trx: ReadonlyTrx) {
  return trx
    .selectFrom('certificate_scheme')
    .distinctOn('scheme')
    .select([
      'scheme',
      'version',
      'kept',
      'valid_from as validFrom',
      'valid_to as validTo',
      'ended_by as endedBy',
      'valid_years as validYears',
      'review_years as reviewYears',
      'source',
      'source_year as sourceYear',
      'end_source as endSource',
    ])
    .orderBy('scheme')
    .orderBy('version', 'desc')
    .execute()
}
