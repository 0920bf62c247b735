import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [schemes, registers, corrections, putBack, recovery, recoveryDoors])
    await sql.raw(statement).execute(db)
}

const schemes = `
CREATE TABLE certificate_scheme (
  scheme text NOT NULL,
  version integer NOT NULL,
  kept boolean NOT NULL,
  valid_from date,
  valid_to date,
  ended_by text CHECK (ended_by IN ('hand-over', 'withdrawal')),
  valid_years integer,
  review_years integer,
  source text NOT NULL,
  source_year integer NOT NULL,
  end_source text,
  PRIMARY KEY (scheme, version),
  CHECK ((valid_to IS NULL) = (ended_by IS NULL)),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
);
GRANT SELECT ON certificate_scheme TO jiangji_app;
`

// What an entry said stays in its versions: nothing is changed in place but which version is the present one.
const registers = `
CREATE TABLE register_entry (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  register text NOT NULL,
  unique_key text,
  content jsonb NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  valid_to date,
  ended_on date,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX register_entry_once ON register_entry (organisation_id, register, unique_key)
  WHERE unique_key IS NOT NULL AND ended_on IS NULL;
CREATE INDEX register_entry_listed ON register_entry (organisation_id, register, changed_at DESC);

CREATE TABLE register_version (
  organisation_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  ended_on date,
  note text,
  person_id uuid NOT NULL REFERENCES person (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, entry_id, version),
  FOREIGN KEY (organisation_id, entry_id) REFERENCES register_entry (organisation_id, id)
);

ALTER TABLE register_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON register_entry TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE (unique_key, content, version, valid_to, ended_on, changed_at) ON register_entry TO jiangji_app;

ALTER TABLE register_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON register_version FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY writes ON register_version FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND person_id = (SELECT current_person()));
GRANT SELECT, INSERT ON register_version TO jiangji_app;
`

const corrections = `
CREATE TABLE correction_request (
  learner_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  record_id uuid NOT NULL,
  field text NOT NULL,
  should_be text NOT NULL,
  why text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
  asked_at timestamptz NOT NULL,
  due_on date NOT NULL,
  answered_by uuid REFERENCES person (id),
  answered_at timestamptz,
  answer text,
  change_id uuid,
  PRIMARY KEY (learner_id, id),
  FOREIGN KEY (learner_id, record_id) REFERENCES record (learner_id, id),
  FOREIGN KEY (organisation_id, change_id) REFERENCES change_request (organisation_id, id),
  CHECK (state <> 'declined' OR (answered_by IS NOT NULL AND answer IS NOT NULL)),
  CHECK ((state = 'accepted') = (change_id IS NOT NULL))
);
CREATE UNIQUE INDEX correction_request_one_open ON correction_request (learner_id, record_id)
  WHERE state IN ('open', 'accepted');
CREATE INDEX correction_request_due ON correction_request (organisation_id, due_on) WHERE state = 'open';
CREATE INDEX correction_request_change ON correction_request (organisation_id, change_id) WHERE change_id IS NOT NULL;

ALTER TABLE correction_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON correction_request FOR SELECT TO jiangji_app
  USING (learner_id = (SELECT current_learner()) OR organisation_id = (SELECT current_organisation()));
CREATE POLICY asks ON correction_request FOR INSERT TO jiangji_app
  WITH CHECK (learner_id = (SELECT current_learner()) AND state = 'open'
    AND EXISTS (SELECT FROM record r WHERE r.learner_id = correction_request.learner_id
      AND r.id = correction_request.record_id AND r.organisation_id = correction_request.organisation_id));
CREATE POLICY withdraws ON correction_request FOR UPDATE TO jiangji_app
  USING (learner_id = (SELECT current_learner()) AND state = 'open') WITH CHECK (state = 'withdrawn');
CREATE POLICY answers ON correction_request FOR UPDATE TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()) AND state = 'open')
  WITH CHECK (state IN ('accepted', 'declined') AND answered_by = (SELECT current_person()));
GRANT SELECT, INSERT, UPDATE (state, answered_by, answered_at, answer, change_id) ON correction_request TO jiangji_app;
`

