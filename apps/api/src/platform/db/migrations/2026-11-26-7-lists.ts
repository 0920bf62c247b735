import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [lists, classes, checks]) await sql.raw(statement).execute(db)
}

// A list of a million records is read in the order of an index: none of these holds the state, whose change would then rewrite them.
const lists = `
CREATE INDEX record_entered ON record (organisation_id, id);
CREATE INDEX record_dated ON record (organisation_id, (coalesce(issued_on, '0001-01-01'::date)), id);
CREATE INDEX record_of_kind ON record (organisation_id, kind, (coalesce(issued_on, '0001-01-01'::date)), id);
CREATE INDEX record_numbered ON record (organisation_id, (coalesce(number, '') COLLATE "C"), id);
CREATE INDEX record_ending ON record (organisation_id, valid_to) WHERE valid_to IS NOT NULL;

-- The name of an enrolled learner, for lists in the order of names; the learner's own row stays the one that says it.
ALTER TABLE enrolment ADD COLUMN holder_name text NOT NULL DEFAULT '';
UPDATE enrolment e SET holder_name = l.name FROM learner l WHERE l.id = e.learner_id;
CREATE INDEX enrolment_named ON enrolment (organisation_id, holder_name, learner_id);
CREATE INDEX enrolment_numbered ON enrolment (organisation_id, student_number, learner_id);

-- With the owner's rights because a learner is not yet seen by the college that enrols her.
CREATE FUNCTION name_enrolment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  NEW.holder_name := coalesce((SELECT l.name FROM learner l WHERE l.id = NEW.learner_id), '');
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_holder_name BEFORE INSERT OR UPDATE OF learner_id ON enrolment
  FOR EACH ROW EXECUTE FUNCTION name_enrolment();

CREATE FUNCTION rename_enrolments() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE enrolment SET holder_name = NEW.name WHERE learner_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER learner_renamed AFTER UPDATE OF name ON learner
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION rename_enrolments();
REVOKE ALL ON FUNCTION name_enrolment(), rename_enrolments() FROM PUBLIC;
`

// Which classes a class teacher looks after.
const classes = `
CREATE TABLE member_class (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  person_id uuid NOT NULL REFERENCES person (id),
  class_name text NOT NULL,
  assigned_by uuid NOT NULL REFERENCES person (id),
  assigned_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, person_id, class_name)
);
ALTER TABLE member_class ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON member_class TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation())
    AND EXISTS (SELECT FROM member m WHERE m.organisation_id = member_class.organisation_id
      AND m.person_id = member_class.person_id AND m.until IS NULL));
CREATE POLICY assigns ON member_class AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (assigned_by = (SELECT current_person()));
GRANT SELECT, INSERT, DELETE ON member_class TO jiangji_app;
`

// How often records of the college were checked, by month: the check and who asked stay behind the learner's wall.
const checks = `
CREATE FUNCTION count_checks(p_since timestamptz)
RETURNS TABLE (month text, checks integer, matched integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT to_char(c.checked_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), count(*)::integer,
    (count(*) FILTER (WHERE c.name_matched))::integer
  FROM enrolment e
  JOIN check_entry c ON c.learner_id = e.learner_id AND c.checked_at >= p_since
  JOIN record r ON r.learner_id = c.learner_id AND r.id = c.record_id
  WHERE e.organisation_id = current_organisation() AND r.organisation_id = current_organisation()
  GROUP BY 1 ORDER BY 1
$$;
REVOKE ALL ON FUNCTION count_checks(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_checks(timestamptz) TO jiangji_app;
`
