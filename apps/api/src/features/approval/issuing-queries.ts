import type { CivilDate } from '@jiangji/domain/calendar'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

/** Whether a record that is to be corrected stands otherwise than when its correction was approved. */
async function isOvertaken(trx: Reading, organisationId: string, batchId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('record')
    .innerJoin('record as old', (join) =>
      join.onRef('old.learner_id', '=', 'record.learner_id').onRef('old.id', '=', 'record.corrects_id'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where('record.batch_id', '=', batchId)
    .where('record.state', '=', 'approved')
    .where((eb) =>
      eb.or([
        eb('old.state', 'not in', ['issued', 'suspended']),
        eb.and([
          eb('old.state', '=', 'suspended'),
          eb('record.corrects_state', 'is distinct from', 'suspended'),
        ]),
      ]),
    )
    .select('record.id')
    .executeTakeFirst()
  return found !== undefined
}

/** What stands in the way of issuing: a missing key, a missing entitlement, a date that lies ahead, a record that is no longer there to be corrected. */
export async function findIssuing(
  trx: Reading,
  {
    organisationId,
    batchId,
    kind,
    on,
  }: { organisationId: string; batchId: string; kind: string; on: CivilDate },
) {
  const { hasKey, entitled } = await trx
    .selectFrom('organisation')
    .where('id', '=', organisationId)
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('issuer_key')
            .whereRef('issuer_key.organisation_id', '=', 'organisation.id')
            .where('issuer_key.state', '=', 'active'),
        )
        .as('hasKey'),
      eb
        .exists(
          eb
            .selectFrom('entitlement')
            .whereRef('entitlement.organisation_id', '=', 'organisation.id')
            .where('entitlement.kind', '=', kind)
            .where('entitlement.valid_from', '<=', on)
            .where((until) =>
              until.or([until('entitlement.valid_to', 'is', null), until('entitlement.valid_to', '>=', on)]),
            ),
        )
        .as('entitled'),
    ])
    .executeTakeFirstOrThrow()
  const { latest } = await trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['submitted', 'approved'])
    .select((eb) => eb.fn.max('issued_on').as('latest'))
    .executeTakeFirstOrThrow()
  const overtaken = await isOvertaken(trx, organisationId, batchId)
  return { hasKey: Boolean(hasKey), entitled: Boolean(entitled), latest, overtaken }
}

export type Issuing = Awaited<ReturnType<typeof findIssuing>>
