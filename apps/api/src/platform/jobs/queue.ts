import type { Role } from '@jiangji/domain/organisation/role'
import type { Trx } from '../db/tenant.ts'

/** Every queue; the owner makes them, the application only uses them. */
export const jobNames = [
  'import.read',
  'import.submit',
  'issue.batch',
  'change.bulk',
  'reminder.make',
  'reminder.mail',
  'reminder.code',
  'account.close',
] as const

export type JobName = (typeof jobNames)[number]

/** Identifiers, and who acts where; nothing of what is worked on. */
export interface JobPayload {
  id: string
  organisationId: string
  /** Nobody where the platform itself acts. */
  personId: string | null
  roles: Role[]
}

export interface JobQueue {
  /** Run at once, or not before a moment. */
  put(trx: Trx, name: JobName, payload: JobPayload, notBefore?: Date): Promise<void>
}
