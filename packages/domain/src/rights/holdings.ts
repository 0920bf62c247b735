/** Who a piece of what is held about a learner comes from. */
export type Origin = 'roster' | 'college' | 'herself' | 'checker' | 'platform'

/** On which ground it is held: 个人信息保护法 art. 13, first paragraph, (一) consent, (三) statutory duty. */
export type Ground = 'consent' | 'duty'

/** Until when: as long as the school has to keep it, or until the account is closed, or as long as a law asks for proof. */
export type Keeping = 'school' | 'account' | 'proof'

export interface Holding {
  origin: Origin
  ground: Ground
  keeping: Keeping
  /** Whether the law or the standard treats it as sensitive (个人信息保护法 art. 28; GB/T 35273-2020, annex B). */
  sensitive: boolean
  /** Where it lies: a table, and each of its columns. */
  columns: Readonly<Record<string, string>>
}

/** What is held about a learner, by purpose; held against the database, where a column without an entry fails a test (个人信息保护法 art. 17, 44, 45; 数据安全法 art. 21). */
export const holdings = {
  identity: {
    origin: 'roster',
    ground: 'duty',
    keeping: 'school',
    sensitive: true,
    columns: {
      learner:
        'id learner_number name name_key sex birth_date id_number_sealed id_last_four_hash registered_by registered_in is_demo created_at former_names former_name_keys',
      identity_claim: 'id_hash learner_id',
      learner_alias: 'alias_id main_id organisation_id request_id since',
      person_request:
        'organisation_id id act learner_id other_id old_name new_name new_name_key old_id_hash new_id_hash new_id_sealed new_last_four_hash new_birth_date note state requested_by requested_at decided_by decided_at decision_note main_college main_number other_college other_number',
    },
  },
  study: {
    origin: 'roster',
    ground: 'duty',
    keeping: 'school',
    sensitive: true,
    columns: {
      enrolment:
        'learner_id id organisation_id batch_id student_number state_number_sealed programme_code programme_name stage class_name enrolled_on years state guardian_needed created_at holder_name programme_catalogue track training_level present',
      student_number_claim: 'organisation_id student_number learner_id',
      enrolment_change:
        'learner_id id organisation_id enrolment_id deed_id act before after effective_on reason document done_by done_at undone_by undone_at',
      transfer_request:
        'organisation_id id batch_id position name id_masked entry_sealed state answer asked_by asked_at answered_at',
      transfer_target:
        'organisation_id request_id asking_id learner_id asked_at state decided_by decided_at consent_at',
    },
  },
  contact: {
    origin: 'roster',
    ground: 'duty',
    keeping: 'school',
    sensitive: true,
    columns: { enrolment: 'phone_sealed guardian_phone_sealed' },
  },
  guardians: {
    origin: 'college',
    ground: 'duty',
    keeping: 'school',
    sensitive: true,
    columns: {
      guardian:
        'learner_id id organisation_id name name_key relation relation_note paper paper_seen_on registered_by registered_at code_sealed code_hash code_expires_at sign_in_number person_id consent_version consented_at withdrawn_at ended_by ended_at end_reason',
    },
  },
  records: {
    origin: 'college',
    ground: 'duty',
    keeping: 'school',
    sensitive: false,
    columns: {
      record:
        'learner_id id organisation_id batch_id kind state assurance claims claims_version title issued_on valid_to scheme level award_level occupation awarding_body number marks created_by created_at corrects_id corrected_fields corrects_state award_id issue_on confirmation confirmation_office confirmation_person confirmation_at confirmation_reason return_reason returned_by returned_at',
      award: 'organisation_id id batch_id contest_level members claims claims_version created_at row_key',
      certificate_number_claim: 'scheme issuer_key number learner_id record_id',
      credential:
        'learner_id id record_id organisation_id format token thumbprint shard_id shard_index issued_at issued_by',
      credential_locator: 'credential_id learner_id organisation_id',
      status_entry:
        'shard_id shard_index organisation_id learner_id credential_id state since reason successor_id',
      change_request:
        'organisation_id id learner_id record_id act reason note state requested_by requested_at decided_by decided_at decision_note claims claims_version fields marks',
      bulk_change_record: 'organisation_id bulk_id learner_id record_id outcome',
    },
  },
  workbooks: {
    origin: 'college',
    ground: 'duty',
    keeping: 'school',
    sensitive: true,
    columns: {
      stored_file: 'organisation_id id name sha256 size sealed created_at',
      batch_row:
        'organisation_id batch_id position sheet row_number outcome findings summary sealed settled_in',
    },
  },
  corrections: {
    origin: 'herself',
    ground: 'duty',
    keeping: 'school',
    sensitive: false,
    columns: {
      correction_request:
        'learner_id id organisation_id record_id field should_be why state asked_at due_on answered_by answered_at answer change_id',
    },
  },
  account: {
    origin: 'herself',
    ground: 'consent',
    keeping: 'account',
    sensitive: true,
    columns: {
      account: 'user_id person_id learner_id created_at recovered_at recovered_through',
      person: 'id name created_at',
      activation: 'organisation_id learner_id code_sealed code_hash created_at expires_at used_at purpose',
      'auth.user': 'id name email emailVerified image createdAt updatedAt username',
      'auth.account':
        'id accountId providerId userId accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt scope password createdAt updatedAt',
      'auth.session': 'id expiresAt token createdAt updatedAt ipAddress userAgent userId',
      'auth.verification': 'id identifier value expiresAt createdAt updatedAt',
      'auth.sign_in_failure': 'account_hash address_hash failures last_at',
    },
  },
  plans: {
    origin: 'herself',
    ground: 'consent',
    keeping: 'account',
    sensitive: false,
    columns: { learner_plan: 'learner_id intake plan changed_at' },
  },
  resume: {
    origin: 'herself',
    ground: 'consent',
    keeping: 'account',
    sensitive: true,
    columns: { learner_resume: 'learner_id resume_sealed changed_at' },
  },
  reminders: {
    origin: 'platform',
    ground: 'consent',
    keeping: 'account',
    sensitive: false,
    columns: {
      reminder_notice: 'learner_id id kind key subject_id facts created_at read_at mailed_at',
      reminder_setting: 'learner_id off changed_at',
      mail_contact:
        'learner_id language address_sealed proven_at stop_hash stopped_at failed_at failure pending_sealed code_sealed code_hash code_expires_at tries codes_on codes',
    },
  },
  shares: {
    origin: 'herself',
    ground: 'consent',
    keeping: 'proof',
    sensitive: false,
    columns: {
      share:
        'learner_id id record_id recipient purpose code_sealed consent_version created_at expires_at withdrawn_at fields presentation signed_with frozen_at head_learner_id head_id place records pin_hash contact_sealed guardian guardian_note answered_by answered_at',
      share_code: 'code_hash learner_id share_id',
    },
  },
  looks: {
    origin: 'checker',
    ground: 'consent',
    keeping: 'proof',
    sensitive: false,
    columns: {
      check_entry:
        'learner_id id share_id record_id checked_at name_given name_matched last_four_matched record_state pin_matched',
    },
  },
  trail: {
    origin: 'platform',
    ground: 'duty',
    keeping: 'proof',
    sensitive: false,
    columns: {
      audit_entry: 'organisation_id id at person_id permission subject_type subject_id facts',
      account_closing: 'learner_id id user_id asked_at closes_at undone_at closed_at',
    },
  },
} as const satisfies Readonly<Record<string, Holding>>

export type HoldingName = keyof typeof holdings

export const holdingNames = Object.keys(holdings) as HoldingName[]
