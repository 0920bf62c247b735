import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [acts, people, transfers, ownRows, changedDoors, doors])
    await sql.raw(statement).execute(db)
}

const college = (table: string, command: string) => `
CREATE POLICY college_${command.toLowerCase()} ON ${table} FOR ${command} TO jiangji_app`

const acts = `
CREATE TABLE enrolment_change (
  learner_id uuid NOT NULL REFERENCES learner (id),
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  enrolment_id uuid NOT NULL,
  deed_id uuid NOT NULL,
  act text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  effective_on date NOT NULL,
  reason text NOT NULL,
  document text,
  done_by uuid NOT NULL REFERENCES person (id),
  done_at timestamptz NOT NULL,
  undone_by uuid REFERENCES person (id),
  undone_at timestamptz,
  PRIMARY KEY (learner_id, id)
);
CREATE INDEX enrolment_change_of_deed ON enrolment_change (organisation_id, deed_id);
ALTER TABLE enrolment_change ENABLE ROW LEVEL SECURITY;
${college('enrolment_change', 'INSERT')}
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND done_by = (SELECT current_person())
    AND undone_at IS NULL);
${college('enrolment_change', 'UPDATE')}
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (undone_by = (SELECT current_person()));
GRANT SELECT, INSERT, UPDATE (undone_by, undone_at) ON enrolment_change TO jiangji_app;

${college('enrolment', 'UPDATE')}
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT UPDATE (student_number, programme_code, programme_name, stage, class_name, state) ON enrolment TO jiangji_app;
GRANT DELETE ON student_number_claim TO jiangji_app;

CREATE FUNCTION is_finished(p_state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN p_state IN ('graduated', 'completed', 'left-early', 'withdrawn', 'expelled', 'transferred-out');

-- Who is still at another college is enrolled by no second one.
CREATE FUNCTION may_enrol(p_learner uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = p_learner
    AND e.organisation_id <> current_organisation() AND NOT is_finished(e.state))
$$;
DROP POLICY enrols ON enrolment;
CREATE POLICY enrols ON enrolment FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND may_enrol(learner_id));
`

