import { sql } from 'kysely'
import { decidedKey } from '@jiangji/domain/import/decided'
import type { Finding } from '@jiangji/domain/import/finding'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

/** What a finding holds rows over. */
interface Held {
  kind: string
  code: string
  about: string
}

const held = sql<{ value: Finding }>`jsonb_array_elements(batch_row.findings)`.as('held')
const code = sql<string>`held.value ->> 'code'`
const about = sql<string>`held.value ->> 'about'`

/** Rows that wait for a person, of workbooks that can be decided about; a row about which everything was decided only waits to be read again. */
export async function countHeld(trx: ReadonlyTrx, organisationId: string): Promise<number> {
  const decided = JSON.stringify(await listDecided(trx, organisationId))
  const { rows } = await heldRows(trx, organisationId)
    .where(
      sql<boolean>`EXISTS (SELECT FROM jsonb_array_elements(batch_row.findings) AS held (value)
        WHERE held.value ->> 'outcome' = 'held' AND NOT EXISTS (
          SELECT FROM jsonb_to_recordset(${decided}::jsonb) AS decided (kind text, code text, about text)
          WHERE decided.kind = batch.kind AND decided.code = held.value ->> 'code'
            AND decided.about = held.value ->> 'about'))`,
    )
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

function heldRows(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('batch_row')
    .innerJoin('batch', (join) =>
      join
        .onRef('batch.organisation_id', '=', 'batch_row.organisation_id')
        .onRef('batch.id', '=', 'batch_row.batch_id'),
    )
    .where('batch_row.organisation_id', '=', organisationId)
    .where('batch_row.outcome', '=', 'held')
    .where('batch_row.settled_in', 'is', null)
    .where('batch.source', '=', 'workbook')
    .where('batch.state', 'in', ['preview', 'submitted', 'effective', 'approved', 'issuing', 'issued'])
}

/** Of the texts that hold rows now, those that were decided about in any spelling. */
async function listDecided(trx: ReadonlyTrx, organisationId: string): Promise<Held[]> {
  const decisions = await trx
    .selectFrom('row_decision')
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .select(['kind', 'code', 'text_key as key'])
    .execute()
  if (decisions.length === 0) return []
  const known = new Set(decisions.map(({ kind, code: of, key }) => JSON.stringify([kind, of, key])))
  const texts = await heldRows(trx, organisationId)
    .crossJoinLateral((eb) => eb.selectFrom(held).selectAll().as('held'))
    .where(sql<boolean>`held.value ->> 'outcome' = 'held' AND held.value ->> 'about' IS NOT NULL`)
    .select(['batch.kind', code.as('code'), about.as('about')])
    .distinct()
    .execute()
  return texts.filter((text) => known.has(JSON.stringify([text.kind, text.code, decidedKey(text.about)])))
}
