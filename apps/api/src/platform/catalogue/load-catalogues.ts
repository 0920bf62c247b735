import { sql } from 'kysely'
import { noCatalogues, type CatalogueName, type Catalogues } from '@jiangji/domain/record/kind'
import type { ProgrammeCatalogueName } from '@jiangji/domain/learner/schooling'
import type { ReadonlyTrx } from '../db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

/** Any of the lists that this school's programmes are from. */
export const ownProgrammeCatalogues = sql<ProgrammeCatalogueName>`any(
  (SELECT o.programme_catalogues FROM organisation o WHERE o.id = current_organisation())::text[])`

/** What this school teaches comes first: in the drop-downs of its templates, and where two names are equally near. */
const ofOwnStage = sql<boolean | null>`(
  stage = (SELECT o.stage FROM organisation o WHERE o.id = current_organisation()))`

/** The catalogues of these names, the others empty; only entries with a source count. Whose workbook it is stands among them. */
export async function loadCatalogues(trx: Reading, names: readonly CatalogueName[]): Promise<Catalogues> {
  const loaded: Catalogues = { ...noCatalogues }
  for (const name of names) Object.assign(loaded, { [name]: await catalogues[name](trx) })
  return loaded
}

const catalogues: Readonly<{ [Name in CatalogueName]: (trx: Reading) => Promise<Catalogues[Name]> }> = {
  college: async (trx) =>
    (await trx
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', sql<string>`current_organisation()`)
      .executeTakeFirst()) ?? null,
  certificates: (trx) =>
    trx
      .selectFrom('catalogue_certificate')
      .select(['code', 'name', 'awarding_body as awardingBody'])
      .where('status', '=', 'sourced')
      .execute(),
  contests: (trx) =>
    trx
      .selectFrom('catalogue_contest')
      .select(['code', 'name', 'contest', 'participant_group as group'])
      .where('status', '=', 'sourced')
      .execute(),
  occupations: (trx) => trx.selectFrom('catalogue_occupation').select(['code', 'name']).execute(),
  schemes: (trx) =>
    trx
      .selectFrom('certificate_scheme')
      .distinctOn('scheme')
      .select([
        'scheme',
        'valid_from as validFrom',
        'valid_to as validTo',
        'ended_by as endedBy',
        'source',
        'end_source as endSource',
      ])
      .where('kept', '=', true)
      .orderBy('scheme')
      .orderBy('version', 'desc')
      .execute(),
  programmes: (trx) =>
    trx
      .selectFrom('catalogue_programme')
      .select(['code', 'name', 'stage', 'catalogue', 'levels'])
      .where('catalogue', '=', ownProgrammeCatalogues)
      .orderBy(ofOwnStage, (order) => order.desc().nullsLast())
      .orderBy('catalogue')
      .orderBy('code')
      .execute(),
}