const people = `
ALTER TABLE learner ADD COLUMN former_names text[] NOT NULL DEFAULT '{}',
  ADD COLUMN former_name_keys text[] NOT NULL DEFAULT '{}';

-- Nothing of a person is moved when she turns out to be two: her second row only points to the first.
CREATE TABLE learner_alias (
  alias_id uuid PRIMARY KEY REFERENCES learner (id),
  main_id uuid NOT NULL REFERENCES learner (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  request_id uuid NOT NULL,
  since timestamptz NOT NULL,
  CHECK (alias_id <> main_id)
);
CREATE INDEX learner_alias_of_main ON learner_alias (main_id);

CREATE TABLE person_request (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('rename', 'id-number', 'merge', 'unmerge')),
  learner_id uuid NOT NULL,
  other_id uuid,
  old_name text NOT NULL,
  new_name text,
  new_name_key text,
  old_id_hash bytea,
  new_id_hash bytea,
  new_id_sealed bytea,
  new_last_four_hash bytea,
  new_birth_date date,
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  decision_note text,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT person_two_people CHECK (state = 'withdrawn' OR decided_by IS NULL OR decided_by <> requested_by),
  CONSTRAINT person_request_whole CHECK (CASE act
    WHEN 'rename' THEN num_nulls(new_name, new_name_key) = 0
    WHEN 'id-number' THEN num_nulls(new_id_hash, new_id_sealed, new_last_four_hash, new_birth_date) = 0
    ELSE other_id IS NOT NULL END)
);
CREATE UNIQUE INDEX person_request_one_open ON person_request (organisation_id, learner_id) WHERE state = 'open';

ALTER TABLE person_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON person_request TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY asks ON person_request AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (state = 'open' AND decided_by IS NULL AND requested_by = (SELECT current_person()));
CREATE POLICY decides ON person_request AS RESTRICTIVE FOR UPDATE TO jiangji_app
  USING (true) WITH CHECK (decided_by = (SELECT current_person()));
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, decision_note) ON person_request TO jiangji_app;

ALTER TABLE learner_alias ENABLE ROW LEVEL SECURITY;
CREATE POLICY enrolled ON learner_alias FOR SELECT TO jiangji_app
  USING (EXISTS (SELECT FROM enrolment e WHERE e.learner_id = alias_id AND e.organisation_id = (SELECT current_organisation())));
GRANT SELECT ON learner_alias TO jiangji_app;

CREATE FUNCTION learners_of(p_main uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array_append(array(SELECT a.alias_id FROM learner_alias a WHERE a.main_id = p_main), p_main)
$$;
CREATE FUNCTION current_learners() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE WHEN current_learner() IS NOT NULL THEN learners_of(current_learner()) END
$$;

CREATE FUNCTION carry_out_person_request(p_request uuid, p_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tenant uuid := current_organisation();
  asked person_request;
BEGIN
  SELECT * INTO asked FROM person_request r WHERE r.organisation_id = tenant AND r.id = p_request
    AND r.state = 'approved' AND r.decided_by = current_person() AND r.decided_by <> r.requested_by;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  PERFORM FROM learner l WHERE l.id IN (asked.learner_id, asked.other_id) ORDER BY l.id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = asked.learner_id AND e.organisation_id = tenant)
    THEN RETURN 'unknown'; END IF;
  IF asked.act IN ('rename', 'id-number') AND NOT may_enrol(asked.learner_id) AND EXISTS (SELECT FROM enrolment e
      WHERE e.learner_id = asked.learner_id AND e.organisation_id = tenant AND is_finished(e.state))
    THEN RETURN 'elsewhere'; END IF;
  CASE asked.act
    WHEN 'rename' THEN
      UPDATE learner l SET former_names = array_append(l.former_names, l.name),
        former_name_keys = array_append(l.former_name_keys, l.name_key),
        name = asked.new_name, name_key = asked.new_name_key
      WHERE l.id = ANY (learners_of(asked.learner_id));
      UPDATE person p SET name = asked.new_name FROM account a
      WHERE a.person_id = p.id AND a.learner_id = ANY (learners_of(asked.learner_id));
    WHEN 'id-number' THEN
      IF EXISTS (SELECT FROM identity_claim c WHERE c.id_hash = asked.new_id_hash AND c.learner_id <> asked.learner_id)
        THEN RETURN 'taken'; END IF;
      DELETE FROM identity_claim c WHERE c.id_hash = asked.old_id_hash AND c.learner_id = asked.learner_id;
      INSERT INTO identity_claim (id_hash, learner_id) VALUES (asked.new_id_hash, asked.learner_id)
        ON CONFLICT DO NOTHING;
      IF NOT EXISTS (SELECT FROM identity_claim c WHERE c.id_hash = asked.new_id_hash AND c.learner_id = asked.learner_id)
        THEN RETURN 'taken'; END IF;
      UPDATE learner l SET id_number_sealed = asked.new_id_sealed, id_last_four_hash = asked.new_last_four_hash,
        birth_date = asked.new_birth_date WHERE l.id = asked.learner_id;
    WHEN 'merge' THEN
      IF NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = asked.other_id AND e.organisation_id = tenant)
        THEN RETURN 'unknown'; END IF;
      IF EXISTS (SELECT FROM learner_alias a WHERE a.alias_id IN (asked.learner_id, asked.other_id)
          OR a.main_id = asked.other_id) THEN RETURN 'chained'; END IF;
      IF (SELECT count(DISTINCT l.name_key) FROM learner l WHERE l.id IN (asked.learner_id, asked.other_id)) <> 1
        THEN RETURN 'otherName'; END IF;
      INSERT INTO learner_alias (alias_id, main_id, organisation_id, request_id, since)
      VALUES (asked.other_id, asked.learner_id, tenant, asked.id, p_at);
    WHEN 'unmerge' THEN
      DELETE FROM learner_alias a WHERE a.alias_id = asked.other_id AND a.main_id = asked.learner_id
        AND a.organisation_id = tenant;
      IF NOT FOUND THEN RETURN 'unknown'; END IF;
  END CASE;
  RETURN 'done';
END $$;
`

