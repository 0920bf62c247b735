import { sameName } from '@jiangji/domain/identity/normalise'
import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import type { CredentialContent } from '../format.ts'

/** Whether the name that the verifier typed is the holder's in the credential (Open Badges 3.0 IdentityObject, identityType name), or another by which a register knows the same person, blanks and dot variants aside; a credential that shows no name cannot be compared. */
export function checkHolder(
  { holder }: CredentialContent,
  typed: string,
  alsoNamed: readonly string[] = [],
): Check<'holder'> {
  const { name } = holder
  if (name === null) return unknown('holder', 'holder.notDisclosed')
  return [typed, ...alsoNamed].some((one) => sameName(name, one))
    ? passed('holder', 'holder.sameName')
    : failed('holder', 'holder.otherName')
}
