import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [stages, undo, consent, kin, duplicates, ...amendments.map(amend)])
    await sql.raw(statement).execute(db)
}

// One enrolment of a learner counts at a college: the running one, else the last. The others are hers to see.
const stages = `
ALTER TABLE enrolment ADD COLUMN present boolean NOT NULL DEFAULT true;
DROP INDEX enrolment_one_a_college;
CREATE UNIQUE INDEX enrolment_one_present ON enrolment (learner_id, organisation_id) WHERE present;
CREATE POLICY counts ON enrolment AS RESTRICTIVE FOR SELECT TO jiangji_app
  USING (present OR learner_id = ANY ((SELECT current_learners())::uuid[]));

-- Two colleges may enrol one learner in the same moment: the second waits here, and finds her enrolled.
CREATE FUNCTION begin_enrolment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = NEW.learner_id) THEN RETURN NEW; END IF;
  PERFORM FROM learner l WHERE l.id = NEW.learner_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM enrolment e WHERE e.learner_id = NEW.learner_id AND NOT is_finished(e.state)) THEN
    RAISE EXCEPTION 'the learner is enrolled' USING ERRCODE = 'check_violation', CONSTRAINT = 'learner_elsewhere';
  END IF;
  UPDATE enrolment e SET present = false
  WHERE e.learner_id = NEW.learner_id AND e.organisation_id = NEW.organisation_id AND e.present;
  RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON enrolment FOR EACH ROW EXECUTE FUNCTION begin_enrolment();

CREATE FUNCTION end_enrolment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE enrolment e SET present = true WHERE e.learner_id = OLD.learner_id AND e.id = (
    SELECT last.id FROM enrolment last WHERE last.learner_id = OLD.learner_id
      AND last.organisation_id = OLD.organisation_id ORDER BY last.created_at DESC, last.id DESC LIMIT 1);
  RETURN NULL;
END $$;
CREATE TRIGGER ends AFTER DELETE ON enrolment FOR EACH ROW WHEN (OLD.present) EXECUTE FUNCTION end_enrolment();

-- What a college once held of a learner of its own, before the enrolment that counts.
CREATE FUNCTION earlier_enrolments(p_learner uuid)
RETURNS TABLE (programme text, class_name text, student_number text, stage text, enrolled_on text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.programme_name, e.class_name, e.student_number, e.stage, e.enrolled_on, e.state FROM enrolment e
  WHERE e.learner_id = p_learner AND e.organisation_id = current_organisation() AND NOT e.present
  ORDER BY e.enrolled_on, e.id
$$;
REVOKE ALL ON FUNCTION earlier_enrolments(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION earlier_enrolments(uuid) TO jiangji_app;
`

// A second enrolment at the same college goes alone: the learner, her account and her earlier number stay.
const undo = `
CREATE OR REPLACE FUNCTION undo_roster(p_batch uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tenant uuid := current_organisation();
  gone uuid[];
  again uuid[];
BEGIN
  -- Who opens an account or gets a record at this moment either did so before, and stays, or finds nothing left.
  PERFORM FROM activation a JOIN enrolment e ON e.learner_id = a.learner_id AND e.organisation_id = a.organisation_id
    WHERE e.organisation_id = tenant AND e.batch_id = p_batch FOR UPDATE OF a;
  PERFORM FROM learner l WHERE l.id IN (SELECT e.learner_id FROM enrolment e
    WHERE e.organisation_id = tenant AND e.batch_id = p_batch) FOR UPDATE;
  SELECT array_agg(e.learner_id) FILTER (WHERE NOT went_before), array_agg(e.id) FILTER (WHERE went_before)
  INTO gone, again
  FROM enrolment e JOIN batch b ON b.organisation_id = e.organisation_id AND b.id = e.batch_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM enrolment f WHERE f.learner_id = e.learner_id
    AND f.organisation_id = tenant AND f.id <> e.id) AS went_before) f
  WHERE e.organisation_id = tenant AND e.batch_id = p_batch AND b.kind = 'roster' AND b.state = 'effective'
    AND CASE WHEN went_before
      THEN e.present AND NOT EXISTS (SELECT FROM enrolment_change x
        WHERE x.learner_id = e.learner_id AND x.enrolment_id = e.id)
      ELSE NOT EXISTS (SELECT FROM record r WHERE r.learner_id = e.learner_id AND r.organisation_id = tenant)
        AND NOT EXISTS (SELECT FROM enrolment_change x WHERE x.learner_id = e.learner_id AND x.organisation_id = tenant)
        AND NOT EXISTS (SELECT FROM account a WHERE a.learner_id = e.learner_id) END;
  DELETE FROM student_number_claim c USING enrolment e WHERE e.id = ANY (again) AND e.organisation_id = tenant
    AND c.organisation_id = tenant AND c.learner_id = e.learner_id AND c.student_number = e.student_number
    AND NOT EXISTS (SELECT FROM enrolment f WHERE f.learner_id = e.learner_id AND f.organisation_id = tenant
      AND f.id <> e.id AND f.student_number = e.student_number);
  DELETE FROM enrolment WHERE organisation_id = tenant AND batch_id = p_batch AND id = ANY (again);
  DELETE FROM activation WHERE organisation_id = tenant AND learner_id = ANY (gone);
  DELETE FROM student_number_claim WHERE organisation_id = tenant AND learner_id = ANY (gone);
  DELETE FROM enrolment WHERE organisation_id = tenant AND batch_id = p_batch AND learner_id = ANY (gone);
  DELETE FROM identity_claim c WHERE c.learner_id = ANY (gone)
    AND EXISTS (SELECT FROM learner l WHERE l.id = c.learner_id AND l.registered_in = p_batch)
    AND NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = c.learner_id);
  DELETE FROM learner l WHERE l.id = ANY (gone) AND l.registered_in = p_batch
    AND NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = l.id);
  RETURN coalesce(cardinality(gone), 0) + coalesce(cardinality(again), 0);
END $$;
`

