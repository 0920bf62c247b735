import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [notices, addresses, runs, facts, stopping, ownRequests])
    await sql.raw(statement).execute(db)
}

const mine = 'learner_id = ANY ((SELECT current_learners())::uuid[])'
const self = 'learner_id = (SELECT current_learner())'
const thePlatform = '(SELECT current_organisation()) = platform_organisation()'

// The platform writes them as its rows are looked through; only the learner reads them, and no school.
const notices = `
CREATE TABLE reminder_notice (
  learner_id uuid NOT NULL REFERENCES learner (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  subject_id uuid,
  facts jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  mailed_at timestamptz,
  PRIMARY KEY (learner_id, id),
  UNIQUE (learner_id, key)
);
CREATE INDEX reminder_notice_unread ON reminder_notice (learner_id) WHERE read_at IS NULL;
CREATE TABLE reminder_setting (
  learner_id uuid PRIMARY KEY REFERENCES learner (id),
  off text[] NOT NULL,
  changed_at timestamptz NOT NULL
);
ALTER TABLE reminder_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON reminder_notice FOR SELECT TO jiangji_app USING (${mine});
CREATE POLICY reads ON reminder_notice FOR UPDATE TO jiangji_app USING (${mine}) WITH CHECK (${mine});
CREATE POLICY platform ON reminder_notice FOR ALL TO jiangji_app USING (${thePlatform}) WITH CHECK (${thePlatform});
GRANT SELECT, INSERT, UPDATE (read_at, mailed_at) ON reminder_notice TO jiangji_app;
ALTER TABLE reminder_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON reminder_setting FOR ALL TO jiangji_app USING (${self}) WITH CHECK (${self});
CREATE POLICY platform ON reminder_setting FOR SELECT TO jiangji_app USING (${thePlatform});
GRANT SELECT, INSERT, UPDATE ON reminder_setting TO jiangji_app;
`

const addresses = `
CREATE TABLE mail_contact (
  learner_id uuid PRIMARY KEY REFERENCES learner (id),
  language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  address_sealed bytea,
  proven_at timestamptz,
  stop_hash bytea NOT NULL UNIQUE,
  stopped_at timestamptz,
  failed_at timestamptz,
  failure text,
  pending_sealed bytea,
  code_sealed bytea,
  code_hash bytea,
  code_expires_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  codes_on date,
  codes integer NOT NULL DEFAULT 0,
  CHECK ((address_sealed IS NULL) = (proven_at IS NULL)),
  CHECK (num_nulls(pending_sealed, code_sealed, code_hash, code_expires_at) IN (0, 4))
);
ALTER TABLE mail_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON mail_contact FOR ALL TO jiangji_app USING (${self}) WITH CHECK (${self});
CREATE POLICY platform ON mail_contact FOR SELECT TO jiangji_app USING (${thePlatform});
CREATE POLICY fails ON mail_contact FOR UPDATE TO jiangji_app USING (${thePlatform}) WITH CHECK (${thePlatform});
GRANT SELECT, INSERT, UPDATE ON mail_contact TO jiangji_app;
`

const runs = `
CREATE TABLE reminder_run (
  slot text PRIMARY KEY,
  begun_at timestamptz NOT NULL,
  after_learner uuid,
  finished_at timestamptz
);
ALTER TABLE reminder_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON reminder_run FOR ALL TO jiangji_app USING (${thePlatform}) WITH CHECK (${thePlatform});
GRANT SELECT, INSERT, UPDATE (after_learner, finished_at) ON reminder_run TO jiangji_app;
`

const ofAsked = `SELECT w.who AS learner_id, unnest(learners_of(w.who)) AS row_id FROM unnest(p_learners) AS w (who)
    WHERE ${thePlatform}`

