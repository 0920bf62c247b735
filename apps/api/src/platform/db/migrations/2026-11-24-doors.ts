import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [signIn, identities, numbers, status, sharing, activation, undo]) {
    await sql.raw(statement).execute(db)
  }
  await sql.raw(doors.map(grantDoor).join('\n')).execute(db)
}

const doors = [
  'session_subject(text)',
  'audit_sign_in(text, text, text, text, uuid, timestamptz)',
  'find_identities(bytea[])',
  'claim_identities(bytea[], uuid[])',
  'find_numbers(text[], text[], text[])',
  'claim_numbers(text[], text[], text[], uuid[], uuid[])',
  'release_numbers(uuid)',
  'release_number(uuid, uuid)',
  'open_status_shards()',
  'open_status_shard(integer, bytea, integer, timestamptz)',
  'reserve_status_block(integer, integer)',
  'touch_status_shards(integer[], timestamptz)',
  'look_at_status_shard(integer)',
  'due_status_shards(timestamptz)',
  'status_bits(integer)',
  'public_check(bytea, text, text, bytea, uuid, timestamptz)',
  'find_activation(bytea, text, timestamptz)',
  'redeem_activation(bytea, text, uuid, text, text, uuid, jsonb, timestamptz)',
  'undo_roster(uuid)',
]

function grantDoor(signature: string): string {
  return `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${signature} TO jiangji_app;`
}

const signIn = `
CREATE FUNCTION session_subject(p_user_id text)
RETURNS TABLE (person_id uuid, name text, learner_id uuid, memberships jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id, p.name, a.learner_id,
    coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'slug', o.slug,
        'organisation', o.name, 'kind', o.kind, 'role', m.role, 'isDemo', o.is_demo) ORDER BY m.since, m.id)
      FROM member m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.person_id = p.id AND m.until IS NULL), '[]'::jsonb)
  FROM account a JOIN person p ON p.id = a.person_id WHERE a.user_id = p_user_id
$$;

-- What was typed is written only when it names an account: people type ID numbers and passwords into any field.
CREATE FUNCTION audit_sign_in(p_user_id text, p_username text, p_username_hash text, p_outcome text, p_id uuid, p_at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  SELECT coalesce(
      (SELECT m.organisation_id FROM account a JOIN member m ON m.person_id = a.person_id
        WHERE a.user_id = p_user_id AND m.until IS NULL ORDER BY m.since LIMIT 1),
      (SELECT l.registered_by FROM account a JOIN learner l ON l.id = a.learner_id WHERE a.user_id = p_user_id),
      school.id,
      platform_organisation()),
    p_id, p_at, (SELECT a.person_id FROM account a WHERE a.user_id = p_user_id),
    'session.' || p_outcome, 'account', coalesce(p_user_id, 'unknown'),
    CASE WHEN EXISTS (SELECT FROM auth."user" u WHERE u."username" = p_username)
      THEN jsonb_build_object('username', p_username)
      ELSE jsonb_strip_nulls(jsonb_build_object('school', school.slug, 'usernameHash', p_username_hash)) END
  FROM (VALUES (split_part(p_username, ':', 1))) AS typed (slug)
  LEFT JOIN organisation school ON school.slug = typed.slug
$$;
`

const identities = `
CREATE FUNCTION find_identities(p_hashes bytea[])
RETURNS TABLE (id_hash bytea, learner_id uuid, elsewhere boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id_hash,
    CASE WHEN here.learner_id IS NOT NULL THEN c.learner_id END,
    here.learner_id IS NULL
  FROM identity_claim c
  LEFT JOIN enrolment here ON here.learner_id = c.learner_id AND here.organisation_id = current_organisation()
  WHERE c.id_hash = ANY (p_hashes) AND current_organisation() IS NOT NULL
$$;

CREATE FUNCTION claim_identities(p_hashes bytea[], p_learners uuid[])
RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO identity_claim (id_hash, learner_id)
  SELECT h, l FROM unnest(p_hashes, p_learners) AS claimed (h, l)
  WHERE current_organisation() IS NOT NULL
  ON CONFLICT DO NOTHING RETURNING learner_id
$$;
`