// The learner answers in her own account; what she declines is ended for both colleges.
const consent = `
ALTER TABLE transfer_request DROP CONSTRAINT transfer_request_state_check,
  ADD CHECK (state IN ('open', 'confirmed', 'refused', 'declined', 'withdrawn', 'taken-in'));
ALTER TABLE transfer_target DROP CONSTRAINT transfer_target_state_check,
  ADD CHECK (state IN ('open', 'confirmed', 'refused', 'declined', 'withdrawn')),
  ADD COLUMN consent_at timestamptz;
CREATE INDEX transfer_target_of_learner ON transfer_target (learner_id);
CREATE POLICY own ON transfer_target FOR SELECT TO jiangji_app
  USING (learner_id = ANY ((SELECT current_learners())::uuid[]));

CREATE FUNCTION consent_to_transfer(p_request uuid, p_given boolean, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM transfer_target t JOIN transfer_request r ON r.organisation_id = t.asking_id AND r.id = t.request_id
  WHERE t.request_id = p_request AND t.learner_id = ANY (current_learners()) AND t.state = 'open' AND r.state = 'open'
  FOR UPDATE OF r;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE transfer_target t SET consent_at = CASE WHEN p_given THEN p_at END,
    state = CASE WHEN p_given THEN 'open' ELSE 'declined' END
  WHERE t.request_id = p_request AND t.learner_id = ANY (current_learners()) AND t.state = 'open';
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE transfer_request r SET state = 'declined', answered_at = p_at
  WHERE NOT p_given AND r.id = p_request AND r.state = 'open';
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION consent_to_transfer(uuid, boolean, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consent_to_transfer(uuid, boolean, timestamptz) TO jiangji_app;
`

// A row that means another stands for it only where the other is enrolled too; elsewhere it is all the college has of her.
const kin = `
DROP POLICY enrolled ON learner_alias;
CREATE POLICY enrolled ON learner_alias FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation())
    OR (EXISTS (SELECT FROM enrolment e WHERE e.learner_id = alias_id AND e.organisation_id = (SELECT current_organisation()))
      AND EXISTS (SELECT FROM enrolment e WHERE e.learner_id = main_id AND e.organisation_id = (SELECT current_organisation()))));

CREATE OR REPLACE FUNCTION may_enrol(p_learner uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT NOT EXISTS (SELECT FROM enrolment e WHERE e.organisation_id <> current_organisation() AND NOT is_finished(e.state)
    AND e.learner_id = ANY (p_learner
      || array(SELECT a.alias_id FROM learner_alias a WHERE a.main_id = p_learner)
      || array(SELECT a.main_id FROM learner_alias a WHERE a.alias_id = p_learner)
      || array(SELECT k.alias_id FROM learner_alias a JOIN learner_alias k ON k.main_id = a.main_id
        WHERE a.alias_id = p_learner)))
$$;
`

