import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [roles, tenant, grants, policies]) await sql.raw(statement).execute(db)
}

const roles = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jiangji_app') THEN
    CREATE ROLE jiangji_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO jiangji_app;
`

const tenant = `
INSERT INTO organisation (id, slug, name, kind, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'platform', '匠迹平台', 'platform', now());

CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organisation', true), '')::uuid;
CREATE FUNCTION current_learner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.learner', true), '')::uuid;
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.person', true), '')::uuid;
CREATE FUNCTION platform_organisation() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '00000000-0000-7000-8000-000000000001'::uuid;
CREATE FUNCTION audit_stream() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_organisation(), platform_organisation());
`

const grants = `
GRANT SELECT ON organisation, entitlement, catalogue_programme, catalogue_certificate, catalogue_contest,
  issuer_key, status_list TO jiangji_app;
GRANT SELECT ON issuer_key_secret, person, member, account TO jiangji_app;
GRANT SELECT, INSERT ON learner, enrolment, student_number_claim, stored_file, credential, audit_entry TO jiangji_app;
GRANT SELECT, INSERT, UPDATE ON activation, batch, record, status_entry, change_request, share, status_list TO jiangji_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON batch_row TO jiangji_app;
GRANT DELETE ON stored_file TO jiangji_app;
GRANT INSERT ON credential_locator, share_code TO jiangji_app;
GRANT SELECT ON check_entry TO jiangji_app;
`

const ofCollege = [
  'issuer_key_secret',
  'stored_file',
  'activation',
  'batch',
  'batch_row',
  'change_request',
  'student_number_claim',
]

const policies = `
${ofCollege
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON ${table} TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));`,
  )
  .join('\n')}

ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON member FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()) OR person_id = (SELECT current_person()));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY self_or_colleague ON person FOR SELECT TO jiangji_app
  USING (id = (SELECT current_person())
    OR EXISTS (SELECT FROM member m WHERE m.person_id = person.id AND m.organisation_id = (SELECT current_organisation())));

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY college_or_self ON account FOR SELECT TO jiangji_app
  USING (person_id = (SELECT current_person())
    OR EXISTS (SELECT FROM enrolment e WHERE e.learner_id = account.learner_id AND e.organisation_id = (SELECT current_organisation())));

ALTER TABLE learner ENABLE ROW LEVEL SECURITY;
CREATE POLICY enrolled_or_self ON learner FOR SELECT TO jiangji_app
  USING (id = (SELECT current_learner())
    OR EXISTS (SELECT FROM enrolment e WHERE e.learner_id = learner.id AND e.organisation_id = (SELECT current_organisation())));
CREATE POLICY registers ON learner FOR INSERT TO jiangji_app
  WITH CHECK (registered_by = (SELECT current_organisation()));

ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY college_or_self ON enrolment FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()) OR learner_id = (SELECT current_learner()));
CREATE POLICY enrols ON enrolment FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()));

ALTER TABLE record ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON record TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY self ON record FOR SELECT TO jiangji_app
  USING (learner_id = (SELECT current_learner()) AND state IN ('issued', 'revoked', 'suspended', 'superseded'));

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
CREATE POLICY college_or_self ON credential FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()) OR learner_id = (SELECT current_learner()));
CREATE POLICY issues ON credential FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()));

ALTER TABLE status_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON status_entry TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY self ON status_entry FOR SELECT TO jiangji_app
  USING (learner_id = (SELECT current_learner()));

ALTER TABLE credential_locator ENABLE ROW LEVEL SECURITY;
CREATE POLICY issues ON credential_locator FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT current_organisation()));

ALTER TABLE status_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY published ON status_list FOR SELECT TO jiangji_app USING (true);
CREATE POLICY publishes ON status_list FOR INSERT TO jiangji_app
  WITH CHECK ((SELECT current_organisation()) = platform_organisation());
CREATE POLICY republishes ON status_list FOR UPDATE TO jiangji_app
  USING ((SELECT current_organisation()) = platform_organisation());

ALTER TABLE share ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON share TO jiangji_app
  USING (learner_id = (SELECT current_learner())) WITH CHECK (learner_id = (SELECT current_learner()));
ALTER TABLE share_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON share_code FOR INSERT TO jiangji_app WITH CHECK (learner_id = (SELECT current_learner()));
ALTER TABLE check_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON check_entry FOR SELECT TO jiangji_app USING (learner_id = (SELECT current_learner()));

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY college ON audit_entry FOR SELECT TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY appends ON audit_entry FOR INSERT TO jiangji_app
  WITH CHECK (organisation_id = (SELECT audit_stream()));

ALTER TABLE identity_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate_number_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE status_shard ENABLE ROW LEVEL SECURITY;
`