const numbers = `
CREATE FUNCTION find_numbers(p_schemes text[], p_issuers text[], p_numbers text[])
RETURNS TABLE (scheme text, issuer_key text, number text, learner_id uuid, record_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.scheme, c.issuer_key, c.number, r.learner_id, r.id
  FROM unnest(p_schemes, p_issuers, p_numbers) AS asked (s, i, n)
  JOIN certificate_number_claim c ON c.scheme = asked.s AND c.issuer_key = asked.i AND c.number = asked.n
  LEFT JOIN record r ON r.learner_id = c.learner_id AND r.id = c.record_id AND r.organisation_id = current_organisation()
  WHERE current_organisation() IS NOT NULL
$$;

CREATE FUNCTION claim_numbers(p_schemes text[], p_issuers text[], p_numbers text[], p_learners uuid[], p_records uuid[])
RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO certificate_number_claim (scheme, issuer_key, number, learner_id, record_id)
  SELECT s, i, n, l, r FROM unnest(p_schemes, p_issuers, p_numbers, p_learners, p_records) AS claimed (s, i, n, l, r)
  WHERE current_organisation() IS NOT NULL
  ON CONFLICT DO NOTHING RETURNING record_id
$$;

CREATE FUNCTION release_numbers(p_batch uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM certificate_number_claim c USING record r
  WHERE r.organisation_id = current_organisation() AND r.batch_id = p_batch AND r.state = 'rejected'
    AND c.learner_id = r.learner_id AND c.record_id = r.id
$$;

CREATE FUNCTION release_number(p_learner uuid, p_record uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM certificate_number_claim c USING record r
  WHERE r.organisation_id = current_organisation() AND r.learner_id = p_learner AND r.id = p_record
    AND r.state = 'revoked' AND c.learner_id = r.learner_id AND c.record_id = r.id
$$;
`

const status = `
CREATE FUNCTION open_status_shards()
RETURNS TABLE (id integer, size integer, free integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.id, s.size, s.size - s.next_position FROM status_shard s WHERE s.next_position < s.size
$$;

CREATE FUNCTION open_status_shard(p_id integer, p_key bytea, p_size integer, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO status_shard (id, permutation_key_sealed, size, changed_at) VALUES (p_id, p_key, p_size, p_at)
$$;

CREATE FUNCTION reserve_status_block(p_shard integer, p_count integer)
RETURNS TABLE (first_position integer, size integer, permutation_key_sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE status_shard s SET next_position = s.next_position + p_count
  WHERE s.id = p_shard AND p_count > 0 AND s.next_position + p_count <= s.size
    AND current_organisation() IS NOT NULL
  RETURNING s.next_position - p_count, s.size, s.permutation_key_sealed
$$;

CREATE FUNCTION touch_status_shards(p_shards integer[], p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE status_shard s SET changes = s.changes + 1, changed_at = greatest(s.changed_at, p_at)
  WHERE s.id = ANY (p_shards) AND current_organisation() IS NOT NULL
$$;

CREATE FUNCTION look_at_status_shard(p_shard integer)
RETURNS TABLE (size integer, changes integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.size, s.changes FROM status_shard s
  WHERE s.id = p_shard AND current_organisation() = platform_organisation()
$$;

CREATE FUNCTION due_status_shards(p_built_before timestamptz) RETURNS SETOF integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.id FROM status_shard s LEFT JOIN status_list l ON l.shard_id = s.id AND l.purpose = 'revocation'
  WHERE (l.shard_id IS NULL OR l.covers_changes <> s.changes OR l.built_at < p_built_before)
    AND current_organisation() = platform_organisation()
$$;

CREATE FUNCTION status_bits(p_shard integer)
RETURNS TABLE (shard_index integer, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.shard_index, e.state FROM status_entry e
  WHERE e.shard_id = p_shard AND e.state <> 'valid' AND current_organisation() = platform_organisation()
$$;
`

