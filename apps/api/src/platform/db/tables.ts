import type { ProgrammeCatalogueName, Track, TrainingLevel } from '@jiangji/domain/learner/schooling'
import type { GuardianAnswer } from '@jiangji/domain/share/life'
import type { ColumnType, Generated } from 'kysely'
import type { LearnerTables } from './learner-tables.ts'
import type { TrustTables } from './trust-tables.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>
export const batchStates = [
  'reading',
  'preview',
  'submitting',
  'submitted',
  'effective',
  'approved',
  'issuing',
  'issued',
  'returned',
  'discarded',
  'undone',
  'failed',
] as const
export type BatchState = (typeof batchStates)[number]
export type RowOutcome = 'accepted' | 'unchanged' | 'warned' | 'held' | 'rejected'
export type RecordState =
  'draft' | 'submitted' | 'approved' | 'issued' | 'rejected' | 'revoked' | 'suspended' | 'superseded'
export type StatusState = 'valid' | 'revoked' | 'suspended' | 'superseded'
export type Stage = 'secondary' | 'associate' | 'bachelor'

export interface Database extends TrustTables, LearnerTables {
  installation: { sole: Defaulted<boolean>; origin: string; key_check: string; created_at: Date }
  organisation: {
    id: string
    slug: string
    name: string
    kind: 'platform' | 'bureau' | 'college' | 'employer'
    stage: Stage | null
    division_code: string | null
    school_code: string | null
    uscc: string | null
    is_demo: Defaulted<boolean>
    source: string | null
    created_at: Date
    programme_catalogues: Defaulted<ProgrammeCatalogueName[]>
  }
  entitlement: { organisation_id: string; kind: string; valid_from: string; valid_to: string | null }
  catalogue_programme: {
    code: string
    name: string
    stage: Stage
    source: string
    year: number
    catalogue: Defaulted<ProgrammeCatalogueName>
    levels: Defaulted<TrainingLevel[]>
  }
  catalogue_certificate: {
    scheme: string
    code: string
    name: string
    name_key: string
    awarding_body: string
    levels: string[]
    status: string
    source: string
    year: number
  }
  catalogue_contest: {
    code: string
    name: string
    contest: string
    participant_group: string | null
    status: string
    source: string
    year: number
  }
  catalogue_occupation: { code: string; name: string; source: string; year: number }
  certificate_scheme: {
    scheme: string
    version: number
    kept: boolean
    valid_from: string | null
    valid_to: string | null
    ended_by: 'hand-over' | 'withdrawal' | null
    valid_years: number | null
    review_years: number | null
    source: string
    source_year: number
    end_source: string | null
  }
  register_entry: {
    organisation_id: string
    id: string
    register: string
    unique_key: string | null
    content: Json<Record<string, unknown>>
    version: number
    valid_to: string | null
    ended_on: string | null
    created_at: Date
    changed_at: Date
  }
  register_version: {
    organisation_id: string
    entry_id: string
    version: number
    content: Json<Record<string, unknown>>
    ended_on: string | null
    note: string | null
    person_id: string
    at: Date
  }
  correction_request: {
    learner_id: string
    id: string
    organisation_id: string
    record_id: string
    field: string
    should_be: string
    why: string
    state: 'open' | 'accepted' | 'declined' | 'withdrawn'
    asked_at: Date
    due_on: string
    answered_by: string | null
    answered_at: Date | null
    answer: string | null
    change_id: string | null
  }
  issuer_key: {
    organisation_id: string
    thumbprint: string
    public_jwk: Json<Record<string, string>>
    state: 'active' | 'retired' | 'compromised'
    active_from: Date
    retired_at: Date | null
    compromised_at: Date | null
  }
  issuer_key_secret: { organisation_id: string; thumbprint: string; sealed: Buffer }
  person: { id: string; name: string; created_at: Date }
  account: {
    user_id: string
    person_id: string
    learner_id: string | null
    created_at: Date
    /** When a slip of a school last replaced a forgotten password. */
    recovered_at: Date | null
    recovered_through: string | null
  }
  member: {
    organisation_id: string
    id: string
    person_id: string
    role: string
    staff_number: string
    since: Date
    until: Date | null
  }
  member_class: {
    organisation_id: string
    person_id: string
    class_name: string
    assigned_by: string
    assigned_at: Date
  }
  learner: {
    id: string
    learner_number: string
    name: string
    name_key: string
    sex: 'male' | 'female' | 'unknown'
    birth_date: string | null
    id_number_sealed: Buffer | null
    id_last_four_hash: Buffer | null
    registered_by: string
    registered_in: string | null
    is_demo: Defaulted<boolean>
    created_at: Date
    former_names: Defaulted<string[]>
    former_name_keys: Defaulted<string[]>
  }
  identity_claim: { id_hash: Buffer; learner_id: string }
  enrolment: {
    learner_id: string
    id: string
    organisation_id: string
    batch_id: string | null
    student_number: string
    state_number_sealed: Buffer | null
    programme_code: string
    programme_name: string
    stage: Stage
    class_name: string
    enrolled_on: string
    years: number | null
    state: string
    phone_sealed: Buffer | null
    guardian_phone_sealed: Buffer | null
    guardian_needed: Defaulted<boolean>
    created_at: Date
    programme_catalogue: Defaulted<ProgrammeCatalogueName>
    track: Defaulted<Track>
    training_level: TrainingLevel | null
    /** False of an earlier one, after which the learner began anew at the same college. */
    present: Defaulted<boolean>
    /** The learner's name, kept by the database. */
    holder_name: Defaulted<string>
  }
  student_number_claim: { organisation_id: string; student_number: string; learner_id: string }
  activation: {
    organisation_id: string
    learner_id: string
    code_sealed: Buffer
    code_hash: Buffer
    created_at: Date
    expires_at: Date
    used_at: Date | null
    purpose: Defaulted<'opening' | 'recovery'>
  }
  stored_file: {
    organisation_id: string
    id: string
    name: string
    sha256: Buffer
    size: number
    sealed: Buffer
    created_at: Date
  }
  batch: {
    organisation_id: string
    id: string
    kind: string
    source: 'workbook' | 'form' | 'demo' | 'correction'
    file_id: string | null
    file_name: string | null
    file_sha256: Buffer | null
    state: BatchState
    mapping: Json<Record<string, unknown>> | null
    sheet: string | null
    header_row: number | null
    total_rows: Defaulted<number>
    done_rows: Defaulted<number>
    accepted_rows: Defaulted<number>
    unchanged_rows: Defaulted<number>
    warned_rows: Defaulted<number>
    held_rows: Defaulted<number>
    rejected_rows: Defaulted<number>
    failure_code: string | null
    failure_facts: Json<Record<string, string | number | null>> | null
    return_reason: string | null
    created_by: string
    created_at: Date
    submitted_by: string | null
    submitted_at: Date | null
    approved_by: string | null
    approved_at: Date | null
    finished_at: Date | null
    /** The batch whose held rows it reads again. */
    follows_id: Defaulted<string | null>
  }
  batch_row: {
    organisation_id: string
    batch_id: string
    position: number
    sheet: string
    row_number: number
    outcome: RowOutcome
    findings: Json<unknown[]>
    summary: Json<Record<string, unknown>>
    sealed: Buffer
    /** The batch in which a held row was read again. */
    settled_in: Defaulted<string | null>
  }
  row_decision: {
    organisation_id: string
    id: string
    kind: string
    code: string
    text: string
    text_key: string
    mapped_to: string | null
    reason: Defaulted<string | null>
    entered_by: string[]
    decided_by: string
    decided_at: Date
    withdrawn_by: Defaulted<string | null>
    withdrawn_at: Defaulted<Date | null>
  }
  column_choice: {
    organisation_id: string
    kind: string
    header_key: string
    header: string
    field: string | null
    chosen_by: string
    chosen_at: Date
  }
  record: {
    learner_id: string
    id: string
    organisation_id: string
    batch_id: string
    kind: string
    state: RecordState
    assurance: string
    claims: Json<Record<string, unknown>>
    claims_version: number
    title: string
    issued_on: string | null
    valid_to: string | null
    scheme: string | null
    level: string | null
    award_level: string | null
    occupation: string | null
    awarding_body: string | null
    number: string | null
    marks: Defaulted<string[]>
    created_by: string
    created_at: Date
    corrects_id: string | null
    corrected_fields: string[] | null
    corrects_state: RecordState | null
    /** The award that its holder has alone or with others. */
    award_id: string | null
    /** The civil date on which it is to be issued; null for at once. */
    issue_on: string | null
    /** Whether the office that held the contest has confirmed the result; null where none is asked. */
    confirmation: 'open' | 'confirmed' | 'refused' | null
    confirmation_office: string | null
    confirmation_person: string | null
    confirmation_at: Date | null
    confirmation_reason: string | null
    /** Why it was sent back out of a batch whose other records went on. */
    return_reason: string | null
    returned_by: string | null
    returned_at: Date | null
  }
  award: {
    organisation_id: string
    id: string
    batch_id: string
    contest_level: string
    members: number
    claims: Json<Record<string, unknown>>
    claims_version: number
    created_at: Date
    row_key: string | null
  }
  certificate_number_claim: {
    scheme: string
    issuer_key: string
    number: string
    learner_id: string
    record_id: string
  }
  status_shard: {
    id: number
    permutation_key_sealed: Buffer
    size: number
    next_position: Generated<number>
    changes: Generated<number>
    changed_at: Date
  }
  credential: {
    learner_id: string
    id: string
    record_id: string
    organisation_id: string
    format: string
    token: string
    thumbprint: string
    shard_id: number
    shard_index: number
    issued_at: Date
    issued_by: string
  }
  status_entry: {
    shard_id: number
    shard_index: number
    organisation_id: string
    learner_id: string
    credential_id: string
    state: Defaulted<StatusState>
    since: Date | null
    reason: string | null
    successor_id: string | null
  }
  credential_locator: { credential_id: string; learner_id: string; organisation_id: string }
  status_list: {
    shard_id: number
    purpose: 'revocation' | 'token'
    token: string
    etag: string
    built_at: Date
    covers_changes: number
  }
  change_request: {
    organisation_id: string
    id: string
    learner_id: string
    record_id: string
    act: 'revoke' | 'suspend' | 'resume' | 'correct'
    reason: string
    note: string | null
    state: 'open' | 'approved' | 'refused' | 'withdrawn'
    requested_by: string
    requested_at: Date
    decided_by: string | null
    decided_at: Date | null
    decision_note: string | null
    claims: Json<Record<string, unknown>> | null
    claims_version: number | null
    fields: string[] | null
    marks: string[] | null
  }
  bulk_change: {
    organisation_id: string
    id: string
    act: 'revoke' | 'suspend' | 'resume'
    reason: string
    note: string | null
    batch_id: string | null
    state: 'open' | 'approved' | 'applying' | 'applied' | 'refused' | 'withdrawn' | 'stopped'
    total: number
    applied: Defaulted<number>
    passed_over: Defaulted<number>
    requested_by: string
    requested_at: Date
    decided_by: string | null
    decided_at: Date | null
    decision_note: string | null
    takes_effect_at: Date | null
    stopped_by: string | null
    finished_at: Date | null
  }
  bulk_change_record: {
    organisation_id: string
    bulk_id: string
    learner_id: string
    record_id: string
    outcome: 'applied' | 'passed-over' | null
  }
  share: {
    learner_id: string
    id: string
    record_id: string
    recipient: string
    purpose: string
    code_sealed: Buffer
    consent_version: string
    created_at: Date
    expires_at: Date
    withdrawn_at: Date | null
    frozen_at: Defaulted<Date | null>
    /** Where a guardian's answer stands; written by her door alone once it waits. */
    guardian: Defaulted<GuardianAnswer | null>
    guardian_note: Defaulted<string | null>
    answered_by: Defaulted<string | null>
    answered_at: Defaulted<Date | null>
    fields: string[] | null
    presentation: string | null
    signed_with: string | null
    head_learner_id: Defaulted<string | null>
    head_id: Defaulted<string | null>
    place: Defaulted<number>
    records: Defaulted<number>
    pin_hash: Defaulted<Buffer | null>
    contact_sealed: Defaulted<Buffer | null>
  }
  share_code: { code_hash: Buffer; learner_id: string; share_id: string }
  check_entry: {
    learner_id: string
    id: string
    share_id: string
    record_id: string
    checked_at: Date
    name_given: string
    name_matched: boolean
    last_four_matched: boolean | null
    record_state: string
    pin_matched: Defaulted<boolean | null>
  }
  audit_entry: {
    organisation_id: string
    id: string
    at: Date
    person_id: string | null
    permission: string
    subject_type: string
    subject_id: string
    facts: Json<Record<string, unknown>>
  }
}
