import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [frozen, publicCheck]) await sql.raw(statement).execute(db)
}

const frozen = 'ALTER TABLE share ADD COLUMN frozen_at timestamptz'

// The door is taken as it stands, for earlier amendments know former names and aliases.
const publicCheck = `
DO $amend$ DECLARE
  body text := pg_get_functiondef('public_check(bytea,text,text,bytea,uuid,timestamptz)'::regprocedure);
  answers text := 's.withdrawn_at IS NULL AND s.expires_at > p_at';
BEGIN
  IF position(answers IN body) = 0 THEN RAISE EXCEPTION 'public_check no longer says which share answers'; END IF;
  EXECUTE replace(body, answers, 's.frozen_at IS NULL AND ' || answers);
END $amend$`