const sharing = `
CREATE FUNCTION public_check(p_code_hash bytea, p_name text, p_name_key text, p_last_four_hash bytea, p_entry_id uuid,
  p_at timestamptz)
RETURNS TABLE (name_matched boolean, last_four_matched boolean, holder text, expires_at timestamptz,
  record_id uuid, kind text, claims jsonb, claims_version integer, assurance text, record_state text,
  credential_id uuid, token text, thumbprint text, issued_at timestamptz,
  status text, status_since timestamptz, status_reason text, shard_id integer, shard_index integer,
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

const activation = `
CREATE FUNCTION find_activation(p_code_hash bytea, p_name_key text, p_at timestamptz)
RETURNS TABLE (learner_id uuid, name text, slug text, organisation text, student_number text,
  birth_date date, guardian_needed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.id, l.name, o.slug, o.name, e.student_number, l.birth_date, e.guardian_needed
  FROM activation a
  JOIN learner l ON l.id = a.learner_id
  JOIN enrolment e ON e.learner_id = a.learner_id AND e.organisation_id = a.organisation_id
  JOIN organisation o ON o.id = a.organisation_id
  WHERE a.code_hash = p_code_hash AND a.used_at IS NULL AND a.expires_at > p_at AND l.name_key = p_name_key
$$;

-- The user gets the name she signs in with in the same transaction, so that no two can take one slip.
CREATE FUNCTION redeem_activation(p_code_hash bytea, p_name_key text, p_person uuid, p_user_id text, p_username text,
  p_entry_id uuid, p_facts jsonb, p_at timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  holder uuid;
  holder_name text;
  college uuid;
BEGIN
  UPDATE activation a SET used_at = p_at FROM learner l
  WHERE a.code_hash = p_code_hash AND a.used_at IS NULL AND a.expires_at > p_at
    AND l.id = a.learner_id AND l.name_key = p_name_key
  RETURNING a.learner_id, l.name, a.organisation_id INTO holder, holder_name, college;
  IF holder IS NULL THEN RETURN NULL; END IF;
  INSERT INTO person (id, name, created_at) VALUES (p_person, holder_name, p_at);
  INSERT INTO account (user_id, person_id, learner_id, created_at) VALUES (p_user_id, p_person, holder, p_at);
  UPDATE auth."user" SET "username" = p_username WHERE "id" = p_user_id AND "username" IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such user without a name'; END IF;
  -- Who activates is nobody until here: the entry stands in her college's stream, under the person she now is.
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  VALUES (college, p_entry_id, p_at, p_person, 'account.activate', 'account', p_user_id, p_facts);
  RETURN holder;
END $$;
`

const undo = `
CREATE FUNCTION undo_roster(p_batch uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tenant uuid := current_organisation();
  gone uuid[];
BEGIN
  -- Who opens an account or gets a record at this moment either did so before, and stays, or finds nothing left.
  PERFORM FROM activation a JOIN enrolment e ON e.learner_id = a.learner_id AND e.organisation_id = a.organisation_id
    WHERE e.organisation_id = tenant AND e.batch_id = p_batch FOR UPDATE OF a;
  PERFORM FROM learner l WHERE l.id IN (SELECT e.learner_id FROM enrolment e
    WHERE e.organisation_id = tenant AND e.batch_id = p_batch) FOR UPDATE;
  SELECT array_agg(e.learner_id) INTO gone
  FROM enrolment e JOIN batch b ON b.organisation_id = e.organisation_id AND b.id = e.batch_id
  WHERE e.organisation_id = tenant AND e.batch_id = p_batch AND b.kind = 'roster' AND b.state = 'effective'
    AND NOT EXISTS (SELECT FROM record r WHERE r.learner_id = e.learner_id AND r.organisation_id = tenant)
    AND NOT EXISTS (SELECT FROM account a WHERE a.learner_id = e.learner_id);
  IF gone IS NULL THEN RETURN 0; END IF;
  DELETE FROM activation WHERE organisation_id = tenant AND learner_id = ANY (gone);
  DELETE FROM student_number_claim WHERE organisation_id = tenant AND learner_id = ANY (gone);
  DELETE FROM enrolment WHERE organisation_id = tenant AND batch_id = p_batch AND learner_id = ANY (gone);
  DELETE FROM identity_claim c WHERE c.learner_id = ANY (gone)
    AND EXISTS (SELECT FROM learner l WHERE l.id = c.learner_id AND l.registered_in = p_batch)
    AND NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = c.learner_id);
  DELETE FROM learner l WHERE l.id = ANY (gone) AND l.registered_in = p_batch
    AND NOT EXISTS (SELECT FROM enrolment e WHERE e.learner_id = l.id);
  RETURN cardinality(gone);
END $$;
`
