import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [columns, lists, shards, numbers, sharing]) await sql.raw(statement).execute(db)
  await sql.raw(doors.map(grantDoor).join('\n')).execute(db)
}

const doors = [
  'status_positions(integer)',
  'status_successors()',
  'reserve_free_status_block(integer)',
  'move_numbers(uuid)',
  'public_check(bytea, text, text, bytea, uuid, timestamptz)',
]

function grantDoor(signature: string): string {
  return `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${signature} TO jiangji_app;`
}

const columns = `
ALTER TABLE change_request DROP CONSTRAINT change_request_act_check;
ALTER TABLE change_request ADD COLUMN claims jsonb, ADD COLUMN claims_version integer,
  ADD COLUMN fields text[], ADD COLUMN marks text[],
  ADD CONSTRAINT change_request_act_check CHECK (act IN ('revoke', 'suspend', 'resume', 'correct')),
  ADD CONSTRAINT change_request_corrected CHECK (
    (act = 'correct') = (claims IS NOT NULL AND claims_version IS NOT NULL AND fields IS NOT NULL AND marks IS NOT NULL));

ALTER TABLE batch DROP CONSTRAINT batch_source_check;
ALTER TABLE batch ADD CONSTRAINT batch_source_check CHECK (source IN ('workbook', 'form', 'demo', 'correction'));

-- A corrected record is a new record that names the old one; which fields differ is kept, never a value.
ALTER TABLE record ADD COLUMN corrects_id uuid, ADD COLUMN corrected_fields text[],
  -- The old record as the second person saw it: a state that came since is not lifted by an older decision.
  ADD COLUMN corrects_state text CHECK (corrects_state IN ('issued', 'suspended')),
  ADD CONSTRAINT record_corrected CHECK ((corrects_id IS NULL) = (corrected_fields IS NULL)),
  ADD CONSTRAINT record_corrects FOREIGN KEY (learner_id, corrects_id) REFERENCES record (learner_id, id);
CREATE INDEX record_correcting ON record (learner_id, corrects_id) WHERE corrects_id IS NOT NULL;

ALTER TABLE status_entry ADD COLUMN successor_id uuid,
  ADD CONSTRAINT status_entry_successor CHECK (successor_id IS NULL OR state = 'superseded');
`

// What was published says nothing of the second list; both are built again from the rows.
const lists = `
DELETE FROM status_list;
ALTER TABLE status_list ADD CONSTRAINT status_list_purpose CHECK (purpose IN ('revocation', 'token'));

DROP FUNCTION status_bits(integer);

-- Positions as four bytes each: a shard has ten thousands of them.
CREATE FUNCTION status_positions(p_shard integer)
RETURNS TABLE (state text, positions bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.state, string_agg(int4send(e.shard_index), ''::bytea) FROM status_entry e
  WHERE e.shard_id = p_shard AND e.state <> 'valid' AND current_organisation() = platform_organisation()
  GROUP BY e.state
$$;

CREATE FUNCTION status_successors()
RETURNS TABLE (shard_id integer, shard_index integer, since timestamptz, credential_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.shard_id, e.shard_index, e.since, e.successor_id FROM status_entry e
  WHERE e.successor_id IS NOT NULL AND current_organisation() = platform_organisation()
$$;
CREATE INDEX status_entry_succeeded ON status_entry (shard_id) WHERE successor_id IS NOT NULL;
`

const shards = `
-- Room in a shard that nobody else is reserving in at this moment: colleges do not wait for each other.
CREATE FUNCTION reserve_free_status_block(p_count integer)
RETURNS TABLE (shard_id integer, first_position integer, count integer, size integer, permutation_key_sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH free AS (
    SELECT o.id, o.next_position AS first_position, least(p_count, o.size - o.next_position) AS count
    FROM status_shard o WHERE o.next_position < o.size AND p_count > 0 AND current_organisation() IS NOT NULL
    ORDER BY o.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
  )
  UPDATE status_shard s SET next_position = s.next_position + free.count FROM free WHERE s.id = free.id
  RETURNING s.id, free.first_position, free.count, s.size, s.permutation_key_sealed
$$;
`

