import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(numbers).execute(db)
}

// The key of a kind without a number of its own, such as a learner's course in a term, goes over to the successor as well.
const numbers = `
CREATE OR REPLACE FUNCTION move_numbers(p_batch uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH succeeded AS (
    SELECT r.learner_id, r.id, r.corrects_id,
      (r.number IS NOT NULL OR old.number IS NULL) AND NOT EXISTS (SELECT FROM certificate_number_claim c
        WHERE c.learner_id = r.learner_id AND c.record_id = r.id) AS keeps
    FROM record r JOIN record old ON old.learner_id = r.learner_id AND old.id = r.corrects_id
    WHERE r.organisation_id = current_organisation() AND r.batch_id = p_batch AND r.state = 'issued'
      AND old.organisation_id = r.organisation_id AND old.state = 'superseded'
  ), moved AS (
    UPDATE certificate_number_claim c SET record_id = s.id FROM succeeded s
    WHERE s.keeps AND c.learner_id = s.learner_id AND c.record_id = s.corrects_id
  )
  DELETE FROM certificate_number_claim c USING succeeded s
  WHERE NOT s.keeps AND c.learner_id = s.learner_id AND c.record_id = s.corrects_id
$$;
`