// Purpose: what there is to remind learners of, a thousand accounts at a time, for the platform alone.
const facts = `
CREATE FUNCTION reminded_learners(p_after uuid, p_limit integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT a.learner_id FROM account a
  WHERE ${thePlatform} AND a.learner_id IS NOT NULL AND (p_after IS NULL OR a.learner_id > p_after)
  ORDER BY a.learner_id LIMIT p_limit
$$;

CREATE FUNCTION remindable(p_learners uuid[], p_now timestamptz)
RETURNS TABLE (learner_id uuid, what text, fact jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH today AS (SELECT (p_now AT TIME ZONE 'Asia/Shanghai')::date AS day),
  asked AS MATERIALIZED (${ofAsked}),
  named AS MATERIALIZED (
    SELECT w.learner_id, r.id, r.kind, r.state, r.title, r.claims, r.claims_version, r.valid_to, r.issued_on,
      r.corrects_id, o.name AS school, c.issued_at, (c.issued_at AT TIME ZONE 'Asia/Shanghai')::date AS issued_day,
      s.state AS status, (s.since AT TIME ZONE 'Asia/Shanghai')::date AS since_day
    FROM asked w
    JOIN record r ON r.learner_id = w.row_id AND r.state IN ('issued', 'revoked', 'suspended', 'superseded')
      AND r.kind NOT IN ('enrolment', 'transcript')
    JOIN organisation o ON o.id = r.organisation_id
    JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
    JOIN status_entry s ON s.shard_id = c.shard_id AND s.shard_index = c.shard_index),
  fresh AS (
    SELECT n.*, row_number() OVER (PARTITION BY n.learner_id, n.issued_day ORDER BY n.issued_at, n.id) AS place,
      count(*) OVER (PARTITION BY n.learner_id, n.issued_day) AS count
    FROM named n, today t
    WHERE n.corrects_id IS NULL AND n.state = 'issued' AND n.issued_day > t.day - 7
      AND n.issued_at > (SELECT max(a.created_at) FROM account a WHERE a.learner_id = n.learner_id))
  SELECT n.learner_id, 'certificates', jsonb_build_object('id', n.id, 'title', n.title, 'endsOn', n.valid_to)
    FROM named n, today t
    WHERE n.kind = 'certificate' AND n.state = 'issued' AND n.valid_to BETWEEN t.day AND t.day + 90
  UNION ALL
  SELECT n.learner_id, 'awards', jsonb_build_object('id', n.id, 'title', n.title, 'issuedOn', n.issued_on,
      'claims', n.claims, 'claimsVersion', n.claims_version)
    FROM named n WHERE n.kind = 'competition' AND n.state = 'issued'
  UNION ALL
  SELECT w.learner_id, 'schooling', jsonb_build_object('stage', e.stage, 'divisionCode', o.division_code)
    FROM asked w JOIN enrolment e ON e.learner_id = w.row_id AND e.present
    JOIN organisation o ON o.id = e.organisation_id
    WHERE e.state IN ('enrolled', 'on-leave', 'resumed', 'retained', 'repeating', 'transferred-in')
  UNION ALL
  SELECT w.learner_id, 'shares', jsonb_build_object('id', s.id, 'recipient', s.recipient,
      'endsOn', (s.expires_at AT TIME ZONE 'Asia/Shanghai')::date)
    FROM asked w JOIN share s ON s.learner_id = w.row_id, today t
    WHERE s.head_id IS NULL AND s.withdrawn_at IS NULL AND s.frozen_at IS NULL AND s.expires_at > p_now AND s.expires_at < p_now + interval '5 days'
      AND s.created_at < p_now - interval '2 days'
  UNION ALL
  SELECT w.learner_id, 'corrections', jsonb_build_object('id', q.id, 'recordId', q.record_id, 'title', r.title,
      'school', o.name, 'state', q.state, 'dueOn', q.due_on,
      'answeredOn', (q.answered_at AT TIME ZONE 'Asia/Shanghai')::date)
    FROM asked w JOIN correction_request q ON q.learner_id = w.row_id
    JOIN record r ON r.learner_id = q.learner_id AND r.id = q.record_id
    JOIN organisation o ON o.id = q.organisation_id, today t
    WHERE (q.state = 'open' AND q.due_on < t.day)
      OR (q.state IN ('accepted', 'declined') AND q.answered_at > p_now - interval '14 days')
  UNION ALL
  SELECT w.learner_id, 'transfers', jsonb_build_object('id', x.request_id, 'school', o.name)
    FROM asked w JOIN transfer_target x ON x.learner_id = w.row_id AND x.state = 'open' AND x.consent_at IS NULL
    JOIN organisation o ON o.id = x.asking_id
  UNION ALL
  SELECT f.learner_id, 'issued', jsonb_build_object('id', f.id, 'title', f.title, 'school', f.school,
      'on', f.issued_day, 'count', f.count)
    FROM fresh f WHERE f.place = 1
  UNION ALL
  SELECT n.learner_id, 'corrected', jsonb_build_object('id', n.id, 'title', n.title, 'school', n.school)
    FROM named n, today t WHERE n.corrects_id IS NOT NULL AND n.state = 'issued' AND n.issued_day > t.day - 14
  UNION ALL
  SELECT n.learner_id, 'ended', jsonb_build_object('id', n.id, 'title', n.title, 'school', n.school,
      'state', n.status, 'since', n.since_day)
    FROM named n, today t WHERE n.status IN ('revoked', 'suspended') AND n.since_day > t.day - 14
  UNION ALL
  SELECT w.learner_id, 'looks', jsonb_build_object('on', d.day, 'looks', count(*) FILTER (WHERE k.name_matched AND k.pin_matched IS NOT FALSE),
      'failed', count(*) FILTER (WHERE NOT k.name_matched OR k.pin_matched IS FALSE))
    FROM today t CROSS JOIN LATERAL (SELECT t.day - 1 AS day) d
    CROSS JOIN asked w JOIN check_entry k ON k.learner_id = w.row_id
    WHERE k.checked_at >= d.day::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND k.checked_at < t.day::timestamp AT TIME ZONE 'Asia/Shanghai'
    GROUP BY w.learner_id, d.day
$$;
${['reminded_learners(uuid, integer)', 'remindable(uuid[], timestamptz)']
  .map(
    (door) => `REVOKE ALL ON FUNCTION ${door} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;`,
  )
  .join('\n')}
`

// Purpose: one press in a mail ends the mails, without a session; who holds the link can do that and nothing else.
const stopping = `
CREATE FUNCTION stop_mail(p_hash bytea, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE mail_contact SET stopped_at = coalesce(stopped_at, p_at) WHERE stop_hash = p_hash;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION stop_mail(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_mail(bytea, timestamptz) TO jiangji_app;
`

// A learner of two rows asks about the records of both.
const ownRequests = `
DROP POLICY self ON correction_request;
CREATE POLICY self ON correction_request FOR SELECT TO jiangji_app
  USING (${mine} OR organisation_id = (SELECT current_organisation()));
DROP POLICY asks ON correction_request;
CREATE POLICY asks ON correction_request FOR INSERT TO jiangji_app
  WITH CHECK (${mine} AND state = 'open'
    AND EXISTS (SELECT FROM record r WHERE r.learner_id = correction_request.learner_id
      AND r.id = correction_request.record_id AND r.organisation_id = correction_request.organisation_id));
DROP POLICY withdraws ON correction_request;
CREATE POLICY withdraws ON correction_request FOR UPDATE TO jiangji_app
  USING (${mine} AND state = 'open') WITH CHECK (state = 'withdrawn');
`
