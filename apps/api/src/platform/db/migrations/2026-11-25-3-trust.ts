import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [registry, requests, published, answering, walls, byTwo, doors, counted])
    await sql.raw(statement).execute(db)
}

// The old organisation's row and slug stay for ever: credentials name them.
const registry = `
CREATE TABLE organisation_former_name (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  name text NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, until)
);

CREATE TABLE organisation_end (
  organisation_id uuid PRIMARY KEY REFERENCES organisation (id),
  act text NOT NULL CHECK (act IN ('merger', 'closure')),
  since timestamptz NOT NULL,
  successor_id uuid NOT NULL REFERENCES organisation (id) CHECK (successor_id <> organisation_id),
  -- Who answers now: the successor, or the last of its own successors.
  answering_id uuid NOT NULL REFERENCES organisation (id) CHECK (answering_id <> organisation_id)
);
CREATE INDEX organisation_end_answering ON organisation_end (answering_id);
`

const requests = `
CREATE TABLE organisation_request (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('merger', 'closure', 'rename')),
  subject_ids uuid[] NOT NULL CHECK (cardinality(subject_ids) > 0),
  successor_id uuid REFERENCES organisation (id),
  new_name text,
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  decision_note text,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT organisation_request_two_people
    CHECK (state IN ('open', 'withdrawn') OR (decided_by IS NOT NULL AND decided_by <> requested_by)),
  CONSTRAINT organisation_request_whole CHECK ((act = 'rename') = (new_name IS NOT NULL)
    AND (act = 'rename') = (successor_id IS NULL))
);
CREATE INDEX organisation_request_recent ON organisation_request (organisation_id, requested_at DESC);

CREATE TABLE key_request (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('rotate', 'retire', 'compromise')),
  thumbprint text NOT NULL,
  compromised_at timestamptz,
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  decision_note text,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, thumbprint) REFERENCES issuer_key (organisation_id, thumbprint),
  CONSTRAINT key_request_two_people
    CHECK (state IN ('open', 'withdrawn') OR (decided_by IS NOT NULL AND decided_by <> requested_by)),
  CONSTRAINT key_request_time CHECK ((act = 'compromise') = (compromised_at IS NOT NULL))
);
CREATE UNIQUE INDEX key_request_one_open ON key_request (organisation_id, thumbprint) WHERE state = 'open';
CREATE INDEX key_request_recent ON key_request (organisation_id, requested_at DESC);
`

const published = `
CREATE TABLE trust_root (
  thumbprint text PRIMARY KEY,
  public_jwk jsonb NOT NULL,
  sealed bytea NOT NULL,
  active_from timestamptz NOT NULL
);

CREATE TABLE trust_bundle (
  sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
  token text NOT NULL,
  etag text NOT NULL,
  sequence bigint NOT NULL,
  built_at timestamptz NOT NULL,
  covers_changes integer NOT NULL
);

CREATE TABLE trust_change (sole boolean PRIMARY KEY DEFAULT true CHECK (sole), changes integer NOT NULL);
INSERT INTO trust_change (changes) VALUES (0);
`

const answering = `
CREATE FUNCTION oversees(p_organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM organisation bureau JOIN organisation school ON school.id = p_organisation AND school.kind = 'college'
    WHERE bureau.id = current_organisation() AND bureau.kind = 'bureau'
      AND school.division_code LIKE regexp_replace(bureau.division_code, '(00)+$', '') || '%')
$$;

-- The organisation itself, and who answers for it when it is no more.
CREATE FUNCTION those_who_answer() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY[current_organisation()] || coalesce(
    (SELECT ARRAY[e.answering_id] FROM organisation_end e WHERE e.organisation_id = current_organisation()), '{}')
$$;

CREATE FUNCTION who_answers(p_organisation uuid, p_signed timestamptz)
RETURNS TABLE (name_then text, name_until timestamptz, ended_act text, ended_since timestamptz,
  answering_slug text, answering text) LANGUAGE sql STABLE AS $$
  SELECT f.name, f.until, e.act, e.since, a.slug, a.name
  FROM organisation o
  LEFT JOIN LATERAL (SELECT n.name, n.until FROM organisation_former_name n
    WHERE n.organisation_id = o.id AND n.until > p_signed ORDER BY n.until LIMIT 1) f ON true
  LEFT JOIN organisation_end e ON e.organisation_id = o.id
  LEFT JOIN organisation a ON a.id = e.answering_id
  WHERE o.id = p_organisation
$$;
`