// What the asking college may not know (who it is, where she is) lies in a row of the college that is asked.
const transfers = `
CREATE TABLE transfer_request (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  id_masked text NOT NULL,
  entry_sealed bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn', 'taken-in')),
  answer text,
  asked_by uuid NOT NULL REFERENCES person (id),
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX transfer_request_one_a_row ON transfer_request (organisation_id, batch_id, position)
  WHERE state <> 'withdrawn';
CREATE TABLE transfer_target (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  request_id uuid NOT NULL,
  asking_id uuid NOT NULL REFERENCES organisation (id),
  learner_id uuid NOT NULL REFERENCES learner (id),
  asked_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn')),
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  PRIMARY KEY (organisation_id, request_id)
);
ALTER TABLE transfer_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON transfer_request TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND state IN ('open', 'withdrawn', 'taken-in'));
GRANT SELECT, INSERT, UPDATE (state) ON transfer_request TO jiangji_app;
ALTER TABLE transfer_target ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON transfer_target FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()));
GRANT SELECT ON transfer_target TO jiangji_app;

-- Whether it found anybody is not told.
CREATE FUNCTION ask_transfer(p_request uuid, p_hash bytea, p_name_key text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO transfer_target (organisation_id, request_id, asking_id, learner_id, asked_at, state)
  SELECT e.organisation_id, r.id, r.organisation_id, e.learner_id, r.asked_at, 'open'
  FROM transfer_request r
  JOIN identity_claim c ON c.id_hash = p_hash
  LEFT JOIN learner_alias a ON a.alias_id = c.learner_id
  JOIN learner l ON l.id = coalesce(a.main_id, c.learner_id)
    AND (l.name_key = p_name_key OR p_name_key = ANY (l.former_name_keys))
  JOIN enrolment e ON e.learner_id = ANY (learners_of(l.id)) AND e.organisation_id <> r.organisation_id
    AND NOT is_finished(e.state)
  WHERE r.organisation_id = current_organisation() AND r.id = p_request AND r.state = 'open'
  ORDER BY e.created_at DESC LIMIT 1
$$;

CREATE FUNCTION answer_transfer(p_request uuid, p_state text, p_answer text, p_at timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  asked transfer_target;
BEGIN
  IF p_state NOT IN ('confirmed', 'refused') THEN RAISE EXCEPTION 'no transfer becomes %', p_state; END IF;
  UPDATE transfer_request r SET state = p_state, answer = p_answer, answered_at = p_at FROM transfer_target t
  WHERE t.organisation_id = current_organisation() AND t.request_id = p_request AND t.state = 'open'
    AND r.organisation_id = t.asking_id AND r.id = t.request_id AND r.state = 'open';
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE transfer_target t SET state = p_state, decided_by = current_person(), decided_at = p_at
  WHERE t.organisation_id = current_organisation() AND t.request_id = p_request RETURNING * INTO asked;
  RETURN asked.learner_id;
END $$;

CREATE FUNCTION withdraw_transfer(p_request uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE transfer_request r SET state = 'withdrawn'
  WHERE r.organisation_id = current_organisation() AND r.id = p_request AND r.state = 'open';
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE transfer_target t SET state = 'withdrawn'
  WHERE t.request_id = p_request AND t.asking_id = current_organisation();
  RETURN true;
END $$;

CREATE FUNCTION confirmed_transfer(p_request uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(a.main_id, t.learner_id) FROM transfer_request r
  JOIN transfer_target t ON t.request_id = r.id AND t.asking_id = r.organisation_id
  LEFT JOIN learner_alias a ON a.alias_id = t.learner_id
  WHERE r.organisation_id = current_organisation() AND r.id = p_request AND r.state = 'confirmed'
$$;

-- Someone whose former colleges have let her go may be enrolled anew; whoever gives her number without her name learns nothing.
CREATE FUNCTION find_former_learners(p_hashes bytea[], p_name_keys text[])
RETURNS TABLE (id_hash bytea, learner_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id_hash, l.id
  FROM unnest(p_hashes, p_name_keys) AS asked (h, n)
  JOIN identity_claim c ON c.id_hash = asked.h
  LEFT JOIN learner_alias a ON a.alias_id = c.learner_id
  JOIN learner l ON l.id = coalesce(a.main_id, c.learner_id)
    AND (l.name_key = asked.n OR asked.n = ANY (l.former_name_keys))
  WHERE current_organisation() IS NOT NULL AND NOT EXISTS (SELECT FROM enrolment e
    WHERE e.learner_id = ANY (learners_of(l.id))
      AND (e.organisation_id = current_organisation() OR NOT is_finished(e.state)))
$$;
`

