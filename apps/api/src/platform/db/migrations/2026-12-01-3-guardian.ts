import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [table, doors]) await sql.raw(statement).execute(db)
}

// A consent is only ever written by the door below: the college registers and ends, nothing else.
const table = `
CREATE TABLE guardian (
  learner_id uuid NOT NULL REFERENCES learner (id),
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  name text NOT NULL,
  name_key text NOT NULL,
  relation text NOT NULL CHECK (relation IN ('father', 'mother', 'other')),
  relation_note text CHECK ((relation = 'other') = (relation_note IS NOT NULL)),
  paper text NOT NULL CHECK (paper IN ('household-register', 'birth-certificate', 'court-document')),
  paper_seen_on date NOT NULL,
  registered_by uuid NOT NULL REFERENCES person (id),
  registered_at timestamptz NOT NULL,
  code_sealed bytea NOT NULL,
  code_hash bytea NOT NULL UNIQUE,
  code_expires_at timestamptz NOT NULL,
  consent_version text,
  consented_at timestamptz,
  ended_by uuid REFERENCES person (id),
  ended_at timestamptz,
  end_reason text,
  PRIMARY KEY (learner_id, id),
  CHECK (num_nonnulls(consent_version, consented_at) IN (0, 2)),
  CHECK (num_nonnulls(ended_by, ended_at, end_reason) IN (0, 3))
);
CREATE INDEX guardian_of_college ON guardian (organisation_id, learner_id);
ALTER TABLE guardian ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON guardian FOR SELECT TO jiangji_app USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY registers ON guardian FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND registered_by = (SELECT current_person())
    AND consented_at IS NULL AND EXISTS (SELECT FROM enrolment e WHERE e.learner_id = guardian.learner_id
      AND e.organisation_id = (SELECT current_organisation())));
CREATE POLICY ends ON guardian FOR UPDATE TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND ended_by = (SELECT current_person()));
GRANT SELECT, INSERT, UPDATE (ended_by, ended_at, end_reason) ON guardian TO jiangji_app;
`

const doors = `
CREATE FUNCTION has_guardian_consent(p_learner uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM guardian g WHERE g.learner_id = ANY (learners_of(p_learner))
    AND g.consented_at IS NOT NULL AND g.ended_at IS NULL)
$$;

-- A guardian has no account: the code on the slip and the name on it are the proof.
CREATE FUNCTION find_guardian_slip(p_code_hash bytea, p_name_key text, p_at timestamptz)
RETURNS TABLE (guardian_id uuid, child text, slug text, organisation text, birth_date date, guardian_needed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT g.id, l.name, o.slug, o.name, l.birth_date, e.guardian_needed
  FROM guardian g
  JOIN learner l ON l.id = g.learner_id
  JOIN enrolment e ON e.learner_id = g.learner_id AND e.organisation_id = g.organisation_id AND e.present
  JOIN organisation o ON o.id = g.organisation_id
  WHERE g.code_hash = p_code_hash AND g.name_key = p_name_key AND g.code_expires_at > p_at
    AND g.consented_at IS NULL AND g.ended_at IS NULL
$$;

CREATE FUNCTION consent_as_guardian(p_code_hash bytea, p_name_key text, p_version text, p_entry_id uuid, p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  given guardian;
BEGIN
  UPDATE guardian g SET consent_version = p_version, consented_at = p_at
  WHERE g.code_hash = p_code_hash AND g.name_key = p_name_key AND g.code_expires_at > p_at
    AND g.consented_at IS NULL AND g.ended_at IS NULL
  RETURNING * INTO given;
  IF given.id IS NULL THEN RETURN false; END IF;
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  VALUES (given.organisation_id, p_entry_id, p_at, NULL, 'account.activate', 'guardian', given.id,
    jsonb_build_object('consent', p_version));
  RETURN true;
END $$;

-- Asked when somebody signs in: a learner for whom no guardian's consent is in force; the caller knows the calendar.
CREATE FUNCTION without_guardian(p_user_id text)
RETURNS TABLE (birth_date date, guardian_needed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.birth_date, EXISTS (SELECT FROM enrolment e WHERE e.learner_id = l.id AND e.present AND e.guardian_needed)
  FROM account a JOIN learner l ON l.id = a.learner_id
  WHERE a.user_id = p_user_id AND NOT has_guardian_consent(l.id)
$$;

-- With the last consent ends what is signed in.
CREATE FUNCTION close_without_guardian() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT has_guardian_consent(NEW.learner_id) THEN
    DELETE FROM auth."session" s USING account a
      WHERE a.learner_id = ANY (learners_of(NEW.learner_id)) AND s."userId" = a.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER close_without_guardian AFTER UPDATE OF ended_at ON guardian
  FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL AND OLD.consented_at IS NOT NULL)
  EXECUTE FUNCTION close_without_guardian();

REVOKE ALL ON FUNCTION has_guardian_consent(uuid), find_guardian_slip(bytea, text, timestamptz),
  consent_as_guardian(bytea, text, text, uuid, timestamptz), without_guardian(text), close_without_guardian() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_guardian_consent(uuid), find_guardian_slip(bytea, text, timestamptz),
  consent_as_guardian(bytea, text, text, uuid, timestamptz), without_guardian(text) TO jiangji_app;
`
