import type { Facts } from '@jiangji/domain/decision'
import type { Check, CheckCode } from '@jiangji/domain/verification/check'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { Words } from '@jiangji/domain/words/words'

/** A problem as RFC 9457 and VC Data Model 2.0 section 7.3 write it, with our own code and both languages. */
export interface Problem {
  type: string
  title: string
  detail: string
  code: string
}

const dataModel = 'https://www.w3.org/TR/vc-data-model#'
const statusList = 'https://www.w3.org/ns/credentials/status-list#'
const unparsed: readonly CheckCode[] = [
  'shape.empty',
  'shape.tooLarge',
  'shape.unrecognised',
  'shape.notCanonical',
  'shape.notJson',
]

/** The problem behind one line of a verification. */
export function problemOf(check: Pick<Check, 'name' | 'state' | 'code' | 'facts'>): Problem {
  const { code, facts } = check
  return { type: typeOf(check), title: say(en, code, facts), detail: say(zhCN, code, facts), code }
}

function typeOf({ name, state, code }: Pick<Check, 'name' | 'state' | 'code'>): string {
  switch (name) {
    case 'shape':
      return `${dataModel}${unparsed.includes(code) ? 'PARSING_ERROR' : 'MALFORMED_VALUE_ERROR'}`
    case 'signature':
    case 'key-state':
    case 'binding':
      return `${dataModel}CRYPTOGRAPHIC_SECURITY_ERROR`
    case 'validity':
      return `${dataModel}RANGE_ERROR`
    case 'revocation':
    case 'suspension':
    case 'supersession':
      return `${statusList}${state === 'failed' ? 'STATUS_VERIFICATION_ERROR' : 'STATUS_RETRIEVAL_ERROR'}`
    case 'issuer':
    case 'entitlement':
    case 'holder':
      return 'about:blank'
  }
}

function say({ checks }: Words, code: CheckCode, facts: Facts): string {
  const word = checks[code]
  return typeof word === 'string' ? word : word(facts)
}