const walls = `
ALTER TABLE organisation_former_name ENABLE ROW LEVEL SECURITY;
CREATE POLICY published ON organisation_former_name FOR SELECT TO jiangji_app USING (true);
ALTER TABLE organisation_end ENABLE ROW LEVEL SECURITY;
CREATE POLICY published ON organisation_end FOR SELECT TO jiangji_app USING (true);
GRANT SELECT ON organisation_former_name, organisation_end TO jiangji_app;

ALTER TABLE organisation_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY bureau ON organisation_request TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation())
    AND (SELECT bool_and(oversees(s)) FROM unnest(subject_ids) AS s)
    AND (successor_id IS NULL OR oversees(successor_id)));
GRANT SELECT, INSERT ON organisation_request TO jiangji_app;

ALTER TABLE key_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON key_request TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT ON key_request TO jiangji_app;

ALTER TABLE issuer_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY published ON issuer_key FOR SELECT TO jiangji_app USING (true);
CREATE POLICY brings ON issuer_key FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY turns ON issuer_key FOR UPDATE TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT INSERT, UPDATE (state, retired_at, compromised_at) ON issuer_key TO jiangji_app;
GRANT INSERT ON issuer_key_secret TO jiangji_app;

ALTER TABLE entitlement ENABLE ROW LEVEL SECURITY;
CREATE POLICY published ON entitlement FOR SELECT TO jiangji_app USING (true);
CREATE POLICY grants ON entitlement FOR INSERT TO jiangji_app WITH CHECK (oversees(organisation_id));
CREATE POLICY ends ON entitlement FOR UPDATE TO jiangji_app
  USING (oversees(organisation_id)) WITH CHECK (oversees(organisation_id));
GRANT INSERT, UPDATE (valid_to) ON entitlement TO jiangji_app;

ALTER TABLE trust_root ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON trust_root FOR SELECT TO jiangji_app
  USING ((SELECT current_organisation()) = platform_organisation());
ALTER TABLE trust_bundle ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON trust_bundle TO jiangji_app
  USING ((SELECT current_organisation()) = platform_organisation())
  WITH CHECK ((SELECT current_organisation()) = platform_organisation());
ALTER TABLE trust_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON trust_change FOR SELECT TO jiangji_app
  USING ((SELECT current_organisation()) = platform_organisation());
GRANT SELECT ON trust_root, trust_change TO jiangji_app;
GRANT SELECT, INSERT, UPDATE ON trust_bundle TO jiangji_app;

-- Members of who answers for a school that is no more are colleagues there.
ALTER POLICY college ON member USING (organisation_id = ANY ((SELECT those_who_answer())::uuid[])
  OR person_id = (SELECT current_person()));
ALTER POLICY self_or_colleague ON person USING (id = (SELECT current_person())
  OR EXISTS (SELECT FROM member m WHERE m.person_id = person.id
    AND m.organisation_id = ANY ((SELECT those_who_answer())::uuid[])));
`

// Nobody asks or decides in another's name: the two people of a request are the two who were there.
const byTwo = `
REVOKE UPDATE ON change_request FROM jiangji_app;
${['change_request', 'key_request', 'organisation_request']
  .map(
    (table) => `
GRANT UPDATE (state, decided_by, decided_at, decision_note) ON ${table} TO jiangji_app;
CREATE POLICY asks ON ${table} AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (requested_by = (SELECT current_person()) AND state = 'open');
CREATE POLICY decides ON ${table} AS RESTRICTIVE FOR UPDATE TO jiangji_app
  USING (true) WITH CHECK (decided_by = (SELECT current_person()));`,
  )
  .join('\n')}
`

