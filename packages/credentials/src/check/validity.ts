import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed } from '@jiangji/domain/verification/check'
import type { CredentialContent } from '../format.ts'
import { clockLeewayMs } from '../open-badge/moment.ts'

/** Whether the credential is in force now (VC Data Model 2.0 section 4.9): from `validFrom`, up to and including `validUntil`. */
export function checkValidity({ validFrom, validUntil }: CredentialContent, now: Date): Check<'validity'> {
  const facts = { from: validFrom.toISOString(), until: validUntil?.toISOString() ?? null }
  if (validFrom.getTime() > now.getTime() + clockLeewayMs) return failed('validity', 'validity.notYet', facts)
  return validUntil !== null && validUntil < now
    ? failed('validity', 'validity.expired', facts)
    : passed('validity', 'validity.current', facts)
}
