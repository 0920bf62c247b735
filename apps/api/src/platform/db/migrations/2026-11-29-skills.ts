import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [catalogues, decisions]) await sql.raw(statement).execute(db)
}

const catalogues = `
CREATE TABLE skill (
  code text PRIMARY KEY,
  occupation_code text NOT NULL,
  occupation_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('function', 'content')),
  name text NOT NULL,
  statement text NOT NULL,
  levels text NOT NULL,
  source text NOT NULL,
  sourced boolean NOT NULL
);
CREATE INDEX skill_occupation ON skill (occupation_code, code);
CREATE TABLE skill_link (
  origin text NOT NULL CHECK (origin IN ('major', 'x-certificate', 'contest-event', 'course')),
  from_code text NOT NULL,
  to_code text NOT NULL,
  key text NOT NULL CHECK (key = from_code || ' ' || to_code),
  from_name text NOT NULL,
  to_name text NOT NULL,
  basis text NOT NULL,
  PRIMARY KEY (origin, from_code, to_code),
  UNIQUE (origin, key)
);
CREATE TABLE catalogue_course (
  code text PRIMARY KEY,
  major_code text NOT NULL,
  name text NOT NULL
);
CREATE INDEX catalogue_course_major ON catalogue_course (major_code);
CREATE TABLE job_task (
  code text PRIMARY KEY,
  occupation_code text NOT NULL,
  text text NOT NULL,
  remark text
);
CREATE INDEX job_task_occupation ON job_task (occupation_code, code);
GRANT SELECT ON skill, skill_link, catalogue_course, job_task TO jiangji_app;
`

// What no source says is a draft until a bureau has looked at it; everybody may read what it said.
const decisions = `
CREATE TABLE skill_decision (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  subject text NOT NULL CHECK (subject IN ('skill', 'major', 'x-certificate', 'contest-event', 'course')),
  key text NOT NULL,
  answer text NOT NULL CHECK (answer IN ('approved', 'rejected')),
  decided_by uuid NOT NULL REFERENCES person (id),
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (subject, key, organisation_id)
);
ALTER TABLE skill_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY anyone ON skill_decision FOR SELECT TO jiangji_app USING (true);
CREATE POLICY bureau ON skill_decision FOR ALL TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND decided_by = (SELECT current_person())
    AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.kind = 'bureau'));
GRANT SELECT, INSERT, UPDATE, DELETE ON skill_decision TO jiangji_app;

CREATE FUNCTION skill_answer(p_subject text, p_key text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT min(d.answer) FROM skill_decision d WHERE d.subject = p_subject AND d.key = p_key
$$;
GRANT EXECUTE ON FUNCTION skill_answer(text, text) TO jiangji_app;
`
