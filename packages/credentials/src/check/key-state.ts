import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import type { ListedKey } from '../key/listed-key.ts'

/** What the signing key was when it signed (Controlled Identifiers 1.0 section 2.2, `expires` and `revoked`): who holds a compromised key can back-date, so only a time that the verifier recorded itself clears it. */
export function checkKeyState(key: ListedKey, validFrom: Date, recordedAt: Date | null): Check<'key-state'> {
  const signedAt = recordedAt ?? validFrom
  if (key.state === 'active') return passed('key-state', 'key-state.active')
  if (key.state === 'retired') {
    const facts = { at: key.retiredAt }
    return signedAt <= new Date(key.retiredAt)
      ? passed('key-state', 'key-state.retiredLater', facts)
      : failed('key-state', 'key-state.retired', facts)
  }
  const facts = { at: key.compromisedAt }
  if (signedAt >= new Date(key.compromisedAt)) return failed('key-state', 'key-state.compromised', facts)
  return recordedAt === null
    ? unknown('key-state', 'key-state.compromisedLater', facts)
    : passed('key-state', 'key-state.retiredLater', facts)
}