const mine = 'learner_id = ANY ((SELECT current_learners())::uuid[])'
const here = 'organisation_id = (SELECT current_organisation())'

const ownRows = `
DROP POLICY enrolled_or_self ON learner;
CREATE POLICY enrolled_or_self ON learner FOR SELECT TO jiangji_app
  USING (id = ANY ((SELECT current_learners())::uuid[])
    OR EXISTS (SELECT FROM enrolment e WHERE e.learner_id = learner.id AND e.organisation_id = (SELECT current_organisation())));
${['enrolment', 'credential']
  .map(
    (table) => `DROP POLICY college_or_self ON ${table};
CREATE POLICY college_or_self ON ${table} FOR SELECT TO jiangji_app USING (${here} OR ${mine});`,
  )
  .join('\n')}
CREATE POLICY college_or_self ON enrolment_change FOR SELECT TO jiangji_app USING (${here} OR ${mine});
DROP POLICY self ON record;
CREATE POLICY self ON record FOR SELECT TO jiangji_app
  USING (${mine} AND state IN ('issued', 'revoked', 'suspended', 'superseded'));
${['status_entry', 'check_entry']
  .map(
    (table) => `DROP POLICY self ON ${table};
CREATE POLICY self ON ${table} FOR SELECT TO jiangji_app USING (${mine});`,
  )
  .join('\n')}
DROP POLICY self ON share;
CREATE POLICY self ON share TO jiangji_app USING (${mine}) WITH CHECK (${mine});
DROP POLICY self ON correction_request;
CREATE POLICY self ON correction_request FOR SELECT TO jiangji_app USING (${mine} OR ${here});
ALTER POLICY asks ON correction_request WITH CHECK (${mine} AND state = 'open'
  AND EXISTS (SELECT FROM record r WHERE r.learner_id = correction_request.learner_id
    AND r.id = correction_request.record_id AND r.organisation_id = correction_request.organisation_id));
ALTER POLICY withdraws ON correction_request USING (${mine} AND state = 'open') WITH CHECK (state = 'withdrawn');
DROP POLICY self ON share_code;
CREATE POLICY self ON share_code FOR INSERT TO jiangji_app WITH CHECK (${mine});
`

interface Amendment {
  door: string
  changes: readonly (readonly [from: string, to: string])[]
}

/** A door as it stands by now, with some of its text changed: a text that is not there stops the migration. */
function amend({ door, changes }: Amendment): string {
  const steps = changes.map(
    ([from, to]) => `
  IF position($from$${from}$from$ IN body) = 0 THEN RAISE EXCEPTION '% no longer says what is amended', $door$${door}$door$; END IF;
  body := replace(body, $from$${from}$from$, $to$${to}$to$);`,
  )
  return `
DO $amend$ DECLARE body text := pg_get_functiondef('${door}'::regprocedure);
BEGIN${steps.join('')}
  EXECUTE 'DROP FUNCTION ${door}';
  EXECUTE body;
  REVOKE ALL ON FUNCTION ${door} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;
END $amend$;`
}

