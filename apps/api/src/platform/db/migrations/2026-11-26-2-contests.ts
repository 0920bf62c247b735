import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [awards, confirmation, numbers, doors]) await sql.raw(statement).execute(db)
}

// Rows of one workbook that speak of members of one award name it by the same key.
const awards = `
ALTER TABLE award ADD COLUMN row_key text;
CREATE UNIQUE INDEX award_of_rows ON award (organisation_id, batch_id, row_key);
GRANT UPDATE (members) ON award TO jiangji_app;
`

// What an office says of a result is written by the door alone, and nothing is issued against it.
const confirmation = `
ALTER TABLE record ADD COLUMN confirmation_office uuid REFERENCES organisation (id);
ALTER TABLE record ADD COLUMN confirmation_person uuid REFERENCES person (id);
ALTER TABLE record ADD COLUMN confirmation_at timestamptz;
ALTER TABLE record ADD COLUMN confirmation_reason text;
ALTER TABLE record ADD CONSTRAINT record_confirmed_before_issue
  CHECK (state NOT IN ('issued', 'suspended') OR confirmation IS NULL OR confirmation = 'confirmed');
CREATE INDEX record_to_confirm ON record (organisation_id, level) WHERE confirmation = 'open';
CREATE INDEX record_confirmed_by ON record (confirmation_office, confirmation_at DESC) WHERE confirmation_office IS NOT NULL;

CREATE POLICY asks_for_confirmation ON record AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (confirmation IS NULL OR confirmation = 'open');

CREATE FUNCTION guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'jiangji_app' THEN
    RAISE insufficient_privilege USING MESSAGE = 'an office confirms a result, through its door';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_confirmation
  BEFORE UPDATE OF confirmation, confirmation_office, confirmation_person, confirmation_at, confirmation_reason
  ON record FOR EACH ROW EXECUTE FUNCTION guard_confirmation();
`

// A team bears one number: it stands for the whole award, and goes over to another member when its holder's record ends.
// A number that each college gives for itself is kept apart by the college.
const numbers = `
CREATE FUNCTION number_issuer(p_issuer text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p_issuer LIKE 'own:%' THEN current_organisation() || ' ' || p_issuer ELSE p_issuer END
$$;

CREATE OR REPLACE FUNCTION find_numbers(p_schemes text[], p_issuers text[], p_numbers text[])
RETURNS TABLE (scheme text, issuer_key text, number text, learner_id uuid, record_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT asked.s, asked.i, asked.n, r.learner_id, r.id
  FROM unnest(p_schemes, p_issuers, p_numbers) AS asked (s, i, n)
  JOIN certificate_number_claim c
    ON c.scheme = asked.s AND c.issuer_key = number_issuer(asked.i) AND c.number = asked.n
  LEFT JOIN record r ON r.learner_id = c.learner_id AND r.id = c.record_id AND r.organisation_id = current_organisation()
  WHERE current_organisation() IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION claim_numbers(p_schemes text[], p_issuers text[], p_numbers text[], p_learners uuid[], p_records uuid[])
RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO certificate_number_claim (scheme, issuer_key, number, learner_id, record_id)
  SELECT s, number_issuer(i), n, l, r
  FROM unnest(p_schemes, p_issuers, p_numbers, p_learners, p_records) AS claimed (s, i, n, l, r)
  WHERE current_organisation() IS NOT NULL
  ON CONFLICT DO NOTHING RETURNING record_id
$$;

CREATE FUNCTION keep_number_of_team() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  INSERT INTO certificate_number_claim (scheme, issuer_key, number, learner_id, record_id)
  SELECT OLD.scheme, OLD.issuer_key, OLD.number, heir.learner_id, heir.id
  FROM record gone JOIN record heir ON heir.organisation_id = gone.organisation_id AND heir.award_id = gone.award_id
    AND heir.number = OLD.number AND heir.id <> gone.id AND heir.state IN ('submitted', 'approved', 'issued', 'suspended')
  WHERE gone.learner_id = OLD.learner_id AND gone.id = OLD.record_id
  ORDER BY heir.id LIMIT 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_number_of_team AFTER DELETE ON certificate_number_claim
  FOR EACH ROW EXECUTE FUNCTION keep_number_of_team();
`

