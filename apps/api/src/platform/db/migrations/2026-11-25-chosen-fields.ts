import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [share, signingKey, publicCheck, doors]) await sql.raw(statement).execute(db)
}

// A share of everything has none of the three: it shows the credential as it was issued.
const share = `
ALTER TABLE share
  ADD COLUMN fields text[],
  ADD COLUMN presentation text,
  ADD COLUMN signed_with text,
  ADD CONSTRAINT share_presented CHECK (num_nonnulls(fields, presentation, signed_with) IN (0, 3));
`

// Whoever shows a part of a record, or wants it in another form, has it signed anew by the college that issued it, and by no other.
// The key is not handed out without an entry in that college's stream: that it signed, not for whom or what was shown.
const signingKey = `
CREATE FUNCTION signing_key_for_own_record(p_record uuid, p_permission text, p_entry_id uuid, p_at timestamptz)
RETURNS TABLE (organisation_id uuid, thumbprint text, sealed bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  issuer uuid;
  held text;
BEGIN
  IF p_permission NOT IN ('share.create', 'portfolio.take') THEN RAISE EXCEPTION 'no key is for %', p_permission; END IF;
  SELECT r.organisation_id INTO issuer FROM record r
    WHERE r.learner_id = current_learner() AND r.id = p_record AND r.state = 'issued';
  held := hold_active_key(issuer);
  RETURN QUERY SELECT s.organisation_id, s.thumbprint, s.sealed FROM issuer_key_secret s
    WHERE s.organisation_id = issuer AND s.thumbprint = held;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  VALUES (issuer, p_entry_id, p_at, current_person(), p_permission, 'record', p_record::text,
    jsonb_build_object('signedWith', held));
END $$;
`

const publicCheck = `
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
  public_jwk jsonb, entitled boolean, fields text[], signed_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH hit AS (
    SELECT s.learner_id, s.id AS share_id, s.record_id, s.expires_at, l.name AS holder, r.kind, r.claims,
      r.claims_version, r.assurance, r.state AS record_state, r.organisation_id,
      s.fields, s.presentation, s.signed_with, s.created_at,
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
    c.id, coalesce(h.presentation, c.token), coalesce(h.signed_with, c.thumbprint), c.issued_at,
    e.state, e.since, e.reason, c.shard_id, c.shard_index,
    -- Not even the name of a field that its learner keeps back.
    CASE WHEN e.state = 'superseded' AND h.fields IS NULL THEN (
      SELECT n.corrected_fields FROM credential nc
      JOIN record n ON n.learner_id = nc.learner_id AND n.id = nc.record_id
      WHERE nc.learner_id = h.learner_id AND nc.id = e.successor_id) END,
    o.id, o.slug, o.name, o.is_demo,
    k.state, k.active_from, k.retired_at, k.compromised_at, k.public_jwk,
    EXISTS (SELECT FROM entitlement t WHERE t.organisation_id = o.id AND t.kind = h.kind
      AND (c.issued_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN t.valid_from AND coalesce(t.valid_to, 'infinity')),
    h.fields, CASE WHEN h.presentation IS NULL THEN c.issued_at ELSE h.created_at END
  FROM hit h
  JOIN organisation o ON o.id = h.organisation_id
  JOIN credential c ON c.learner_id = h.learner_id AND c.record_id = h.record_id
  JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index
  LEFT JOIN issuer_key k ON k.organisation_id = o.id AND k.thumbprint = coalesce(h.signed_with, c.thumbprint);
END $$;
`

const doors = [
  'signing_key_for_own_record(uuid, text, uuid, timestamptz)',
  'public_check(bytea, text, text, bytea, uuid, timestamptz)',
]
  .map(
    (door) => `REVOKE ALL ON FUNCTION ${door} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;`,
  )
  .join('\n')
