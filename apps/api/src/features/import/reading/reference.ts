import type { CatalogueEntry } from '@jiangji/domain/record/kind'
import type { Programme } from '@jiangji/domain/learner/programme'
import { roster } from '../import-kind.ts'
import type { Reading } from './look-up.ts'

/** The catalogue that a kind of workbook is read against. */
export function loadReference(trx: Reading, kind: string): Promise<Programme[] | CatalogueEntry[]> {
  return kind === roster ? listProgrammes(trx) : listCertificates(trx)
}

function listProgrammes(trx: Reading): Promise<Programme[]> {
  return trx.selectFrom('catalogue_programme').select(['code', 'name', 'stage']).execute()
}

function listCertificates(trx: Reading): Promise<CatalogueEntry[]> {
  return trx
    .selectFrom('catalogue_certificate')
    .select(['code', 'name', 'awarding_body as awardingBody'])
    .where('status', '=', 'sourced')
    .execute()
}
