import { headerKey } from '@jiangji/domain/import/header'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'
import type { MappingChoice } from '../workbook/read-calls.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

const elsewhere = -1

/** What people of the college once said of these headers, as a choice that goes before the synonyms; null when they said nothing. */
export async function loadRemembered(
  trx: Reading,
  organisationId: string,
  kind: string,
): Promise<MappingChoice | null> {
  const columns = await trx
    .selectFrom('column_choice')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .select(['header', 'field'])
    .execute()
  return columns.length === 0
    ? null
    : { headerRow: null, columns: columns.map((column) => ({ ...column, index: elsewhere })) }
}

export interface ChosenHeader {
  header: string
  field: string | null
}

export async function rememberColumns(
  trx: Trx,
  columns: readonly ChosenHeader[],
  by: { organisationId: string; kind: string; personId: string; now: Date },
): Promise<void> {
  const once = new Map(columns.map((column) => [headerKey(column.header), column]))
  if (once.size === 0) return
  await trx
    .insertInto('column_choice')
    .values(
      [...once].map(([key, { header, field }]) => ({
        organisation_id: by.organisationId,
        kind: by.kind,
        header_key: key,
        header,
        field,
        chosen_by: by.personId,
        chosen_at: by.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'kind', 'header_key']).doUpdateSet((eb) => ({
        field: eb.ref('excluded.field'),
        header: eb.ref('excluded.header'),
        chosen_by: eb.ref('excluded.chosen_by'),
        chosen_at: eb.ref('excluded.chosen_at'),
      })),
    )
    .execute()
}

/** How many headers of these are forgotten. */
export async function forgetColumns(
  trx: Trx,
  headers: readonly string[],
  { organisationId, kind }: { organisationId: string; kind: string },
): Promise<number> {
  if (headers.length === 0) return 0
  const { numDeletedRows } = await trx
    .deleteFrom('column_choice')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('header_key', 'in', headers.map(headerKey))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
