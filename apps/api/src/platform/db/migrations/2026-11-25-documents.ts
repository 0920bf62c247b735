import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [entitlements, positions, requests]) await sql.raw(statement).execute(db)
}

/** A college that may issue certificates may say what its own registers say. */
const entitlements = `
INSERT INTO entitlement (organisation_id, kind, valid_from, valid_to)
SELECT e.organisation_id, own.kind, e.valid_from, e.valid_to
FROM entitlement e CROSS JOIN (VALUES ('course'), ('enrolment'), ('transcript')) AS own (kind)
WHERE e.kind = 'certificate' ON CONFLICT DO NOTHING;
`

/** A learner's own request takes one position of a status list. */
const positions = `
CREATE FUNCTION may_reserve_positions(p_count integer) RETURNS boolean LANGUAGE sql STABLE
  RETURN p_count > 0 AND (current_organisation() IS NOT NULL OR (current_learner() IS NOT NULL AND p_count = 1));

CREATE OR REPLACE FUNCTION reserve_status_block(p_shard integer, p_count integer)
RETURNS TABLE (first_position integer, size integer, permutation_key_sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE status_shard s SET next_position = s.next_position + p_count
  WHERE s.id = p_shard AND s.next_position + p_count <= s.size AND may_reserve_positions(p_count)
  RETURNING s.next_position - p_count, s.size, s.permutation_key_sealed
$$;

CREATE OR REPLACE FUNCTION reserve_free_status_block(p_count integer)
RETURNS TABLE (shard_id integer, first_position integer, count integer, size integer, permutation_key_sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH free AS (
    SELECT o.id, o.next_position AS first_position, least(p_count, o.size - o.next_position) AS count
    FROM status_shard o WHERE o.next_position < o.size AND may_reserve_positions(p_count)
    ORDER BY o.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
  )
  UPDATE status_shard s SET next_position = s.next_position + free.count FROM free WHERE s.id = free.id
  RETURNING s.id, free.first_position, free.count, s.size, s.permutation_key_sealed
$$;
`

const requests = `
CREATE FUNCTION signing_key_for_enrolled(p_organisation uuid)
RETURNS TABLE (thumbprint text, sealed bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  held text;
BEGIN
  IF NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = current_learner() AND e.organisation_id = p_organisation)
    THEN RETURN; END IF;
  held := hold_active_key(p_organisation);
  RETURN QUERY SELECT s.thumbprint, s.sealed FROM issuer_key_secret s
    WHERE s.organisation_id = p_organisation AND s.thumbprint = held;
END $$;

-- What the registers of her own college say of a learner, signed when she asks: no other kind passes this door, and no other college.
CREATE FUNCTION issue_on_request(p_document jsonb, p_entry_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  d RECORD;
BEGIN
  SELECT * INTO d FROM jsonb_to_record(p_document) AS asked (organisation_id uuid, record_id uuid, kind text,
    claims jsonb, claims_version integer, title text, issued_on date, valid_to date, awarding_body text,
    assurance text, credential_id uuid, token text, thumbprint text, shard_id integer, shard_index integer,
    issued_at timestamptz);
  IF d.kind NOT IN ('enrolment', 'transcript') THEN RAISE EXCEPTION 'no learner asks for a %', d.kind; END IF;
  PERFORM FROM enrolment e JOIN issuer_key k ON k.organisation_id = e.organisation_id
  WHERE e.learner_id = current_learner() AND e.organisation_id = d.organisation_id
    AND k.thumbprint = d.thumbprint AND k.state = 'active'
    AND (d.kind <> 'enrolment' OR e.state IN ('enrolled', 'resumed', 'repeating', 'transferred-in'))
  FOR SHARE OF e, k;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
    title, issued_on, valid_to, awarding_body, created_by, created_at)
  VALUES (current_learner(), d.record_id, d.organisation_id, d.record_id, d.kind, 'issued', d.assurance, d.claims,
    d.claims_version, d.title, d.issued_on, d.valid_to, d.awarding_body, current_person(), d.issued_at);
  INSERT INTO credential (learner_id, id, record_id, organisation_id, format, token, thumbprint, shard_id,
    shard_index, issued_at, issued_by)
  VALUES (current_learner(), d.credential_id, d.record_id, d.organisation_id, 'open-badge-vc-jwt', d.token,
    d.thumbprint, d.shard_id, d.shard_index, d.issued_at, current_person());
  INSERT INTO status_entry (shard_id, shard_index, organisation_id, learner_id, credential_id)
  VALUES (d.shard_id, d.shard_index, d.organisation_id, current_learner(), d.credential_id);
  INSERT INTO credential_locator (credential_id, learner_id, organisation_id)
  VALUES (d.credential_id, current_learner(), d.organisation_id);
  -- It stands in the stream of the college whose key signed.
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  VALUES (d.organisation_id, p_entry_id, d.issued_at, current_person(), 'document.request', 'record',
    d.record_id::text, jsonb_build_object('kind', d.kind, 'credentialId', d.credential_id));
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION signing_key_for_enrolled(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION signing_key_for_enrolled(uuid) TO jiangji_app;
REVOKE ALL ON FUNCTION issue_on_request(jsonb, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issue_on_request(jsonb, uuid) TO jiangji_app;
`
