import type { EnrolmentAct } from '@jiangji/domain/learner/enrolment-act'
import type { GuardianPaper, GuardianRelation } from '@jiangji/domain/learner/guardian-entry'
import type { ListedProgramme } from '@jiangji/domain/learner/programme-list'
import type { Plan } from '@jiangji/domain/progression/plan'
import type { RouteRule } from '@jiangji/domain/progression/rule'
import type { ReminderFacts, ReminderKind } from '@jiangji/domain/reminder/kinds'
import type { DraftSubject, LinkOrigin } from '@jiangji/domain/skill/link'
import type { ColumnType } from 'kysely'
import type { RequestState } from './trust-tables.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>

/** What an act changes of an enrolment. */
export interface ChangedFields {
  state?: string
  className?: string
  studentNumber?: string
  programmeCode?: string
  programmeName?: string
  programmeCatalogue?: string
  track?: string
}

/** The tables of what becomes of learners and their enrolments. */
export interface LearnerTables {
  guardian: {
    learner_id: string
    id: string
    organisation_id: string
    name: string
    name_key: string
    relation: GuardianRelation
    relation_note: string | null
    paper: GuardianPaper
    paper_seen_on: string
    registered_by: string
    registered_at: Date
    code_sealed: Buffer
    code_hash: Buffer
    code_expires_at: Date
    sign_in_number: string
    person_id: string | null
    consent_version: string | null
    consented_at: Date | null
    withdrawn_at: Date | null
    ended_by: string | null
    ended_at: Date | null
    end_reason: string | null
  }
  account_closing: {
    learner_id: string
    id: string
    user_id: string
    asked_at: Date
    /** From then on nobody gets in; until then signing in undoes it. */
    closes_at: Date
    undone_at: Defaulted<Date | null>
    closed_at: Defaulted<Date | null>
  }
  learner_plan: { learner_id: string; intake: number; plan: Json<Plan>; changed_at: Date }
  reminder_notice: {
    learner_id: string
    id: string
    kind: ReminderKind
    key: string
    subject_id: string | null
    facts: Json<ReminderFacts[ReminderKind]>
    created_at: Date
    read_at: Date | null
    mailed_at: Date | null
  }
  reminder_setting: { learner_id: string; off: ReminderKind[]; changed_at: Date }
  reminder_run: { slot: string; begun_at: Date; after_learner: string | null; finished_at: Date | null }
  /** Where a learner has her reminders mailed, when she has proven that the address is hers. */
  mail_contact: {
    learner_id: string
    language: 'zh-CN' | 'en'
    address_sealed: Buffer | null
    proven_at: Date | null
    /** Of what the link in each mail bears that ends the mails. */
    stop_hash: Buffer
    stopped_at: Date | null
    failed_at: Date | null
    failure: string | null
    pending_sealed: Buffer | null
    code_sealed: Buffer | null
    code_hash: Buffer | null
    code_expires_at: Date | null
    tries: Defaulted<number>
    codes_on: string | null
    codes: Defaulted<number>
  }
  learner_resume: { learner_id: string; resume_sealed: Buffer; changed_at: Date }
  skill: {
    code: string
    occupation_code: string
    occupation_name: string
    kind: 'function' | 'content'
    name: string
    statement: string
    levels: string
    source: string
    sourced: boolean
  }
  skill_link: {
    origin: LinkOrigin
    from_code: string
    to_code: string
    key: string
    from_name: string
    to_name: string
    basis: string
  }
  skill_decision: {
    organisation_id: string
    subject: DraftSubject
    key: string
    answer: 'approved' | 'rejected'
    decided_by: string
    decided_at: Date
  }
  catalogue_course: { code: string; major_code: string; name: string }
  job_task: { code: string; occupation_code: string; text: string; remark: string | null }
  route_rule: { route: string; edition: string; place: number; rule: Json<RouteRule> }
  enrolment_change: {
    learner_id: string
    id: string
    organisation_id: string
    enrolment_id: string
    deed_id: string
    act: EnrolmentAct
    before: Json<ChangedFields>
    after: Json<ChangedFields>
    effective_on: string
    reason: string
    document: string | null
    done_by: string
    done_at: Date
    undone_by: string | null
    undone_at: Date | null
  }
  learner_alias: {
    alias_id: string
    main_id: string
    organisation_id: string
    request_id: string
    since: Date
  }
  person_request: {
    organisation_id: string
    id: string
    act: 'rename' | 'id-number' | 'merge' | 'unmerge'
    learner_id: string
    other_id: string | null
    old_name: string
    new_name: string | null
    new_name_key: string | null
    old_id_hash: Buffer | null
    new_id_hash: Buffer | null
    new_id_sealed: Buffer | null
    new_last_four_hash: Buffer | null
    new_birth_date: string | null
    /** Where a bureau found the two rows. */
    main_college: string | null
    main_number: string | null
    other_college: string | null
    other_number: string | null
    note: string
    state: RequestState
    requested_by: string
    requested_at: Date
    decided_by: string | null
    decided_at: Date | null
    decision_note: string | null
  }
  programme_list: {
    organisation_id: string
    id: string
    catalogue: 'technician'
    file_name: string
    entries: Json<ListedProgramme[]>
    state: RequestState
    requested_by: string
    requested_at: Date
    decided_by: string | null
    decided_at: Date | null
    decision_note: string | null
    taken_at: Date | null
  }
  transfer_request: {
    organisation_id: string
    id: string
    batch_id: string
    position: number
    name: string
    id_masked: string
    entry_sealed: Buffer
    state: 'open' | 'confirmed' | 'refused' | 'declined' | 'withdrawn' | 'taken-in'
    answer: string | null
    asked_by: string
    asked_at: Date
    answered_at: Date | null
  }
  transfer_target: {
    organisation_id: string
    request_id: string
    asking_id: string
    learner_id: string
    asked_at: Date
    state: 'open' | 'confirmed' | 'refused' | 'declined' | 'withdrawn'
    /** When she consented in her account. */
    consent_at: Date | null
    decided_by: string | null
    decided_at: Date | null
  }
}
