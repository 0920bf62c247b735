import type { Permission } from './permission-name.ts'
import type { Role } from './role.ts'

type Scope = 'organisation' | 'learner' | 'platform' | 'public'

export interface PermissionRule {
  /** Whose rows the act touches: the caller's organisation, the learner's own, the platform's, or what is public. */
  scope: Scope
  roles: readonly Role[]
  /** The act that another person must have done; who did it may not do this one. */
  twoPerson?: Permission
  /** Whether it is still done for an organisation that was merged or closed, by whoever answers for it. */
  afterEnd?: true
  /** Why anyone may do this. */
  reason?: string
}