const doors = `
-- The office that confirms a college's results of a level: of its county where there is one, else of its city.
CREATE FUNCTION confirming_office(p_college uuid, p_level text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT office.id
  FROM organisation college JOIN organisation office ON office.kind = 'bureau'
    AND office.division_code IN (left(college.division_code, 4) || '00',
      CASE WHEN p_level = 'county' THEN college.division_code END)
  WHERE college.id = p_college AND p_level IN ('city', 'county')
  ORDER BY office.division_code = college.division_code AND p_level = 'county' DESC, office.created_at, office.id
  LIMIT 1
$$;

-- What waits for the caller's office, or what it decided: names of members and what the award says, nothing else of a person.
CREATE FUNCTION results_of_office(p_decided boolean, p_limit integer)
RETURNS TABLE (award_id uuid, batch_id uuid, college text, title text, claims jsonb, claims_version integer,
  kind text, members text[], state text, approved_at timestamptz, decided_at timestamptz, decided_by text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.award_id, r.batch_id, o.name, min(r.title), (array_agg(r.claims ORDER BY r.id))[1], min(r.claims_version), min(r.kind),
    array_agg(l.name ORDER BY r.id), min(r.confirmation), min(b.approved_at), min(r.confirmation_at), min(p.name),
    min(r.confirmation_reason)
  FROM record r
  JOIN organisation o ON o.id = r.organisation_id
  JOIN learner l ON l.id = r.learner_id
  JOIN batch b ON b.organisation_id = r.organisation_id AND b.id = r.batch_id
  LEFT JOIN person p ON p.id = r.confirmation_person
  WHERE CASE WHEN p_decided THEN r.confirmation_office = current_organisation()
    ELSE r.confirmation = 'open' AND r.state = 'approved' AND r.award_id IS NOT NULL
      AND confirming_office(r.organisation_id, r.level) = current_organisation() END
  GROUP BY r.award_id, r.batch_id, o.name
  ORDER BY CASE WHEN p_decided THEN max(r.confirmation_at) END DESC, min(b.approved_at), (array_agg(r.id ORDER BY r.id))[1]
  LIMIT p_limit
$$;

-- The caller's office confirms or refuses results that wait for it; tells whose issuing goes on, and writes it into the college's audit as well.
CREATE FUNCTION decide_results(p_awards uuid[], p_batches uuid[], p_confirmed boolean, p_reason text, p_entries uuid[], p_at timestamptz)
RETURNS TABLE (organisation_id uuid, batch_id uuid, award_id uuid, approved_by uuid, records integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  -- Whoever issues one of these batches is waited for, and waits.
  PERFORM FROM batch b WHERE b.id = ANY (p_batches) AND EXISTS (SELECT FROM record r WHERE r.organisation_id = b.organisation_id
      AND r.batch_id = b.id AND r.confirmation = 'open' AND confirming_office(r.organisation_id, r.level) = current_organisation())
    ORDER BY b.id FOR NO KEY UPDATE;
  RETURN QUERY
  WITH asked AS (
    SELECT a, b, e FROM unnest(p_awards, p_batches, p_entries) AS asked (a, b, e)
  ), held AS (
    SELECT r.learner_id, r.id, r.organisation_id, r.batch_id, r.award_id FROM record r JOIN asked ON asked.a = r.award_id AND asked.b = r.batch_id
    WHERE r.confirmation = 'open' AND r.state = 'approved' AND current_person() IS NOT NULL
      AND confirming_office(r.organisation_id, r.level) = current_organisation()
    ORDER BY r.id FOR UPDATE OF r
  ), decided AS (
    UPDATE record r SET confirmation = CASE WHEN p_confirmed THEN 'confirmed' ELSE 'refused' END,
      state = CASE WHEN p_confirmed THEN r.state ELSE 'rejected' END,
      confirmation_office = current_organisation(), confirmation_person = current_person(),
      confirmation_at = p_at, confirmation_reason = p_reason
    FROM held WHERE r.learner_id = held.learner_id AND r.id = held.id
    RETURNING r.organisation_id, r.batch_id, r.award_id, r.learner_id, r.id
  ), freed AS (
    DELETE FROM certificate_number_claim c USING decided d
    WHERE NOT p_confirmed AND c.learner_id = d.learner_id AND c.record_id = d.id
  ), counted AS (
    SELECT d.organisation_id, d.batch_id, d.award_id, count(*)::integer AS records
    FROM decided d GROUP BY d.organisation_id, d.batch_id, d.award_id
  ), told AS (
    INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
    SELECT c.organisation_id, asked.e, p_at, current_person(), 'contest.confirm', 'award', c.award_id::text,
      jsonb_build_object('outcome', CASE WHEN p_confirmed THEN 'confirmed' ELSE 'refused' END,
        'office', (SELECT name FROM organisation WHERE id = current_organisation()), 'records', c.records)
    FROM counted c JOIN asked ON asked.a = c.award_id AND asked.b = c.batch_id
  )
  SELECT c.organisation_id, c.batch_id, c.award_id, b.approved_by, c.records
  FROM counted c JOIN batch b ON b.organisation_id = c.organisation_id AND b.id = c.batch_id;
  -- A batch that waits for nothing more has come to its end.
  UPDATE batch b SET finished_at = p_at,
    state = CASE WHEN EXISTS (SELECT FROM record r WHERE r.organisation_id = b.organisation_id AND r.batch_id = b.id
      AND r.state <> 'rejected') THEN 'issued' ELSE 'returned' END,
    return_reason = coalesce(b.return_reason, p_reason)
  WHERE NOT p_confirmed AND b.id = ANY (p_batches) AND b.state = 'approved'
    AND EXISTS (SELECT FROM record r WHERE r.organisation_id = b.organisation_id AND r.batch_id = b.id
      AND r.confirmation_office = current_organisation() AND r.confirmation_at = p_at)
    AND NOT EXISTS (SELECT FROM record r WHERE r.organisation_id = b.organisation_id AND r.batch_id = b.id AND r.state = 'approved');
END $$;

REVOKE ALL ON FUNCTION results_of_office(boolean, integer),
  decide_results(uuid[], uuid[], boolean, text, uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION results_of_office(boolean, integer),
  decide_results(uuid[], uuid[], boolean, text, uuid[], timestamptz) TO jiangji_app;
`
