import type { Level, Scheme, UnkeptScheme } from '../certificate/scheme.ts'
import type { CertificateFindings } from '../certificate/findings.ts'
import type { CompetitionFindings } from '../competition/findings.ts'
import type { ContestLevel } from '../competition/level.ts'
import type { CourseFindings } from '../course/findings.ts'
import type { DiplomaFindings } from '../diploma/findings.ts'
import type { Facts } from '../decision.ts'
import type { NoFacts, SharedFindings } from '../import/finding.ts'
import type { EnrolmentAct } from '../learner/enrolment-act.ts'
import type { EnrolmentState } from '../learner/enrolment-state.ts'
import type { RosterFindings } from '../learner/findings.ts'
import type { GuardianRefusals } from '../learner/guardian-entry.ts'
import type { LearnerRefusals } from '../learner/refusals.ts'
import type { rosterFields } from '../learner/roster.ts'
import type { PersonAct } from '../learner/name-change.ts'
import type { ProgrammeListRefusals } from '../learner/programme-list.ts'
import type { Schooling } from '../learner/schooling.ts'
import type { Stage } from '../learner/stage.ts'
import type { KeyState } from '../organisation/key-act.ts'
import type { OrganisationRefusals } from '../organisation/refusals.ts'
import type { Role } from '../organisation/role.ts'
import type { PlacementFindings } from '../placement/findings.ts'
import type { RecordEvent } from '../record/event.ts'
import type { Side } from '../record/kind.ts'
import type { RecordKindName, recordKinds } from '../record/kinds.ts'
import type { Mark } from '../record/marks.ts'
import type { ChangeAct, ChangeReason } from '../record/change.ts'
import type { CorrectionRefusals } from '../correction/refusals.ts'
import type { ReminderFacts } from '../reminder/kinds.ts'
import type { ReminderRefusals } from '../reminder/refusals.ts'
import type { RegisterRefusals } from '../register/refusals.ts'
import type { RegisterName, registers } from '../register/registers.ts'
import type { EntryState } from '../register/state.ts'
import type { ClosingRefusals } from '../rights/closing.ts'
import type { Assurance, RecordState } from '../record/schema.ts'
import type { CredentialPart } from '../share/part.ts'
import type { TrainingFindings } from '../training/findings.ts'
import type { BundleCode } from '../verification/bundle.ts'
import type { CheckCode } from '../verification/check.ts'
import type { Verdict } from '../verification/verdict.ts'
import type { RefusalFacts } from './refusal-code.ts'

export interface KindWord {
  readonly name: string
  /** One sign, such as 证 of 岗课赛证. */
  readonly sign: string
}

export interface SpokenFinding {
  readonly problem: string
  readonly mend: string
}

type Saying<Given, Said> = Given extends NoFacts ? Said : (facts: Given) => Said

export type FindingWords<Table> = { readonly [Code in keyof Table]: Saying<Table[Code], SpokenFinding> }

type Told<Table> = { readonly [Code in keyof Table]: Saying<Table[Code], string> }

export type RefusalWords = Told<RefusalFacts>

export type OrganisationRefusalWords = Told<OrganisationRefusals>

export type LearnerRefusalWords = Told<LearnerRefusals>
export type GuardianRefusalWords = Told<GuardianRefusals>
export type ProgrammeListWords = Told<ProgrammeListRefusals>
export type ClosingRefusalWords = Told<ClosingRefusals>
export type RegisterRefusalWords = Told<RegisterRefusals>

export type CorrectionRefusalWords = Told<CorrectionRefusals>

export type ReminderRefusalWords = Told<ReminderRefusals>

export interface SpokenReminder {
  readonly title: string
  /** What she can do about it. */
  readonly todo: string
}

export type ReminderWords = {
  readonly [Kind in keyof ReminderFacts]: (facts: ReminderFacts[Kind]) => SpokenReminder
}

export type CheckWords = Readonly<Record<CheckCode, string | ((facts: Facts) => string)>>

type KindField<Kind extends RecordKindName = RecordKindName> = (typeof recordKinds)[Kind]['fields'][number]

type RosterField = (typeof rosterFields)[number]

type ChoiceField = Extract<KindField | RosterField, { choices: readonly string[] }>

export type FieldWords = {
  readonly [Kind in RecordKindName]: Readonly<Record<KindField<Kind>['key'], string>>
} & { readonly roster: Readonly<Record<RosterField['key'], string>> }

export type ChoiceWords = {
  readonly [Key in ChoiceField['key']]: Readonly<
    Record<Extract<ChoiceField, { key: Key }>['choices'][number], string>
  >
}

type RegisterField<Name extends RegisterName = RegisterName> = (typeof registers)[Name]['fields'][number]

type RegisterChoice = Extract<RegisterField, { choices: readonly string[] }>['choices'][number]

export interface RegisterWords {
  readonly registers: {
    readonly [Name in RegisterName]: {
      readonly name: string
      readonly fields: Readonly<Record<RegisterField<Name>['key'], string>>
    }
  }
  readonly registerChoices: Readonly<Record<RegisterChoice, string>>
  readonly entryStates: Readonly<Record<EntryState, string>>
}

/** The words of the domain in one language; a word that is missing does not compile (architecture.md, "Adding a record kind"). */
export interface Words extends RegisterWords {
  readonly kinds: Readonly<Record<RecordKindName | Side, KindWord>>
  readonly levels: Readonly<Record<Level | ContestLevel, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly recordStates: Readonly<Record<RecordState, string>>
  readonly stages: Readonly<Record<Stage | Schooling, string>>
  readonly keyStates: Readonly<Record<KeyState, string>>
  readonly enrolmentStates: Readonly<Record<EnrolmentState, string>>
  readonly enrolmentActs: Readonly<Record<EnrolmentAct, string>>
  readonly personActs: Readonly<Record<PersonAct, string>>
  readonly assurances: Readonly<Record<Assurance, string>>
  readonly changeActs: Readonly<Record<ChangeAct, string>>
  readonly changeReasons: Readonly<Record<ChangeReason, string>>
  readonly events: Readonly<Record<RecordEvent, string>>
  readonly marks: Readonly<Record<Mark, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly fields: FieldWords
  readonly choices: ChoiceWords
  readonly schemes: Readonly<Record<Scheme | UnkeptScheme, string>>
  readonly credentialParts: Readonly<Record<CredentialPart, string>>
  readonly checks: CheckWords
  readonly bundles: Readonly<Record<BundleCode, string>>
  readonly findings: FindingWords<
    SharedFindings &
      CertificateFindings &
      CompetitionFindings &
      CourseFindings &
      PlacementFindings &
      DiplomaFindings &
      TrainingFindings &
      RosterFindings
  >
  /** A problem whose words fit any cell, with the sheet's own header before it. */
  readonly inColumn: (told: { column: string; problem: string }) => string
  /** A finding as a refusal tells it. */
  readonly findingSentence: (finding: SpokenFinding) => string
  readonly refusals: RefusalWords
}

export type WordsBesideFindings = Omit<Words, 'findings'>
