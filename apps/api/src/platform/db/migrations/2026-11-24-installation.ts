import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(installation).execute(db)
}

// What a database was begun with and can never change: tokens carry the address, sealed values need the key.
const installation = `
CREATE TABLE installation (
  sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
  origin text NOT NULL,
  key_check text NOT NULL,
  created_at timestamptz NOT NULL
);
ALTER TABLE installation ENABLE ROW LEVEL SECURITY;
`
