import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(returned).execute(db)
}

// A record that an approver sent back out of a batch whose other records went on: who, when and why; never who entered it.
const returned = `
ALTER TABLE record ADD COLUMN return_reason text, ADD COLUMN returned_by uuid REFERENCES person (id),
  ADD COLUMN returned_at timestamptz;
ALTER TABLE record ADD CONSTRAINT record_returned_whole CHECK (returned_at IS NULL AND returned_by IS NULL AND return_reason IS NULL
    OR returned_at IS NOT NULL AND returned_by IS NOT NULL AND return_reason IS NOT NULL AND state = 'rejected') NOT VALID;
ALTER TABLE record ADD CONSTRAINT record_returned_by_another CHECK (returned_by <> created_by) NOT VALID;
CREATE INDEX record_returned ON record (organisation_id, batch_id) WHERE returned_at IS NOT NULL;
`