const duplicates = `
ALTER TABLE person_request
  ADD COLUMN main_college uuid REFERENCES organisation (id), ADD COLUMN main_number text,
  ADD COLUMN other_college uuid REFERENCES organisation (id), ADD COLUMN other_number text;

-- Whom a bureau means by a school of its own, a student number and a name; two of the three tell nothing.
CREATE FUNCTION find_overseen_learner(p_college uuid, p_number text, p_name_key text)
RETURNS TABLE (learner_id uuid, name text, merged boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.id, l.name, EXISTS (SELECT FROM learner_alias a WHERE a.alias_id = l.id)
  FROM student_number_claim c
  JOIN learner l ON l.id = c.learner_id AND l.name_key = p_name_key
  WHERE oversees(p_college) AND c.organisation_id = p_college AND c.student_number = p_number
$$;

CREATE FUNCTION carry_out_duplicate(p_request uuid, p_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tenant uuid := current_organisation();
  asked person_request;
BEGIN
  SELECT * INTO asked FROM person_request r WHERE r.organisation_id = tenant AND r.id = p_request
    AND r.state = 'approved' AND r.decided_by = current_person() AND r.decided_by <> r.requested_by
    AND r.act IN ('merge', 'unmerge') AND oversees(r.main_college) AND oversees(r.other_college);
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  PERFORM FROM learner l WHERE l.id IN (asked.learner_id, asked.other_id) ORDER BY l.id FOR UPDATE;
  IF asked.act = 'unmerge' THEN
    DELETE FROM learner_alias a WHERE a.alias_id = asked.other_id AND a.main_id = asked.learner_id
      AND a.organisation_id = tenant;
    RETURN CASE WHEN FOUND THEN 'done' ELSE 'notMerged' END;
  END IF;
  IF NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = asked.learner_id AND e.organisation_id = asked.main_college)
    OR NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = asked.other_id AND e.organisation_id = asked.other_college)
    THEN RETURN 'unknown'; END IF;
  IF EXISTS (SELECT FROM learner_alias a WHERE a.alias_id IN (asked.learner_id, asked.other_id) OR a.main_id = asked.other_id)
    THEN RETURN 'chained'; END IF;
  IF (SELECT count(DISTINCT l.name_key) FROM learner l WHERE l.id IN (asked.learner_id, asked.other_id)) <> 1
    THEN RETURN 'otherName'; END IF;
  IF (SELECT count(DISTINCT e.learner_id) FROM enrolment e WHERE NOT is_finished(e.state)
      AND (e.learner_id = asked.other_id OR e.learner_id = ANY (learners_of(asked.learner_id)))) > 1
    THEN RETURN 'bothEnrolled'; END IF;
  INSERT INTO learner_alias (alias_id, main_id, organisation_id, request_id, since)
  VALUES (asked.other_id, asked.learner_id, tenant, asked.id, p_at);
  RETURN 'done';
END $$;
${['find_overseen_learner(uuid, text, text)', 'carry_out_duplicate(uuid, timestamptz)']
  .map(
    (door) => `REVOKE ALL ON FUNCTION ${door} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;`,
  )
  .join('\n')}
`

const amendments: readonly (readonly [door: string, from: string, to: string])[] = [
  ...['find_activation(bytea,text,timestamptz)', 'find_recovery(bytea,text,timestamptz)'].map(
    (door) =>
      [
        door,
        'e.organisation_id = a.organisation_id',
        'e.organisation_id = a.organisation_id AND e.present',
      ] as const,
  ),
  [
    'find_identities(bytea[])',
    'AND e.learner_id IN (c.learner_id, x.main_id) ORDER BY e.learner_id = c.learner_id LIMIT 1',
    `AND e.learner_id = ANY (array[c.learner_id, x.main_id]
      || array(SELECT a.alias_id FROM learner_alias a WHERE a.main_id = coalesce(x.main_id, c.learner_id)))
    ORDER BY e.learner_id = coalesce(x.main_id, c.learner_id) DESC, e.learner_id = c.learner_id DESC LIMIT 1`,
  ],
  [
    'carry_out_person_request(uuid,timestamptz)',
    'learners_of(asked.learner_id)',
    `learners_of(coalesce((SELECT x.main_id FROM learner_alias x WHERE x.alias_id = asked.learner_id), asked.learner_id))`,
  ],
  [
    'count_checks(timestamptz)',
    'WHERE e.organisation_id = current_organisation()',
    'WHERE e.present AND e.organisation_id = current_organisation()',
  ],
]

/** A door as it stands by now, with some of its text changed: a text that is not there stops the migration. */
function amend([door, from, to]: (typeof amendments)[number]): string {
  return `
DO $amend$ DECLARE body text := pg_get_functiondef('${door}'::regprocedure);
BEGIN
  IF position($from$${from}$from$ IN body) = 0 THEN RAISE EXCEPTION '% no longer says what is amended', $door$${door}$door$; END IF;
  EXECUTE replace(body, $from$${from}$from$, $to$${to}$to$);
END $amend$;`
}
