import type { Programme } from '@jiangji/domain/learner/programme'
import { kindOf } from '@jiangji/domain/record/kinds'
import { loadCatalogues } from '../../../platform/catalogue/load-catalogues.ts'
import { loadDecisions } from '../held/decisions.ts'
import { roster } from '../import-kind.ts'
import type { RecordReference } from '../workbook/record-rows.ts'
import type { Reading } from './look-up.ts'

/** What a kind of workbook is read against: catalogues, and what people of the college decided before. */
export async function loadReference(
  trx: Reading,
  { organisationId, kind }: { organisationId: string; kind: string },
): Promise<readonly Programme[] | RecordReference> {
  if (kind === roster) return (await loadCatalogues(trx, ['programmes'])).programmes
  const catalogues = await loadCatalogues(trx, kindOf(kind).importing?.references ?? [])
  return { catalogues, decisions: await loadDecisions(trx, organisationId, kind) }
}
