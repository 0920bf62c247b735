import { accepted, refused, type Decision } from '../decision.ts'

/** Minutes for which a code holds; our own rule: long enough for a slow mail, short enough for a lost phone. */
export const codeMinutes = 30
/** Wrong tries after which a code is over: five of a million (our own rule). */
export const codeTries = 5
/** Codes that one learner may have mailed in a day, so that nobody is flooded through us (our own rule). */
export const codesADay = 5

const longestAddress = 254
const longestLocal = 64
const form =
  /^([a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})$/i

/** A mail address as it was typed, full-width signs made narrow; nothing in it can begin another header (RFC 5321, 4.1.2 and 4.5.3.1). */
export function readMailAddress(typed: string): Decision<string, 'mailAddress.malformed'> {
  const address = typed.trim().normalize('NFKC')
  const [, local] = form.exec(address) ?? []
  if (local === undefined || local.length > longestLocal || address.length > longestAddress)
    return refused('mailAddress.malformed')
  return accepted(address)
}

/** The address with most of its name left out, as pages show it (PIPL art. 6: no more than is needed). */
export function maskMailAddress(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  return `${local.slice(0, Math.min(2, local.length - 1))}***@${domain}`
}

interface KeptCode {
  readonly expiresAt: Date
  readonly tries: number
  readonly isRight: boolean
}

type CodeRefusal = 'mailCode.none' | 'mailCode.over' | 'mailCode.wrong'

/** Whether a typed code proves the address it was mailed to: within its time, and after few wrong tries (NIST SP 800-63B, 3.2.2: rate limiting). */
export function decideCode(kept: KeptCode | null, now: Date): Decision<true, CodeRefusal> {
  if (kept === null) return refused('mailCode.none')
  if (kept.tries >= codeTries || kept.expiresAt <= now) return refused('mailCode.over')
  if (kept.isRight) return accepted(true)
  return refused('mailCode.wrong', { left: codeTries - kept.tries - 1 })
}
