import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [reference, people, imports, records, sharing, oversight]) {
    await sql.raw(statement).execute(db)
  }
}

const reference = `
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,40}$'),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('platform', 'bureau', 'college', 'employer')),
  stage text CHECK (stage IN ('secondary', 'associate', 'bachelor')),
  division_code text,
  school_code text,
  uscc text,
  is_demo boolean NOT NULL DEFAULT false,
  source text,
  created_at timestamptz NOT NULL
);

CREATE TABLE entitlement (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (organisation_id, kind, valid_from)
);

CREATE TABLE catalogue_programme (
  code text PRIMARY KEY,
  name text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('secondary', 'associate', 'bachelor')),
  source text NOT NULL,
  year integer NOT NULL
);

CREATE TABLE catalogue_certificate (
  scheme text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  awarding_body text NOT NULL,
  levels text[] NOT NULL,
  status text NOT NULL,
  source text NOT NULL,
  year integer NOT NULL,
  PRIMARY KEY (scheme, code)
);

CREATE TABLE catalogue_contest (
  code text PRIMARY KEY,
  name text NOT NULL,
  contest text NOT NULL,
  participant_group text,
  status text NOT NULL,
  source text NOT NULL,
  year integer NOT NULL
);

CREATE TABLE issuer_key (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  thumbprint text NOT NULL,
  public_jwk jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'retired', 'compromised')),
  active_from timestamptz NOT NULL,
  retired_at timestamptz,
  compromised_at timestamptz,
  PRIMARY KEY (organisation_id, thumbprint)
);
CREATE UNIQUE INDEX issuer_key_thumbprint ON issuer_key (thumbprint);
CREATE UNIQUE INDEX issuer_key_one_active ON issuer_key (organisation_id) WHERE state = 'active';

CREATE TABLE issuer_key_secret (
  organisation_id uuid NOT NULL,
  thumbprint text NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (organisation_id, thumbprint)
);
`

const people = `
CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE account (
  user_id text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  learner_id uuid,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_one_a_learner ON account (learner_id) WHERE learner_id IS NOT NULL;

CREATE TABLE member (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  role text NOT NULL,
  staff_number text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX member_one_role ON member (organisation_id, person_id, role) WHERE until IS NULL;

CREATE TABLE learner (
  id uuid PRIMARY KEY,
  learner_number text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  sex text NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
  birth_date date,
  id_number_sealed bytea,
  id_last_four_hash bytea,
  registered_by uuid NOT NULL REFERENCES organisation (id),
  registered_in uuid,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

-- Uniqueness across learners lives in narrow claim tables keyed by the value itself.
CREATE TABLE identity_claim (
  id_hash bytea PRIMARY KEY,
  learner_id uuid NOT NULL
);

CREATE TABLE enrolment (
  learner_id uuid NOT NULL REFERENCES learner (id),
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  batch_id uuid,
  student_number text NOT NULL,
  state_number_sealed bytea,
  programme_code text NOT NULL REFERENCES catalogue_programme (code),
  programme_name text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('secondary', 'associate', 'bachelor')),
  class_name text NOT NULL,
  enrolled_on text NOT NULL,
  years integer,
  state text NOT NULL,
  phone_sealed bytea,
  guardian_phone_sealed bytea,
  guardian_needed boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (learner_id, id)
);
CREATE UNIQUE INDEX enrolment_one_a_college ON enrolment (learner_id, organisation_id);
CREATE INDEX enrolment_of_college ON enrolment (organisation_id, class_name, student_number);
CREATE INDEX enrolment_of_batch ON enrolment (organisation_id, batch_id);

CREATE TABLE student_number_claim (
  organisation_id uuid NOT NULL,
  student_number text NOT NULL,
  learner_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, student_number)
);

CREATE TABLE activation (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  learner_id uuid NOT NULL,
  code_sealed bytea NOT NULL,
  code_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (organisation_id, learner_id)
);
`

const imports = `
CREATE TABLE stored_file (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  sha256 bytea NOT NULL,
  size integer NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
ALTER TABLE stored_file ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE batch (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  source text NOT NULL CHECK (source IN ('workbook', 'form', 'demo')),
  file_id uuid,
  file_name text,
  file_sha256 bytea,
  state text NOT NULL CHECK (state IN ('reading', 'preview', 'submitting', 'submitted', 'effective',
    'approved', 'issuing', 'issued', 'returned', 'discarded', 'undone', 'failed')),
  mapping jsonb,
  sheet text,
  header_row integer,
  total_rows integer NOT NULL DEFAULT 0,
  done_rows integer NOT NULL DEFAULT 0,
  accepted_rows integer NOT NULL DEFAULT 0,
  unchanged_rows integer NOT NULL DEFAULT 0,
  warned_rows integer NOT NULL DEFAULT 0,
  held_rows integer NOT NULL DEFAULT 0,
  rejected_rows integer NOT NULL DEFAULT 0,
  failure_code text,
  failure_facts jsonb,
  return_reason text,
  created_by uuid NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL,
  submitted_by uuid REFERENCES person (id),
  submitted_at timestamptz,
  approved_by uuid REFERENCES person (id),
  approved_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT batch_two_people CHECK (approved_by IS NULL OR (approved_by <> submitted_by AND approved_by <> created_by))
);
CREATE INDEX batch_recent ON batch (organisation_id, created_at DESC);
CREATE INDEX batch_same_file ON batch (organisation_id, kind, file_sha256);

CREATE TABLE batch_row (
  organisation_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  position integer NOT NULL,
  sheet text NOT NULL,
  row_number integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'unchanged', 'warned', 'held', 'rejected')),
  findings jsonb NOT NULL,
  summary jsonb NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (organisation_id, batch_id, position)
);
CREATE INDEX batch_row_outcome ON batch_row (organisation_id, batch_id, outcome, position) WHERE outcome <> 'accepted';
`

