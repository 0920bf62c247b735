import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [table, doors, account, shares, publicCheck, undo])
    await sql.raw(statement).execute(db)
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
  sign_in_number text NOT NULL,
  person_id uuid REFERENCES person (id),
  consent_version text,
  consented_at timestamptz,
  withdrawn_at timestamptz,
  ended_by uuid REFERENCES person (id),
  ended_at timestamptz,
  end_reason text,
  PRIMARY KEY (learner_id, id),
  CHECK (num_nonnulls(consent_version, consented_at, person_id) IN (0, 3)),
  CHECK (num_nonnulls(ended_by, ended_at, end_reason) IN (0, 3))
);
CREATE INDEX guardian_of_person ON guardian (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX guardian_of_college ON guardian (organisation_id, learner_id);
ALTER TABLE guardian ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON guardian FOR SELECT TO jiangji_app USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY registers ON guardian FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND registered_by = (SELECT current_person())
    AND consented_at IS NULL AND withdrawn_at IS NULL AND EXISTS (SELECT FROM enrolment e WHERE e.learner_id = guardian.learner_id
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
    AND g.consented_at IS NOT NULL AND g.withdrawn_at IS NULL AND g.ended_at IS NULL)
$$;

-- Whoever holds the slip has no account yet: its code and the name on it are the proof.
CREATE FUNCTION find_guardian_slip(p_code_hash bytea, p_name_key text, p_at timestamptz)
RETURNS TABLE (guardian_id uuid, name text, sign_in_number text, child text, slug text, organisation text, birth_date date, guardian_needed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT g.id, g.name, g.sign_in_number, l.name, o.slug, o.name, l.birth_date, e.guardian_needed
  FROM guardian g
  JOIN learner l ON l.id = g.learner_id
  JOIN enrolment e ON e.learner_id = g.learner_id AND e.organisation_id = g.organisation_id AND e.present
  JOIN organisation o ON o.id = g.organisation_id
  WHERE g.code_hash = p_code_hash AND g.name_key = p_name_key AND g.code_expires_at > p_at
    AND g.consented_at IS NULL AND g.ended_at IS NULL
$$;

CREATE FUNCTION consent_as_guardian(p_code_hash bytea, p_name_key text, p_version text, p_person uuid, p_user_id text,
  p_username text, p_entry_id uuid, p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  given guardian;
BEGIN
  INSERT INTO person (id, name, created_at)
    SELECT p_person, g.name, p_at FROM guardian g WHERE g.code_hash = p_code_hash AND g.name_key = p_name_key;
  UPDATE guardian g SET consent_version = p_version, consented_at = p_at, person_id = p_person
  WHERE g.code_hash = p_code_hash AND g.name_key = p_name_key AND g.code_expires_at > p_at
    AND g.consented_at IS NULL AND g.ended_at IS NULL
  RETURNING * INTO given;
  IF given.id IS NULL THEN RETURN false; END IF;
  INSERT INTO account (user_id, person_id, learner_id, created_at) VALUES (p_user_id, p_person, NULL, p_at);
  UPDATE auth."user" SET "username" = p_username WHERE "id" = p_user_id AND "username" IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such user without a name'; END IF;
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  VALUES (given.organisation_id, p_entry_id, p_at, p_person, 'account.activate', 'guardian', given.id,
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

-- The calendar of the region; the domain's needsGuardian says the same (docs/decisions/0039).
CREATE FUNCTION is_guarded(p_learner uuid, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(bool_or(CASE WHEN l.birth_date IS NULL
      THEN EXISTS (SELECT FROM enrolment e WHERE e.learner_id = l.id AND e.present AND e.guardian_needed)
      ELSE extract(year FROM age((p_at AT TIME ZONE 'Asia/Shanghai')::date, l.birth_date)) < 14 END), false)
  FROM learner l WHERE l.id = ANY (learners_of(p_learner))
$$;

-- With the last consent ends what is signed in, and what a guardian agreed to.
CREATE FUNCTION close_without_guardian() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  ends timestamptz := coalesce(NEW.ended_at, NEW.withdrawn_at);
BEGIN
  IF is_guarded(NEW.learner_id, ends) AND NOT has_guardian_consent(NEW.learner_id) THEN
    UPDATE share s SET withdrawn_at = ends, contact_sealed = NULL
      WHERE s.learner_id = ANY (learners_of(NEW.learner_id)) AND s.withdrawn_at IS NULL AND s.guardian IS NOT NULL;
    DELETE FROM auth."session" s USING account a
      WHERE a.learner_id = ANY (learners_of(NEW.learner_id)) AND s."userId" = a.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER close_without_guardian AFTER UPDATE OF ended_at, withdrawn_at ON guardian
  FOR EACH ROW WHEN (coalesce(NEW.ended_at, NEW.withdrawn_at) IS NOT NULL AND OLD.consented_at IS NOT NULL)
  EXECUTE FUNCTION close_without_guardian();

REVOKE ALL ON FUNCTION has_guardian_consent(uuid), find_guardian_slip(bytea, text, timestamptz),
  consent_as_guardian(bytea, text, text, uuid, text, text, uuid, timestamptz), without_guardian(text),
  is_guarded(uuid, timestamptz), close_without_guardian() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_guardian_consent(uuid), find_guardian_slip(bytea, text, timestamptz),
  consent_as_guardian(bytea, text, text, uuid, text, text, uuid, timestamptz), without_guardian(text),
  is_guarded(uuid, timestamptz) TO jiangji_app;
`

const account = `
CREATE POLICY hers ON guardian FOR SELECT TO jiangji_app USING (person_id = (SELECT current_person()));

-- In a guardian's hands the child's rows are to be read; what a learner writes about herself is not hers to write.
CREATE FUNCTION acts_for_child() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT current_learner() IS NOT NULL AND EXISTS (SELECT FROM guardian g WHERE g.person_id = current_person())
$$;
REVOKE ALL ON FUNCTION acts_for_child() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acts_for_child() TO jiangji_app;
${['learner_plan', 'learner_resume', 'reminder_setting', 'reminder_notice', 'mail_contact']
  .map(
    (of) => `CREATE POLICY not_by_guardian ON ${of} AS RESTRICTIVE TO jiangji_app
  USING (NOT (SELECT acts_for_child())) WITH CHECK (NOT (SELECT acts_for_child()));`,
  )
  .join('\n')}
${['correction_request', 'share']
  .map(
    (of) => `CREATE POLICY not_by_guardian ON ${of} AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (NOT (SELECT acts_for_child()));`,
  )
  .join('\n')}

-- Asked for an account that is no learner's and no member's: whose guardian she is, also when her part is over.
CREATE FUNCTION children_of(p_user_id text)
RETURNS TABLE (learner_id uuid, name text, school text, birth_date date, guardian_needed boolean,
  consented_at timestamptz, withdrawn_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(x.main_id, l.id), l.name, o.name, l.birth_date,
    EXISTS (SELECT FROM enrolment e WHERE e.learner_id = l.id AND e.present AND e.guardian_needed),
    g.consented_at, g.withdrawn_at
  FROM account a
  JOIN guardian g ON g.person_id = a.person_id AND g.ended_at IS NULL
  JOIN learner l ON l.id = g.learner_id
  JOIN organisation o ON o.id = g.organisation_id
  LEFT JOIN learner_alias x ON x.alias_id = l.id
  WHERE a.user_id = p_user_id AND a.learner_id IS NULL
  ORDER BY g.registered_at, g.id
$$;

-- Who has an account adds another child with the slip alone: its name must be the name on a slip of hers.
CREATE FUNCTION join_as_guardian(p_code_hash bytea, p_version text, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  joined uuid;
BEGIN
  UPDATE guardian g SET consent_version = p_version, consented_at = p_at, person_id = current_person()
  WHERE g.code_hash = p_code_hash AND g.code_expires_at > p_at AND g.consented_at IS NULL AND g.ended_at IS NULL
    AND is_guarded(g.learner_id, p_at)
    AND EXISTS (SELECT FROM guardian own WHERE own.person_id = current_person() AND own.name_key = g.name_key)
  RETURNING g.learner_id INTO joined;
  RETURN joined;
END $$;

-- Null takes the consent back; given again it is given to the wording of that day.
CREATE FUNCTION set_guardian_consent(p_version text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE guardian g SET consent_version = coalesce(p_version, g.consent_version),
    consented_at = CASE WHEN p_version IS NULL THEN g.consented_at ELSE p_at END,
    withdrawn_at = CASE WHEN p_version IS NULL THEN p_at END
  WHERE g.person_id = current_person() AND g.learner_id = ANY (current_learners()) AND g.ended_at IS NULL
    AND (p_version IS NULL) = (g.withdrawn_at IS NULL) AND is_guarded(g.learner_id, p_at);
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION children_of(text), join_as_guardian(bytea, text, timestamptz),
  set_guardian_consent(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION children_of(text), join_as_guardian(bytea, text, timestamptz),
  set_guardian_consent(text, timestamptz) TO jiangji_app;
`

// A child's share waits, whoever writes it, and only the door of her guardian ends the waiting.
const shares = `
ALTER TABLE share
  ADD COLUMN guardian text CHECK (guardian IN ('waiting', 'agreed', 'declined')),
  ADD COLUMN guardian_note text,
  ADD COLUMN answered_by uuid REFERENCES person (id),
  ADD COLUMN answered_at timestamptz,
  ADD CHECK (num_nonnulls(answered_by, answered_at) = CASE WHEN guardian IN ('agreed', 'declined') THEN 2 ELSE 0 END);

CREATE FUNCTION wait_for_guardian() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.guardian IS DISTINCT FROM
    (CASE WHEN is_guarded(NEW.learner_id, NEW.created_at) THEN 'waiting' END)
  THEN RAISE EXCEPTION 'a share waits for a guardian exactly while its learner has one'; END IF;
  IF TG_OP = 'UPDATE' AND current_user = 'jiangji_app' AND NEW.guardian IS DISTINCT FROM OLD.guardian
  THEN RAISE EXCEPTION 'only a guardian answers for a child'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wait_for_guardian BEFORE INSERT OR UPDATE OF guardian ON share
  FOR EACH ROW EXECUTE FUNCTION wait_for_guardian();

CREATE FUNCTION answer_as_guardian(p_share uuid, p_answer text, p_note text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE share s SET guardian = p_answer, guardian_note = p_note, answered_by = current_person(), answered_at = p_at
  WHERE s.learner_id = ANY (current_learners()) AND (s.id = p_share OR s.head_id = p_share)
    AND s.guardian = 'waiting' AND s.withdrawn_at IS NULL
    AND EXISTS (SELECT FROM guardian g WHERE g.person_id = current_person() AND g.learner_id = ANY (current_learners())
      AND g.consented_at IS NOT NULL AND g.withdrawn_at IS NULL AND g.ended_at IS NULL AND is_guarded(g.learner_id, p_at));
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION answer_as_guardian(uuid, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_as_guardian(uuid, text, text, timestamptz) TO jiangji_app;
`

// The door is taken as it stands, for earlier amendments know former names and aliases.
const publicCheck = `
DO $amend$ DECLARE
  body text := pg_get_functiondef(
    'public_check(bytea,text,text,bytea,uuid,timestamptz,smallint,bytea)'::regprocedure);
  answers text := 'h.withdrawn_at IS NULL AND h.expires_at > p_at';
BEGIN
  IF position(answers IN body) = 0 THEN RAISE EXCEPTION 'public_check no longer says which share answers'; END IF;
  EXECUTE replace(body, answers, '(h.guardian IS NULL OR h.guardian = ''agreed'') AND ' || answers);
END $amend$`

// A learner whose guardian was registered stays when her roster is taken back, as one who opened an account does.
const undo = `
DO $amend$ DECLARE
  body text := pg_get_functiondef('undo_roster(uuid)'::regprocedure);
  stays text := 'ELSE NOT EXISTS (SELECT FROM record r';
BEGIN
  IF position(stays IN body) = 0 THEN RAISE EXCEPTION 'undo_roster no longer says who stays'; END IF;
  EXECUTE replace(body, stays, 'ELSE NOT EXISTS (SELECT FROM guardian x WHERE x.learner_id = e.learner_id)
        AND NOT EXISTS (SELECT FROM record r');
END $amend$`