const amendments: readonly Amendment[] = [
  {
    door: 'session_subject(text)',
    changes: [
      [
        'p.name, a.learner_id,',
        'p.name, coalesce((SELECT x.main_id FROM learner_alias x WHERE x.alias_id = a.learner_id), a.learner_id),',
      ],
    ],
  },
  {
    door: 'signing_key_for_own_record(uuid,text,uuid,timestamptz)',
    changes: [['r.learner_id = current_learner()', 'r.learner_id = ANY (current_learners())']],
  },
  {
    door: 'signing_key_for_enrolled(uuid)',
    changes: [['e.learner_id = current_learner()', 'e.learner_id = ANY (current_learners())']],
  },
  {
    door: 'issue_on_request(jsonb,uuid)',
    changes: [['e.learner_id = current_learner()', 'e.learner_id = ANY (current_learners())']],
  },
  {
    door: 'undo_roster(uuid)',
    changes: [
      [
        'AND NOT EXISTS (SELECT FROM account a WHERE a.learner_id = e.learner_id)',
        `AND NOT EXISTS (SELECT FROM enrolment_change x WHERE x.learner_id = e.learner_id AND x.organisation_id = tenant)
    AND NOT EXISTS (SELECT FROM account a WHERE a.learner_id = e.learner_id)`,
      ],
    ],
  },
  {
    door: 'find_identities(bytea[])',
    changes: [
      ['CASE WHEN here.learner_id IS NOT NULL THEN c.learner_id END', 'here.learner_id'],
      [
        'LEFT JOIN enrolment here ON here.learner_id = c.learner_id AND here.organisation_id = current_organisation()',
        `LEFT JOIN learner_alias x ON x.alias_id = c.learner_id
  LEFT JOIN LATERAL (SELECT e.learner_id FROM enrolment e WHERE e.organisation_id = current_organisation()
    AND e.learner_id IN (c.learner_id, x.main_id) ORDER BY e.learner_id = c.learner_id LIMIT 1) here ON true`,
      ],
    ],
  },
  {
    door: 'public_check(bytea,text,text,bytea,uuid,timestamptz)',
    changes: [
      ['entitled boolean, fields text[]', 'entitled boolean, also_named text[], fields text[]'],
      ['l.name_key = p_name_key', '(l.name_key = p_name_key OR p_name_key = ANY (l.former_name_keys))'],
      [
        'l.name AS holder',
        `coalesce(l.former_names[array_position(l.former_name_keys, nullif(p_name_key, l.name_key))], l.name) AS holder,
      array_append(l.former_names, l.name) AS also_named`,
      ],
      ['    h.fields, CASE', '    h.also_named, h.fields, CASE'],
    ],
  },
]
const changedDoors = amendments.map(amend).join('\n')

// A number once given to a learner stays hers: she signs in by her old one and by her new one.
const doors = `
CREATE FUNCTION sign_in_name(p_typed text) RETURNS TABLE (username text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(
    (SELECT u."username" FROM auth."user" u WHERE u."username" = p_typed),
    (SELECT u."username" FROM organisation o
      JOIN student_number_claim c ON c.organisation_id = o.id
        AND c.student_number IN (split_part(p_typed, ':', 2), upper(split_part(p_typed, ':', 2)))
      JOIN account a ON a.learner_id = c.learner_id JOIN auth."user" u ON u."id" = a.user_id
      WHERE o.slug = split_part(p_typed, ':', 1) LIMIT 1),
    p_typed)
$$;
${[
  'sign_in_name(text)',
  'may_enrol(uuid)',
  'current_learners()',
  'carry_out_person_request(uuid, timestamptz)',
  'ask_transfer(uuid, bytea, text)',
  'answer_transfer(uuid, text, text, timestamptz)',
  'withdraw_transfer(uuid)',
  'confirmed_transfer(uuid)',
  'find_former_learners(bytea[], text[])',
]
  .map(
    (door) => `REVOKE ALL ON FUNCTION ${door} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;`,
  )
  .join('\n')}
REVOKE ALL ON FUNCTION learners_of(uuid) FROM PUBLIC;
`
