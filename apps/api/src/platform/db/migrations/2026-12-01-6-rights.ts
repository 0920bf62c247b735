import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [closings, entries, doors]) await sql.raw(statement).execute(db)
}

const mine = 'learner_id = ANY ((SELECT current_learners())::uuid[])'

const closings = `
CREATE TABLE account_closing (
  learner_id uuid NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  user_id text NOT NULL,
  asked_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL CHECK (closes_at > asked_at),
  undone_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (learner_id, id),
  CHECK (undone_at IS NULL OR closed_at IS NULL)
);
CREATE UNIQUE INDEX account_closing_one_open ON account_closing (learner_id)
  WHERE undone_at IS NULL AND closed_at IS NULL;
CREATE INDEX account_closing_due ON account_closing (closes_at) WHERE undone_at IS NULL AND closed_at IS NULL;
CREATE INDEX account_closing_of_user ON account_closing (user_id);

ALTER TABLE account_closing ENABLE ROW LEVEL SECURITY;
CREATE POLICY college_or_self ON account_closing FOR SELECT TO jiangji_app
  USING (${mine} OR EXISTS (SELECT FROM enrolment e WHERE e.learner_id = account_closing.learner_id
    AND e.organisation_id = (SELECT current_organisation())));
CREATE POLICY asks ON account_closing FOR INSERT TO jiangji_app
  WITH CHECK (${mine} AND undone_at IS NULL AND closed_at IS NULL
    AND EXISTS (SELECT FROM account a WHERE a.user_id = account_closing.user_id
      AND a.person_id = (SELECT current_person()) AND a.learner_id = account_closing.learner_id));
GRANT SELECT, INSERT ON account_closing TO jiangji_app;

-- Her school's new slip opens a new account: what was kept of the old one to tell her that it is closed goes.
CREATE FUNCTION free_closed_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM auth."user" u USING account_closing c
  WHERE c.learner_id = NEW.learner_id AND c.closed_at IS NOT NULL AND u."id" = c.user_id AND u."id" <> NEW.user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER opens_anew AFTER INSERT ON account FOR EACH ROW WHEN (NEW.learner_id IS NOT NULL)
  EXECUTE FUNCTION free_closed_name();
`

// Each learner asks the audit for what concerns her; it is found by what it is about, and exports by their kind.
const entries = `
CREATE INDEX audit_entry_about ON audit_entry (organisation_id, subject_id, at DESC);
CREATE INDEX audit_entry_exports ON audit_entry (organisation_id, at DESC)
  WHERE permission IN ('learner.export', 'class.export', 'record.export');

CREATE FUNCTION own_schools() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array(SELECT DISTINCT e.organisation_id FROM enrolment e WHERE e.learner_id = ANY (current_learners()))
$$;

CREATE INDEX change_request_of_learner ON change_request (learner_id);
CREATE INDEX person_request_of_learner ON person_request (learner_id);

-- Whatever an entry of the audit may be about and that is hers: herself, her rows, and what was done with them together with others'.
CREATE FUNCTION subjects_of_mine() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH me AS (SELECT unnest(current_learners()) AS id),
  mine AS (SELECT r.organisation_id, r.id, r.batch_id FROM record r JOIN me ON r.learner_id = me.id)
  SELECT array(
    SELECT id::text FROM me
    UNION SELECT id::text FROM mine
    UNION SELECT batch_id::text FROM mine
    UNION SELECT b.bulk_id::text FROM bulk_change_record b
      JOIN mine ON b.organisation_id = mine.organisation_id AND b.record_id = mine.id
    UNION SELECT e.batch_id::text FROM enrolment e JOIN me ON e.learner_id = me.id
    UNION SELECT e.class_name FROM enrolment e JOIN me ON e.learner_id = me.id
    UNION SELECT d.deed_id::text FROM enrolment_change d JOIN me ON d.learner_id = me.id
    UNION SELECT c.id::text FROM change_request c JOIN me ON c.learner_id = me.id
    UNION SELECT p.id::text FROM person_request p JOIN me ON p.learner_id = me.id
    UNION SELECT q.id::text FROM correction_request q JOIN me ON q.learner_id = me.id
    UNION SELECT t.request_id::text FROM transfer_target t JOIN me ON t.learner_id = me.id
    UNION SELECT a.user_id FROM account a JOIN me ON a.learner_id = me.id)
$$;

-- What others did with her rows, the steps of one batch told once, and the exports of her schools that may hold them; who it was stays with the school.
CREATE FUNCTION entries_about_me(p_most integer)
RETURNS TABLE (id uuid, at timestamptz, school text, permission text, certain boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.id, a.at, o.name, a.permission, a.certain FROM (
    (SELECT DISTINCT ON (CASE WHEN a.subject_type = 'batch' THEN a.permission || a.subject_id ELSE a.id::text END)
        a.*, true AS certain FROM audit_entry a
      WHERE a.organisation_id = ANY (own_schools())
        AND a.subject_id = ANY (subjects_of_mine())
        AND a.person_id IS DISTINCT FROM current_person() AND a.permission NOT LIKE 'session.%'
      ORDER BY CASE WHEN a.subject_type = 'batch' THEN a.permission || a.subject_id ELSE a.id::text END, a.at DESC)
    UNION ALL
    (SELECT a.*, false FROM audit_entry a
      WHERE a.organisation_id = ANY (own_schools())
        AND a.permission IN ('learner.export', 'class.export', 'record.export')
      ORDER BY a.at DESC LIMIT p_most)
  ) a JOIN organisation o ON o.id = a.organisation_id
  ORDER BY a.at DESC, a.id DESC LIMIT p_most
$$;

-- Which wording she agreed to when she opened the account, and when another school asked for her.
CREATE FUNCTION own_consents()
RETURNS TABLE (subject text, subject_id text, at timestamptz, version text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT split_part(a.permission, '.', 1), a.subject_id, a.at, a.facts ->> 'consent' FROM audit_entry a
  WHERE (a.permission = 'account.activate' AND a.organisation_id = ANY (own_schools())
      AND a.subject_id = ANY (array(SELECT c.user_id FROM account c WHERE c.learner_id = ANY (current_learners()))))
    OR (a.permission = 'transfer.consent' AND a.organisation_id = platform_organisation()
      AND a.facts ->> 'answer' = 'given' AND a.subject_id = ANY (array(SELECT t.request_id::text FROM transfer_target t
        WHERE t.learner_id = ANY (current_learners()))))
$$;
`

