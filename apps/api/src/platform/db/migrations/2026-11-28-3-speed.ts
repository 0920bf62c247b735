import { sql, type Kysely } from 'kysely'

// Behind the wall PostgreSQL asks no index with COALESCE, which it takes for something that may tell of other rows; with CASE it does.
const lists = `
DROP INDEX record_dated, record_of_kind, record_numbered;
CREATE INDEX record_dated ON record
  (organisation_id, (CASE WHEN issued_on IS NULL THEN '0001-01-01'::date ELSE issued_on END), id);
CREATE INDEX record_of_kind ON record
  (organisation_id, kind, (CASE WHEN issued_on IS NULL THEN '0001-01-01'::date ELSE issued_on END), id);
CREATE INDEX record_numbered ON record
  (organisation_id, ((CASE WHEN number IS NULL THEN '' ELSE number END) COLLATE "C"), id);
`

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(lists).execute(db)
}
