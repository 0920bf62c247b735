import type { CatalogueEntry, CatalogueName } from '@jiangji/domain/record/kind'
import { kindOf } from '@jiangji/domain/record/kinds'
import type { Programme } from '@jiangji/domain/learner/programme'
import { roster } from '../import-kind.ts'
import type { Reading } from './look-up.ts'

/** The catalogue that a kind of workbook is read against. */
export async function loadReference(trx: Reading, kind: string): Promise<Programme[] | CatalogueEntry[]> {
  if (kind === roster) return listProgrammes(trx)
  const { importing } = kindOf(kind)
  return importing === null ? [] : catalogues[importing.reference](trx)
}

const catalogues: Readonly<Record<CatalogueName, (trx: Reading) => Promise<CatalogueEntry[]>>> = {
  certificates: (trx) =>
    trx
      .selectFrom('catalogue_certificate')
      .select(['code', 'name', 'awarding_body as awardingBody'])
      .where('status', '=', 'sourced')
      .execute(),
}

function listProgrammes(trx: Reading): Promise<Programme[]> {
  return trx.selectFrom('catalogue_programme').select(['code', 'name', 'stage']).execute()
}