// A number that stays goes from the corrected record to its successor; one that was wrong is free again.
const numbers = `
CREATE FUNCTION move_numbers(p_batch uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH succeeded AS (
    SELECT r.learner_id, r.id, r.corrects_id,
      r.number IS NOT NULL AND NOT EXISTS (SELECT FROM certificate_number_claim c
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

// Of a corrected record the door also says which fields were corrected.
const sharing = `
DROP FUNCTION public_check(bytea, text, text, bytea, uuid, timestamptz);

CREATE FUNCTION public_check(p_code_hash bytea, p_name text, p_name_key text, p_last_four_hash bytea, p_entry_id uuid,
  p_at timestamptz)
RETURNS TABLE (name_matched boolean, last_four_matched boolean, holder text, expires_at timestamptz,
  record_id uuid, kind text, claims jsonb, claims_version integer, assurance text, record_state text,
  credential_id uuid, token text, thumbprint text, issued_at timestamptz,
  status text, status_since timestamptz, status_reason text, shard_id integer, shard_index integer,
  corrected_fields text[],
  issuer_id uuid, issuer_slug text, issuer text, is_demo boolean,
  key_state text, key_active_from timestamptz, key_retired_at timestamptz, key_compromised_at timestamptz,
  public_jwk jsonb, entitled boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH hit AS (
    SELECT s.learner_id, s.id AS share_id, s.record_id, s.expires_at, l.name AS holder, r.kind, r.claims,
      r.claims_version, r.assurance, r.state AS record_state, r.organisation_id,
      l.name_key = p_name_key AS name_matched,
      CASE WHEN p_last_four_hash IS NOT NULL AND l.name_key = p_name_key
        THEN l.id_last_four_hash IS NOT DISTINCT FROM p_last_four_hash END AS last_four_matched
    FROM share_code k
    JOIN share s ON s.learner_id = k.learner_id AND s.id = k.share_id
    JOIN learner l ON l.id = s.learner_id
    JOIN record r ON r.learner_id = s.learner_id AND r.id = s.record_id
    WHERE k.code_hash = p_code_hash AND s.withdrawn_at IS NULL AND s.expires_at > p_at
  ), logged AS (
    INSERT INTO check_entry (learner_id, id, share_id, record_id, checked_at, name_given, name_matched,
      last_four_matched, record_state)
    SELECT h.learner_id, p_entry_id, h.share_id, h.record_id, p_at, left(p_name, 80), h.name_matched,
      h.last_four_matched, h.record_state FROM hit h
  )
  SELECT h.name_matched, h.last_four_matched, h.holder, h.expires_at,
    h.record_id, h.kind, h.claims, h.claims_version, h.assurance, h.record_state,
    c.id, c.token, c.thumbprint, c.issued_at,
    e.state, e.since, e.reason, c.shard_id, c.shard_index,
    CASE WHEN e.state = 'superseded' THEN (
      SELECT n.corrected_fields FROM credential nc
      JOIN record n ON n.learner_id = nc.learner_id AND n.id = nc.record_id
      WHERE nc.learner_id = h.learner_id AND nc.id = e.successor_id) END,
    o.id, o.slug, o.name, o.is_demo,
    k.state, k.active_from, k.retired_at, k.compromised_at, k.public_jwk,
    EXISTS (SELECT FROM entitlement t WHERE t.organisation_id = o.id AND t.kind = h.kind
      AND (c.issued_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN t.valid_from AND coalesce(t.valid_to, 'infinity'))
  FROM hit h
  JOIN organisation o ON o.id = h.organisation_id
  JOIN credential c ON c.learner_id = h.learner_id AND c.record_id = h.record_id
  JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index
  LEFT JOIN issuer_key k ON k.organisation_id = o.id AND k.thumbprint = c.thumbprint;
END $$;
`
