import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [heldRows, decisions, columns, withdrawing]) await sql.raw(statement).execute(db)
}

// A held row is settled once it was read again in a batch of its own; its row stays where it stood.
const heldRows = `
ALTER TABLE batch ADD COLUMN follows_id uuid;
ALTER TABLE batch_row ADD COLUMN settled_in uuid;
CREATE INDEX batch_row_held ON batch_row (organisation_id, batch_id, position)
  WHERE outcome = 'held' AND settled_in IS NULL;
CREATE INDEX batch_row_settled ON batch_row (organisation_id, settled_in, position) WHERE settled_in IS NOT NULL;
CREATE INDEX audit_entry_of_batch ON audit_entry (organisation_id, subject_id, at) WHERE subject_type = 'batch';
`

const decisions = `
CREATE TABLE row_decision (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  text text NOT NULL,
  text_key text NOT NULL,
  mapped_to text,
  entered_by uuid[] NOT NULL,
  decided_by uuid NOT NULL REFERENCES person (id),
  decided_at timestamptz NOT NULL,
  withdrawn_by uuid REFERENCES person (id),
  withdrawn_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT row_decision_two_people CHECK (mapped_to IS NOT NULL OR decided_by <> ALL (entered_by))
);
CREATE UNIQUE INDEX row_decision_in_force ON row_decision (organisation_id, kind, code, text_key)
  WHERE withdrawn_at IS NULL;
ALTER TABLE row_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON row_decision TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON row_decision TO jiangji_app;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON row_decision TO jiangji_app;
`

const columns = `
CREATE TABLE column_choice (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  kind text NOT NULL,
  header_key text NOT NULL,
  header text NOT NULL,
  field text,
  chosen_by uuid NOT NULL REFERENCES person (id),
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, kind, header_key)
);
ALTER TABLE column_choice ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON column_choice TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON column_choice TO jiangji_app;
`

// Takes a batch back that nobody has approved: its records were never seen outside the desk and leave no trace but the audit.
const withdrawing = `
CREATE FUNCTION withdraw_batch(p_batch uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tenant uuid := current_organisation();
  gone integer;
BEGIN
  PERFORM FROM batch b WHERE b.organisation_id = tenant AND b.id = p_batch AND b.source = 'workbook'
    AND b.state IN ('submitting', 'submitted') AND b.approved_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  DELETE FROM certificate_number_claim c USING record r
    WHERE r.organisation_id = tenant AND r.batch_id = p_batch AND r.state = 'submitted'
      AND c.learner_id = r.learner_id AND c.record_id = r.id;
  DELETE FROM record WHERE organisation_id = tenant AND batch_id = p_batch AND state = 'submitted';
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM award a WHERE a.organisation_id = tenant AND a.batch_id = p_batch
    AND NOT EXISTS (SELECT FROM record r WHERE r.organisation_id = tenant AND r.award_id = a.id);
  RETURN gone;
END $$;
`
