import { sql, type RawBuilder } from 'kysely'

export interface Ordered {
  table: string
  /** What the query calls it. */
  as: string
  /** The moment by which its rows go, the latest first. */
  moment: string
}

/** What comes behind a row of a list that goes from the latest to the earliest; everything before the first read. */
export function behind(
  { table, as, moment }: Ordered,
  organisationId: string,
  after: string | null,
): RawBuilder<boolean> {
  if (after === null) return sql<boolean>`true`
  const place = sql.join([sql.ref(`${as}.${moment}`), sql.ref(`${as}.id`)])
  return sql<boolean>`(${place}) < (SELECT ${sql.ref(moment)}, id FROM ${sql.table(table)}
    WHERE organisation_id = ${organisationId}::uuid AND id = ${after}::uuid)`
}