const doors = `
-- The key in use, held as it is until the transaction ends: an act on it waits, so that nothing is signed with a key after its time.
-- The first statement waits for an act under way, the second sees what that brought.
CREATE FUNCTION hold_active_key(p_organisation uuid) RETURNS text LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  held text;
BEGIN
  PERFORM FROM issuer_key k WHERE k.organisation_id = p_organisation AND k.state = 'active' FOR SHARE;
  SELECT k.thumbprint INTO held FROM issuer_key k
    WHERE k.organisation_id = p_organisation AND k.state = 'active' FOR SHARE;
  RETURN held;
END $$;

-- Waits for whoever is signing with the keys of schools that are to end: the time of the end is taken after that.
CREATE FUNCTION hold_keys_of_request(p_request uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  subjects uuid[];
BEGIN
  SELECT r.subject_ids INTO subjects FROM organisation_request r
    WHERE r.organisation_id = current_organisation() AND r.id = p_request AND r.state = 'open' AND r.act <> 'rename';
  FOR times IN 1..2 LOOP
    PERFORM FROM issuer_key k WHERE k.organisation_id = ANY (subjects) AND k.state = 'active'
      ORDER BY k.organisation_id FOR NO KEY UPDATE;
  END LOOP;
END $$;

-- Carries out what two people of the bureau decided in this transaction; says why not otherwise.
CREATE FUNCTION carry_out_organisation_request(p_request uuid, p_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  asked organisation_request;
BEGIN
  SELECT * INTO asked FROM organisation_request r
    WHERE r.organisation_id = current_organisation() AND r.id = p_request AND r.state = 'approved'
      AND r.decided_at = p_at AND r.decided_by = current_person();
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  PERFORM FROM organisation o WHERE o.id = ANY (asked.subject_ids || asked.successor_id) ORDER BY o.id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM unnest(asked.subject_ids || asked.successor_id) AS s WHERE s IS NOT NULL AND NOT oversees(s))
    THEN RETURN 'unknown'; END IF;
  IF EXISTS (SELECT FROM organisation_end e WHERE e.organisation_id = ANY (asked.subject_ids || asked.successor_id))
    THEN RETURN 'ended'; END IF;
  IF asked.act = 'rename' THEN
    INSERT INTO organisation_former_name (organisation_id, name, until)
      SELECT o.id, o.name, p_at FROM organisation o WHERE o.id = asked.subject_ids[1];
    UPDATE organisation o SET name = asked.new_name WHERE o.id = asked.subject_ids[1];
    RETURN 'done';
  END IF;
  IF NOT EXISTS (SELECT FROM organisation o WHERE o.id = asked.successor_id AND o.kind = 'college')
    THEN RETURN 'unknown'; END IF;
  INSERT INTO organisation_end (organisation_id, act, since, successor_id, answering_id)
    SELECT s, asked.act, p_at, asked.successor_id, asked.successor_id FROM unnest(asked.subject_ids) AS s;
  UPDATE organisation_end e SET answering_id = asked.successor_id WHERE e.answering_id = ANY (asked.subject_ids);
  UPDATE issuer_key k SET state = 'retired', retired_at = p_at
    WHERE k.organisation_id = ANY (asked.subject_ids) AND k.state = 'active';
  UPDATE entitlement t SET valid_to = (p_at AT TIME ZONE 'Asia/Shanghai')::date
    WHERE t.organisation_id = ANY (asked.subject_ids)
      AND coalesce(t.valid_to, 'infinity') > (p_at AT TIME ZONE 'Asia/Shanghai')::date;
  RETURN 'done';
END $$;

-- Whoever works for a school that answers for another works, in the same role, for that one too.
CREATE OR REPLACE FUNCTION session_subject(p_user_id text)
RETURNS TABLE (person_id uuid, name text, learner_id uuid, memberships jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id, p.name, a.learner_id,
    coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', o.id, 'slug', o.slug,
        'organisation', o.name, 'kind', o.kind, 'role', m.role, 'isDemo', o.is_demo,
        'hasEnded', EXISTS (SELECT FROM organisation_end e WHERE e.organisation_id = o.id))
        ORDER BY m.inherited, m.since, m.id, o.name)
      FROM (SELECT own.organisation_id, own.role, own.since, own.id, false AS inherited
          FROM member own WHERE own.person_id = p.id AND own.until IS NULL
        UNION ALL
        SELECT e.organisation_id, own.role, own.since, own.id, true
          FROM member own JOIN organisation_end e ON e.answering_id = own.organisation_id
          WHERE own.person_id = p.id AND own.until IS NULL) m
      JOIN organisation o ON o.id = m.organisation_id), '[]'::jsonb)
  FROM account a JOIN person p ON p.id = a.person_id WHERE a.user_id = p_user_id
$$;

REVOKE ALL ON FUNCTION carry_out_organisation_request(uuid, timestamptz),
  hold_active_key(uuid), hold_keys_of_request(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION carry_out_organisation_request(uuid, timestamptz),
  hold_keys_of_request(uuid) TO jiangji_app;
`

// Counted at the end of a transaction, so that two of them wait for each other no longer than a commit.
const counted = `
CREATE FUNCTION count_trust_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE trust_change SET changes = changes + 1;
  RETURN NULL;
END $$;
${['organisation', 'organisation_former_name', 'organisation_end', 'entitlement', 'issuer_key']
  .map(
    (table) => `CREATE CONSTRAINT TRIGGER trust_change AFTER INSERT OR UPDATE OR DELETE ON ${table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_trust_change();`,
  )
  .join('\n')}
`
