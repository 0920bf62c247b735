import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [rules, plans]) await sql.raw(statement).execute(db)
}

const rules = `
CREATE TABLE route_rule (
  route text NOT NULL,
  edition text NOT NULL,
  place integer NOT NULL,
  rule jsonb NOT NULL,
  PRIMARY KEY (route, edition)
);
GRANT SELECT ON route_rule TO jiangji_app;
`

// What a learner supposes is nobody's business but hers: no school has a way to it.
const plans = `
CREATE TABLE learner_plan (
  learner_id uuid PRIMARY KEY REFERENCES learner (id),
  intake integer NOT NULL CHECK (intake BETWEEN 2000 AND 2199),
  plan jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);
ALTER TABLE learner_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON learner_plan FOR ALL TO jiangji_app
  USING (learner_id = (SELECT current_learner())) WITH CHECK (learner_id = (SELECT current_learner()));
GRANT SELECT, INSERT, UPDATE ON learner_plan TO jiangji_app;
`