const granted = [
  'entries_about_me(integer)',
  'own_consents()',
  'end_own_sessions()',
  'return_to_account(text, uuid, timestamptz)',
  'close_due_accounts(timestamptz, integer)',
]

const doors = `
CREATE FUNCTION end_own_sessions() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM auth."session" s USING account a WHERE a.person_id = current_person() AND s."userId" = a.user_id
$$;

-- Whoever gave the right password: a closing that still waits is undone, one whose time has come lets nobody in.
CREATE FUNCTION return_to_account(p_user_id text, p_entry uuid, p_at timestamptz) RETURNS TABLE (standing text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  closing account_closing;
BEGIN
  SELECT * INTO closing FROM account_closing c WHERE c.user_id = p_user_id AND c.undone_at IS NULL
    ORDER BY c.asked_at DESC LIMIT 1 FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'open'; RETURN; END IF;
  IF closing.closed_at IS NOT NULL OR closing.closes_at <= p_at THEN
    DELETE FROM auth."session" s WHERE s."userId" = p_user_id;
    RETURN QUERY SELECT 'closed';
    RETURN;
  END IF;
  UPDATE account_closing c SET undone_at = p_at WHERE c.learner_id = closing.learner_id AND c.id = closing.id;
  INSERT INTO audit_entry (organisation_id, id, at, person_id, permission, subject_type, subject_id, facts)
  SELECT l.registered_by, p_entry, p_at, a.person_id, 'account.close', 'account', p_user_id, '{"step": "undone"}'
  FROM learner l JOIN account a ON a.user_id = p_user_id WHERE l.id = closing.learner_id;
  RETURN QUERY SELECT 'undone';
END $$;

-- What was hers alone goes; the records stay with the schools that the law obliges to keep them.
CREATE FUNCTION close_due_accounts(p_at timestamptz, p_most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  due account_closing;
  hers uuid[];
  closed integer := 0;
BEGIN
  IF current_organisation() IS DISTINCT FROM platform_organisation() THEN RETURN 0; END IF;
  FOR due IN SELECT * FROM account_closing c WHERE c.undone_at IS NULL AND c.closed_at IS NULL AND c.closes_at <= p_at
    ORDER BY c.closes_at LIMIT p_most FOR UPDATE SKIP LOCKED
  LOOP
    hers := learners_of(coalesce((SELECT x.main_id FROM learner_alias x WHERE x.alias_id = due.learner_id), due.learner_id));
    UPDATE share s SET contact_sealed = NULL WHERE s.learner_id = ANY (hers) AND s.contact_sealed IS NOT NULL;
    UPDATE share s SET withdrawn_at = p_at WHERE s.learner_id = ANY (hers) AND s.withdrawn_at IS NULL;
    DELETE FROM share_code k WHERE k.learner_id = ANY (hers);
    DELETE FROM mail_contact m WHERE m.learner_id = ANY (hers);
    DELETE FROM reminder_notice n WHERE n.learner_id = ANY (hers);
    DELETE FROM reminder_setting t WHERE t.learner_id = ANY (hers);
    DELETE FROM learner_plan p WHERE p.learner_id = ANY (hers);
    DELETE FROM learner_resume r WHERE r.learner_id = ANY (hers);
    DELETE FROM auth."session" s WHERE s."userId" = due.user_id;
    UPDATE auth."user" u SET "name" = '' WHERE u."id" = due.user_id;
    DELETE FROM account a WHERE a.user_id = due.user_id;
    UPDATE account_closing c SET closed_at = p_at WHERE c.learner_id = due.learner_id AND c.id = due.id;
    closed := closed + 1;
  END LOOP;
  RETURN closed;
END $$;

REVOKE ALL ON FUNCTION free_closed_name() FROM PUBLIC;
REVOKE ALL ON FUNCTION own_schools() FROM PUBLIC;
REVOKE ALL ON FUNCTION subjects_of_mine() FROM PUBLIC;
${granted
  .map(
    (door) => `REVOKE ALL ON FUNCTION ${door} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;`,
  )
  .join('\n')}
`