// A correction that was not approved puts the learner's request back on the desk: she has no answer yet.
const putBack = `
CREATE FUNCTION put_back_correction_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE correction_request c SET state = 'open', change_id = NULL, answered_by = NULL, answered_at = NULL, answer = NULL
    WHERE c.organisation_id = NEW.organisation_id AND c.change_id = NEW.id AND c.state = 'accepted';
  RETURN NULL;
END $$;
CREATE TRIGGER put_back_correction_request AFTER UPDATE OF state ON change_request FOR EACH ROW
  WHEN (NEW.act = 'correct' AND NEW.state IN ('refused', 'withdrawn'))
  EXECUTE FUNCTION put_back_correction_request();
`

const recovery = `
ALTER TABLE activation ADD COLUMN purpose text NOT NULL DEFAULT 'opening' CHECK (purpose IN ('opening', 'recovery'));
ALTER TABLE account ADD COLUMN recovered_at timestamptz;
ALTER TABLE account ADD COLUMN recovered_through uuid REFERENCES organisation (id);

CREATE OR REPLACE FUNCTION find_activation(p_code_hash bytea, p_name_key text, p_at timestamptz)
RETURNS TABLE (learner_id uuid, name text, slug text, organisation text, student_number text,
  birth_date date, guardian_needed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.id, l.name, o.slug, o.name, e.student_number, l.birth_date, e.guardian_needed
  FROM activation a
  JOIN learner l ON l.id = a.learner_id
  JOIN enrolment e ON e.learner_id = a.learner_id AND e.organisation_id = a.organisation_id
  JOIN organisation o ON o.id = a.organisation_id
  WHERE a.code_hash = p_code_hash AND a.used_at IS NULL AND a.expires_at > p_at AND l.name_key = p_name_key
    AND a.purpose = 'opening'
$$;
`

// A learner who forgot the password has no session: the code on the slip and the name are the proof, as they were for the opening.
const recoveryDoors = `
CREATE FUNCTION find_recovery(p_code_hash bytea, p_name_key text, p_at timestamptz)
RETURNS TABLE (name text, slug text, organisation text, student_number text, username text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.name, o.slug, o.name, e.student_number, u."username"
  FROM activation a
  JOIN learner l ON l.id = a.learner_id
  JOIN enrolment e ON e.learner_id = a.learner_id AND e.organisation_id = a.organisation_id
  JOIN organisation o ON o.id = a.organisation_id
  JOIN account c ON c.learner_id = a.learner_id
  JOIN auth."user" u ON u."id" = c.user_id
  WHERE a.code_hash = p_code_hash AND a.used_at IS NULL AND a.expires_at > p_at AND l.name_key = p_name_key
    AND a.purpose = 'recovery'
$$;

-- The new password, the end of every session and the entry in the college's stream, or none of them.
CREATE FUNCTION redeem_recovery(p_code_hash bytea, p_name_key text, p_password_hash text, p_entry_id uuid, p_at timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  holder uuid;
  college uuid;
  holder_user text;
  holder_person uuid;
BEGIN
  UPDATE activation a SET used_at = p_at FROM learner l
  WHERE a.code_hash = p_code_hash AND a.used_at IS NULL AND a.expires_at > p_at AND a.purpose = 'recovery'
    AND l.id = a.learner_id AND l.name_key = p_name_key
  RETURNING a.learner_id, a.organisation_id INTO holder, college;
  IF holder IS NULL THEN RETURN NULL; END IF;
  UPDATE account c SET recovered_at = p_at, recovered_through = college WHERE c.learner_id = holder
    RETURNING c.user_id, c.person_id INTO holder_user, holder_person;
  IF holder_user IS NULL THEN RAISE EXCEPTION 'a recovery without an account'; END IF;
  UPDATE auth."account" c SET "password" = p_password_hash, "updatedAt" = p_at
    WHERE c."userId" = holder_user AND c."providerId" = 'credential';
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no password to replace'; END IF;
  DELETE FROM auth."session" s WHERE s."userId" = holder_user;
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  VALUES (college, p_entry_id, p_at, holder_person, 'account.recover', 'account', holder_user, '{}');
  RETURN holder_user;
END $$;

REVOKE ALL ON FUNCTION find_recovery(bytea, text, timestamptz),
  redeem_recovery(bytea, text, text, uuid, timestamptz), put_back_correction_request() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_recovery(bytea, text, timestamptz),
  redeem_recovery(bytea, text, text, uuid, timestamptz) TO jiangji_app;
`
