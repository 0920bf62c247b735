import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(reasons).execute(db)
}

// Why rows were let through as they stand, where only the original could say whether they may be.
const reasons = `
ALTER TABLE row_decision ADD COLUMN reason text CHECK (reason IS NULL OR mapped_to IS NULL);
`
