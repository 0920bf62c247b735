import type { ReadonlyTrx } from '../db/tenant.ts'

/** The rules of what leads onward, in the order in which they are shown. */
export async function listRouteRules(trx: Pick<ReadonlyTrx, 'selectFrom'>) {
  const rows = await trx.selectFrom('route_rule').select('rule').orderBy('place').execute()
  return rows.map(({ rule }) => rule)
}
