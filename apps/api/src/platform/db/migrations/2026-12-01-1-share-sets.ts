import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [sets, members, entries, drop, publicCheck, grants])
    await sql.raw(statement).execute(db)
}

/** One share of several records: the first bears the code and everything agreed to, the others follow it. */
const sets = `
ALTER TABLE share
  ADD COLUMN head_learner_id uuid,
  ADD COLUMN head_id uuid,
  ADD COLUMN place smallint NOT NULL DEFAULT 1,
  ADD COLUMN records smallint NOT NULL DEFAULT 1,
  ADD COLUMN pin_hash bytea,
  ADD COLUMN contact_sealed bytea,
  ADD FOREIGN KEY (head_learner_id, head_id) REFERENCES share (learner_id, id),
  ADD CHECK (num_nonnulls(head_learner_id, head_id) = CASE WHEN place = 1 THEN 0 ELSE 2 END),
  ADD CHECK (place BETWEEN 1 AND records AND records <= 30),
  ADD CHECK (place = 1 OR num_nonnulls(pin_hash, contact_sealed) = 0)`

const members = `
CREATE UNIQUE INDEX share_members ON share (head_learner_id, head_id, place) WHERE head_id IS NOT NULL`

const entries = 'ALTER TABLE check_entry ADD COLUMN pin_matched boolean'

const drop = 'DROP FUNCTION public_check(bytea, text, text, bytea, uuid, timestamptz)'

const publicCheck = `
CREATE FUNCTION public_check(p_code_hash bytea, p_name text, p_name_key text, p_last_four_hash bytea, p_entry_id uuid, p_at timestamptz, p_place smallint, p_pin_hash bytea)
 RETURNS TABLE(name_matched boolean, last_four_matched boolean, holder text, expires_at timestamptz, record_id uuid, kind text, claims jsonb, claims_version integer, assurance text, record_state text, credential_id uuid, token text, thumbprint text, issued_at timestamptz, status text, status_since timestamptz, status_reason text, shard_id integer, shard_index integer, corrected_fields text[], issuer_id uuid, issuer_slug text, issuer text, is_demo boolean, key_state text, key_active_from timestamptz, key_retired_at timestamptz, key_compromised_at timestamptz, public_jwk jsonb, entitled boolean, also_named text[], fields text[], signed_at timestamptz,
  share_id uuid, place smallint, records smallint, pin_matched boolean, contact_sealed bytea, set_kinds text[], set_titles text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH hit AS (
    SELECT s.learner_id, h.learner_id AS head_learner_id, h.id AS share_id, s.record_id, h.expires_at, h.records,
      h.contact_sealed, s.place,
      CASE WHEN h.pin_hash IS NOT NULL THEN p_pin_hash IS NOT DISTINCT FROM h.pin_hash END AS pin_matched, coalesce(l.former_names[array_position(l.former_name_keys, nullif(p_name_key, l.name_key))], l.name) AS holder,
      array_append(l.former_names, l.name) AS also_named, r.kind, r.claims,
      r.claims_version, r.assurance, r.state AS record_state, r.organisation_id,
      s.fields, s.presentation, s.signed_with, s.created_at,
      (l.name_key = p_name_key OR p_name_key = ANY (l.former_name_keys)) AS name_matched,
      CASE WHEN p_last_four_hash IS NOT NULL AND (l.name_key = p_name_key OR p_name_key = ANY (l.former_name_keys))
        THEN l.id_last_four_hash IS NOT DISTINCT FROM p_last_four_hash END AS last_four_matched
    FROM share_code k
    JOIN share h ON h.learner_id = k.learner_id AND h.id = k.share_id
    JOIN LATERAL (
      SELECT h.learner_id, h.id, h.record_id, h.fields, h.presentation, h.signed_with, h.created_at, h.place
      WHERE p_place = 1
      UNION ALL
      SELECT m.learner_id, m.id, m.record_id, m.fields, m.presentation, m.signed_with, m.created_at, m.place
      FROM share m
      WHERE p_place > 1 AND m.head_learner_id = h.learner_id AND m.head_id = h.id AND m.place = p_place
    ) s ON true
    JOIN learner l ON l.id = s.learner_id
    JOIN record r ON r.learner_id = s.learner_id AND r.id = s.record_id
    WHERE k.code_hash = p_code_hash AND h.frozen_at IS NULL AND h.withdrawn_at IS NULL AND h.expires_at > p_at
  ), logged AS (
    INSERT INTO check_entry (learner_id, id, share_id, record_id, checked_at, name_given, name_matched,
      last_four_matched, record_state, pin_matched)
    SELECT h.head_learner_id, p_entry_id, h.share_id, h.record_id, p_at, left(p_name, 80), h.name_matched,
      h.last_four_matched, h.record_state, h.pin_matched FROM hit h
    -- Who is only asked for the PIN has not tried anything yet.
    WHERE h.pin_matched IS NOT FALSE OR p_pin_hash IS NOT NULL
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
    h.also_named, h.fields, CASE WHEN h.presentation IS NULL THEN c.issued_at ELSE h.created_at END,
    h.share_id, h.place, h.records, h.pin_matched, h.contact_sealed, beside.kinds, beside.titles
  FROM hit h
  JOIN organisation o ON o.id = h.organisation_id
  JOIN credential c ON c.learner_id = h.learner_id AND c.record_id = h.record_id
  JOIN status_entry e ON e.shard_id = c.shard_id AND e.shard_index = c.shard_index
  LEFT JOIN LATERAL (
    SELECT array_agg(b.kind ORDER BY b.place) AS kinds, array_agg(b.title ORDER BY b.place) AS titles FROM (
      SELECT i.place, r.kind, CASE WHEN r.state <> 'superseded' THEN r.title END AS title
      FROM share i JOIN record r ON r.learner_id = i.learner_id AND r.id = i.record_id
      WHERE h.records > 1 AND ((i.learner_id = h.head_learner_id AND i.id = h.share_id)
        OR (i.head_learner_id = h.head_learner_id AND i.head_id = h.share_id))
    ) b
  ) beside ON h.records > 1
  LEFT JOIN issuer_key k ON k.organisation_id = o.id AND k.thumbprint = coalesce(h.signed_with, c.thumbprint);
END $function$`

const grants = `
REVOKE ALL ON FUNCTION public_check FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_check TO jiangji_app;`
