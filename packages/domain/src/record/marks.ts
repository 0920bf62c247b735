/** What makes a record unusual for its approver, the weightiest first. */
export const markNames = ['lateX', 'nearDuplicate', 'backDated', 'equalScores', 'burst', 'warned'] as const

export type Mark = (typeof markNames)[number]
