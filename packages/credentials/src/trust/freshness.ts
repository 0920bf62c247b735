import type { Check } from '@jiangji/domain/verification/check'
import { unknown } from '@jiangji/domain/verification/check'
import { clockLeewayMs } from '../open-badge/moment.ts'
import type { Trust } from './trust.ts'

type Resting = Check<'issuer'> | Check<'entitlement'> | Check<'key-state'>

/** A line that rests on the trust bundle, or that it could not be established because the bundle has expired (docs/decisions/0017); what an old bundle knows against a key stays true. */
export function unlessExpired(check: Resting, { bundle }: Trust, now: Date): Resting {
  if (bundle === undefined || now <= new Date(bundle.expiresAt)) return check
  const facts = { builtAt: bundle.builtAt, expiresAt: bundle.expiresAt }
  switch (check.name) {
    case 'issuer':
      return check.state === 'passed' ? unknown('issuer', 'issuer.listExpired', facts) : check
    case 'entitlement':
      return unknown('entitlement', 'entitlement.listExpired', facts)
    case 'key-state':
      return check.state === 'passed' ? unknown('key-state', 'key-state.listExpired', facts) : check
  }
}

/** Whether a bundle was made before a credential, and so may lack what was registered in between (docs/decisions/0017). */
export function isOlderThan({ bundle }: Trust, validFrom: Date): boolean {
  return bundle !== undefined && validFrom.getTime() + clockLeewayMs > Date.parse(bundle.builtAt)
}
