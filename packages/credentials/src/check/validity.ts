import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed } from '@jiangji/domain/verification/check'
import type { CredentialContent } from '../format.ts'
import type { ProofPeriod } from '../key/proof.ts'
import { clockLeewayMs } from '../open-badge/moment.ts'

const always: ProofPeriod = { from: null, until: null }

/** Whether the credential is in force now (VC Data Model 2.0 section 4.9): from `validFrom`, up to and including `validUntil`; a proof with dates of its own narrows them (Data Integrity 1.0 section 2.1, Securing VCs using JOSE and COSE section 3.1.1). */
export function checkValidity(
  content: CredentialContent,
  now: Date,
  period: ProofPeriod = always,
): Check<'validity'> {
  const validFrom = later(content.validFrom, period.from)
  const validUntil = earlier(content.validUntil, period.until)
  const facts = { from: validFrom.toISOString(), until: validUntil?.toISOString() ?? null }
  if (validFrom.getTime() > now.getTime() + clockLeewayMs) return failed('validity', 'validity.notYet', facts)
  return validUntil !== null && validUntil < now
    ? failed('validity', 'validity.expired', facts)
    : passed('validity', 'validity.current', facts)
}

/** When a credential was signed as far as it says: never before its proof was made (Data Integrity 1.0 section 2.1, `created`). */
export function signedAtOf({ validFrom }: CredentialContent, period: ProofPeriod = always): Date {
  return later(validFrom, period.from)
}

function later(moment: Date, other: Date | null): Date {
  return other !== null && other > moment ? other : moment
}

function earlier(moment: Date | null, other: Date | null): Date | null {
  if (moment === null || other === null) return moment ?? other
  return other < moment ? other : moment
}
