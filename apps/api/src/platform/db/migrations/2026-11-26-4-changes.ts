import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [bulk, byTwo]) await sql.raw(statement).execute(db)
}

// The records of a request are written down when it is asked for: what the second person sees is what is done.
const bulk = `
CREATE TABLE bulk_change (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('revoke', 'suspend', 'resume')),
  reason text NOT NULL,
  note text,
  batch_id uuid,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'applying', 'applied', 'refused', 'withdrawn', 'stopped')),
  total integer NOT NULL CHECK (total > 0),
  applied integer NOT NULL DEFAULT 0,
  passed_over integer NOT NULL DEFAULT 0,
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  decision_note text,
  takes_effect_at timestamptz,
  stopped_by uuid REFERENCES person (id),
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT bulk_change_two_people CHECK (state = 'withdrawn' OR decided_by IS NULL OR decided_by <> requested_by)
);
CREATE INDEX bulk_change_recent ON bulk_change (organisation_id, requested_at DESC);

CREATE TABLE bulk_change_record (
  organisation_id uuid NOT NULL,
  bulk_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  record_id uuid NOT NULL,
  outcome text CHECK (outcome IN ('applied', 'passed-over')),
  PRIMARY KEY (organisation_id, bulk_id, record_id),
  FOREIGN KEY (organisation_id, bulk_id) REFERENCES bulk_change (organisation_id, id),
  FOREIGN KEY (learner_id, record_id) REFERENCES record (learner_id, id)
);
CREATE INDEX bulk_change_record_left ON bulk_change_record (organisation_id, bulk_id, record_id) WHERE outcome IS NULL;
CREATE INDEX bulk_change_record_of ON bulk_change_record (organisation_id, record_id);
`

// As with a request for one record: nobody asks or decides in another's name.
const byTwo = `
${['bulk_change', 'bulk_change_record']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON ${table} TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON ${table} TO jiangji_app;`,
  )
  .join('\n')}
GRANT UPDATE (state, applied, passed_over, decided_by, decided_at, decision_note, takes_effect_at, stopped_by, finished_at)
  ON bulk_change TO jiangji_app;
GRANT UPDATE (outcome) ON bulk_change_record TO jiangji_app;
CREATE POLICY asks ON bulk_change AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (requested_by = (SELECT current_person()) AND state = 'open');
CREATE POLICY decides ON bulk_change AS RESTRICTIVE FOR UPDATE TO jiangji_app
  USING (true) WITH CHECK (decided_by = (SELECT current_person()) OR stopped_by = (SELECT current_person()));
`
