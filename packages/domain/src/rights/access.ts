/** What somebody else did with what is held about a learner, in the few kinds that are told her. */
export const accessKinds = [
  'export',
  'slip',
  'change',
  'record',
  'identity',
  'enrolment',
  'transfer',
  'correction',
  'account',
  'other',
] as const

export type AccessKind = (typeof accessKinds)[number]

const begins: readonly (readonly [string, AccessKind])[] = [
  ['learner.export', 'export'],
  ['class.export', 'export'],
  ['record.export', 'export'],
  ['learner.slips', 'slip'],
  ['record.change', 'change'],
  ['record.correct', 'change'],
  ['record.', 'record'],
  ['document.', 'record'],
  ['person.', 'identity'],
  ['duplicate.', 'identity'],
  ['enrolment.', 'enrolment'],
  ['roster.', 'enrolment'],
  ['transfer.', 'transfer'],
  ['correction.', 'correction'],
  ['account.', 'account'],
]

/** Of which kind an entry of the audit is; what is not foreseen is told as something else, never left out (个人信息保护法 art. 44). */
export function accessKindOf(permission: string): AccessKind {
  return begins.find(([begin]) => permission.startsWith(begin))?.[1] ?? 'other'
}
