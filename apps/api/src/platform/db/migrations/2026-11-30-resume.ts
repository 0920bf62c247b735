import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(resumes).execute(db)
}

// What a learner says of herself is nobody's business but hers: no school has a way to it.
const resumes = `
CREATE TABLE learner_resume (
  learner_id uuid PRIMARY KEY REFERENCES learner (id),
  resume_sealed bytea NOT NULL,
  changed_at timestamptz NOT NULL
);
ALTER TABLE learner_resume ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON learner_resume FOR ALL TO jiangji_app
  USING (learner_id = (SELECT current_learner())) WITH CHECK (learner_id = (SELECT current_learner()));
GRANT SELECT, INSERT, UPDATE ON learner_resume TO jiangji_app;
`
