import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'

/** What the platform's own rows say of a credential now; a member left out was not consulted, null means that nothing is recorded. */
export interface Standing {
  readonly revoked?: { readonly since: string; readonly reason: string | null } | null
  readonly suspended?: { readonly since: string } | null
  readonly superseded?: { readonly since: string; readonly by: string | null } | null
}

/** Whether the credential is suspended, which a revocation list cannot say (Open Badges 3.0 allows one credentialStatus, its purpose is revocation). */
export function checkSuspension({ suspended }: Standing): Check<'suspension'> {
  if (suspended === undefined) return unknown('suspension', 'suspension.notConsulted')
  return suspended === null
    ? passed('suspension', 'suspension.none')
    : failed('suspension', 'suspension.suspended', { since: suspended.since })
}

/** Whether a corrected credential took its place (product.md B4). */
export function checkSupersession({ superseded }: Standing): Check<'supersession'> {
  if (superseded === undefined) return unknown('supersession', 'supersession.notConsulted')
  return superseded === null
    ? passed('supersession', 'supersession.none')
    : failed('supersession', 'supersession.superseded', { since: superseded.since, by: superseded.by })
}