const records = `
CREATE TABLE record (
  learner_id uuid NOT NULL REFERENCES learner (id),
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  batch_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'issued', 'rejected', 'revoked', 'suspended', 'superseded')),
  assurance text NOT NULL CHECK (assurance IN ('registry-matched', 'awarding-body', 'college-attested', 'employer-confirmed', 'self-stated')),
  claims jsonb NOT NULL,
  claims_version integer NOT NULL,
  title text NOT NULL,
  issued_on date,
  valid_to date,
  scheme text,
  level text,
  award_level text,
  occupation text,
  awarding_body text,
  number text,
  marks text[] NOT NULL DEFAULT '{}',
  created_by uuid NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (learner_id, id)
) WITH (fillfactor = 60);
CREATE INDEX record_of_batch ON record (organisation_id, batch_id, id);

CREATE TABLE certificate_number_claim (
  scheme text NOT NULL,
  issuer_key text NOT NULL,
  number text NOT NULL,
  learner_id uuid NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (scheme, issuer_key, number)
);

CREATE TABLE status_shard (
  id integer PRIMARY KEY,
  permutation_key_sealed bytea NOT NULL,
  size integer NOT NULL,
  next_position integer NOT NULL DEFAULT 0 CHECK (next_position <= size),
  changes integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL
);

CREATE TABLE credential (
  learner_id uuid NOT NULL,
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  format text NOT NULL,
  token text NOT NULL,
  thumbprint text NOT NULL,
  shard_id integer NOT NULL,
  shard_index integer NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by uuid NOT NULL,
  PRIMARY KEY (learner_id, id),
  FOREIGN KEY (learner_id, record_id) REFERENCES record (learner_id, id)
);
-- A signed token does not compress; up to a page it stays in its row as it is.
ALTER TABLE credential ALTER COLUMN token SET STORAGE MAIN;
ALTER TABLE credential SET (toast_tuple_target = 8160);
CREATE UNIQUE INDEX credential_one_a_record ON credential (learner_id, record_id, format);

CREATE TABLE status_entry (
  shard_id integer NOT NULL,
  shard_index integer NOT NULL,
  organisation_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  credential_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'revoked', 'suspended', 'superseded')),
  since timestamptz,
  reason text,
  PRIMARY KEY (shard_id, shard_index)
);
CREATE INDEX status_entry_set ON status_entry (shard_id) WHERE state <> 'valid';

CREATE TABLE credential_locator (
  credential_id uuid PRIMARY KEY,
  learner_id uuid NOT NULL,
  organisation_id uuid NOT NULL
);

CREATE TABLE status_list (
  shard_id integer NOT NULL REFERENCES status_shard (id),
  purpose text NOT NULL,
  token text NOT NULL,
  etag text NOT NULL,
  built_at timestamptz NOT NULL,
  covers_changes integer NOT NULL,
  PRIMARY KEY (shard_id, purpose)
);

CREATE TABLE change_request (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  learner_id uuid NOT NULL,
  record_id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('revoke')),
  reason text NOT NULL,
  note text,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  decision_note text,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT change_two_people CHECK (state = 'withdrawn' OR decided_by IS NULL OR decided_by <> requested_by)
);
CREATE UNIQUE INDEX change_request_one_open ON change_request (organisation_id, record_id) WHERE state = 'open';
CREATE INDEX change_request_recent ON change_request (organisation_id, requested_at DESC);
`

const sharing = `
CREATE TABLE share (
  learner_id uuid NOT NULL REFERENCES learner (id),
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  recipient text NOT NULL,
  purpose text NOT NULL,
  code_sealed bytea NOT NULL,
  consent_version text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (learner_id, id),
  FOREIGN KEY (learner_id, record_id) REFERENCES record (learner_id, id)
);

CREATE TABLE share_code (
  code_hash bytea PRIMARY KEY,
  learner_id uuid NOT NULL,
  share_id uuid NOT NULL
);

CREATE TABLE check_entry (
  learner_id uuid NOT NULL,
  id uuid NOT NULL,
  share_id uuid NOT NULL,
  record_id uuid NOT NULL,
  checked_at timestamptz NOT NULL,
  name_given text NOT NULL,
  name_matched boolean NOT NULL,
  last_four_matched boolean,
  record_state text NOT NULL,
  PRIMARY KEY (learner_id, id)
);
CREATE INDEX check_entry_recent ON check_entry (learner_id, checked_at DESC);
`

const oversight = `
CREATE TABLE audit_entry (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  permission text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  facts jsonb NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX audit_entry_recent ON audit_entry (organisation_id, at DESC);
`
