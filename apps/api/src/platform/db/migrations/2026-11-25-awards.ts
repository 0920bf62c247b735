import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [occupations, awards, waiting]) await sql.raw(statement).execute(db)
}

const occupations = `
CREATE TABLE catalogue_occupation (
  code text PRIMARY KEY,
  name text NOT NULL,
  source text NOT NULL,
  year integer NOT NULL
);
GRANT SELECT ON catalogue_occupation TO jiangji_app;
`

const awards = `
CREATE TABLE award (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  contest_level text NOT NULL,
  members integer NOT NULL CHECK (members > 0),
  claims jsonb NOT NULL,
  claims_version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX award_of_batch ON award (organisation_id, batch_id);
ALTER TABLE award ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON award TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON award TO jiangji_app;

ALTER TABLE record ADD COLUMN award_id uuid;
ALTER TABLE record ADD CONSTRAINT record_of_award FOREIGN KEY (organisation_id, award_id) REFERENCES award (organisation_id, id);
CREATE INDEX record_of_award ON record (organisation_id, award_id) WHERE award_id IS NOT NULL;
`

// A record that is approved may still wait: for its day, or for the office that held the contest.
const waiting = `
ALTER TABLE record ADD COLUMN issue_on date;
ALTER TABLE record ADD COLUMN confirmation text CHECK (confirmation IN ('open', 'confirmed', 'refused'));
`
