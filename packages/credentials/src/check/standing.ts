import type { Facts } from '@jiangji/domain/decision'
import type { StatusName } from '../status-list/reading.ts'

/** What the platform's own rows say of a credential now; a member left out was not consulted, null means that nothing is recorded. */
export interface Standing {
  readonly revoked?: { readonly since: string; readonly reason: string | null } | null
  readonly suspended?: { readonly since: string } | null
  readonly superseded?: { readonly since: string; readonly by: string | null } | null
}

/** What the rows say under one line of a verification (product.md B4); undefined when they were not consulted. */
export function recordedOf(standing: Standing, name: StatusName): Facts | null | undefined {
  switch (name) {
    case 'revocation':
      return standing.revoked && { ...standing.revoked }
    case 'suspension':
      return standing.suspended && { ...standing.suspended }
    case 'supersession':
      return standing.superseded && { ...standing.superseded }
  }
}
