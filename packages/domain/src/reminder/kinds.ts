/** What a learner is reminded of; each can be turned off (product.md A8, A9). */
export const reminderKinds = [
  'certificate-ending',
  'contest-lapsing',
  'share-ending',
  'correction-answered',
  'correction-overdue',
  'transfer-asked',
  'record-issued',
  'record-corrected',
  'record-ended',
  'looked',
] as const

export type ReminderKind = (typeof reminderKinds)[number]

/** What the words of each reminder need. */
export interface ReminderFacts {
  'certificate-ending': { title: string; endsOn: string; days: number }
  'contest-lapsing': {
    title: string
    lastIntake: number
    route: string
    routeEn: string
    document: string | null
    ruleYear: number | null
    isSure: 0 | 1
  }
  'share-ending': { recipient: string; endsOn: string }
  'correction-answered': { title: string; school: string; answer: 'accepted' | 'declined' }
  'correction-overdue': { title: string; school: string; dueOn: string }
  'transfer-asked': { school: string }
  'record-issued': { title: string; school: string; count: number }
  'record-corrected': { title: string; school: string }
  'record-ended': { title: string; school: string; state: 'revoked' | 'suspended' }
  looked: { on: string; looks: number; failed: number }
}

export interface ReminderOf<Kind extends ReminderKind> {
  readonly kind: Kind
  /** The same for the same thing, so that it is said once. */
  readonly key: string
  /** The row it leads to, where it leads to one. */
  readonly subject: string | null
  readonly facts: ReminderFacts[Kind]
  /** Keys of what was said before and is overtaken by this. */
  readonly replaces?: readonly string[]
}

export type Reminder = { readonly [Kind in ReminderKind]: ReminderOf<Kind> }[ReminderKind]
