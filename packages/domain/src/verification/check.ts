import type { Facts } from '../decision.ts'

export const checkCodes = {
  shape: {
    passed: ['shape.wellFormed'],
    failed: [
      'shape.empty',
      'shape.tooLarge',
      'shape.unrecognised',
      'shape.notCanonical',
      'shape.notJson',
      'shape.algorithmNone',
      'shape.algorithmRefused',
      'shape.keyInHeader',
      'shape.header',
      'shape.legacy',
      'shape.content',
      'shape.claimsDisagree',
      'shape.imageDamaged',
      'shape.imageWithoutCredential',
      'shape.twoCredentials',
      'shape.tooManyCredentials',
      'shape.jsonWithoutCredential',
      'shape.pdfDamaged',
      'shape.pdfWithoutCredential',
      'shape.pdfWithPassword',
      'shape.photo',
      'shape.photoTooLarge',
      'shape.zip',
      'shape.workbook',
      'shape.document',
      'shape.notText',
      'shape.proof',
      'shape.context',
      'shape.undefinedTerm',
      'shape.disclosureMalformed',
      'shape.disclosureUnknown',
      'shape.disclosureTwice',
      'shape.disclosureReserved',
    ],
    unknown: ['shape.brokenOff'],
  },
  signature: {
    passed: ['signature.genuine'],
    failed: ['signature.mismatch', 'signature.keyNotListed'],
    unknown: [
      'signature.notReached',
      'signature.noWebCrypto',
      'signature.algorithmUnavailable',
      'signature.keysUnreachable',
      'signature.keysOutdated',
    ],
  },
  issuer: {
    passed: ['issuer.known'],
    failed: ['issuer.unregistered'],
    unknown: ['issuer.notReached', 'issuer.notInTrustList', 'issuer.unreachable', 'issuer.listExpired'],
  },
  entitlement: {
    passed: ['entitlement.granted'],
    failed: ['entitlement.kindNotGranted', 'entitlement.outsidePeriod'],
    unknown: [
      'entitlement.notReached',
      'entitlement.notStated',
      'entitlement.listExpired',
      'entitlement.listOutdated',
    ],
  },
  'key-state': {
    passed: ['key-state.active', 'key-state.retiredLater'],
    failed: ['key-state.retired', 'key-state.compromised'],
    unknown: ['key-state.notReached', 'key-state.compromisedLater', 'key-state.listExpired'],
  },
  validity: {
    passed: ['validity.current'],
    failed: ['validity.notYet', 'validity.expired'],
    unknown: ['validity.notReached'],
  },
  revocation: {
    passed: ['revocation.none'],
    failed: ['revocation.revoked'],
    unknown: [
      'revocation.notReached',
      'revocation.noStatus',
      'revocation.unreachable',
      'revocation.stale',
      'revocation.wrongList',
      'revocation.listNotGenuine',
      'revocation.unreadable',
    ],
  },
  suspension: {
    passed: ['suspension.none'],
    failed: ['suspension.suspended'],
    unknown: [
      'suspension.notReached',
      'suspension.noStatus',
      'suspension.unreachable',
      'suspension.stale',
      'suspension.wrongList',
      'suspension.listNotGenuine',
      'suspension.unreadable',
    ],
  },
  supersession: {
    passed: ['supersession.none'],
    failed: ['supersession.superseded'],
    unknown: [
      'supersession.notReached',
      'supersession.noStatus',
      'supersession.unreachable',
      'supersession.stale',
      'supersession.wrongList',
      'supersession.listNotGenuine',
      'supersession.unreadable',
    ],
  },
  holder: {
    passed: ['holder.sameName'],
    failed: ['holder.otherName'],
    unknown: ['holder.notReached', 'holder.notDisclosed'],
  },
  binding: {
    passed: ['binding.proven'],
    failed: [
      'binding.missing',
      'binding.noKey',
      'binding.mismatch',
      'binding.otherPresentation',
      'binding.otherRequest',
      'binding.stale',
    ],
    unknown: ['binding.notReached', 'binding.notShown', 'binding.forAnother', 'binding.keyUnknown'],
  },
} as const satisfies Record<string, Record<'passed' | 'failed' | 'unknown', readonly string[]>>

export type CheckName = keyof typeof checkCodes

export type CheckState = 'passed' | 'failed' | 'unknown'

export type CheckCode<Name extends CheckName = CheckName, State extends CheckState = CheckState> = {
  [N in Name]: (typeof checkCodes)[N][State][number]
}[Name]

export type Check<Name extends CheckName = CheckName> = {
  [N in Name]: { [S in CheckState]: { name: N; state: S; code: CheckCode<N, S>; facts: Facts } }[CheckState]
}[Name]

export const checkNames = [
  'shape',
  'signature',
  'issuer',
  'entitlement',
  'key-state',
  'validity',
  'revocation',
  'suspension',
  'supersession',
  'holder',
  'binding',
] as const satisfies readonly CheckName[]

/** Checks made only when somebody asked: a name was typed, or the credential is bound to a key of its holder. */
export const optionalChecks: readonly CheckName[] = ['holder', 'binding']

/** One passed line of a verification (W3C VC Data Model 2.0 section 7.1: a verifier states each step). */
export const passed = <N extends CheckName>(name: N, code: CheckCode<N, 'passed'>, facts: Facts = {}) => ({
  name,
  state: 'passed' as const,
  code,
  facts,
})

/** One failed line of a verification (W3C VC Data Model 2.0 section 7.1). */
export const failed = <N extends CheckName>(name: N, code: CheckCode<N, 'failed'>, facts: Facts = {}) => ({
  name,
  state: 'failed' as const,
  code,
  facts,
})

/** One line that could not be established, which is never a reason to call a credential valid (W3C VC Data Model 2.0 section 7.1). */
export const unknown = <N extends CheckName>(name: N, code: CheckCode<N, 'unknown'>, facts: Facts = {}) => ({
  name,
  state: 'unknown' as const,
  code,
  facts,
})

/** The line of every check that an earlier one made pointless; the shape is always looked at. */
export const notReached: readonly Check[] = [
  unknown('signature', 'signature.notReached'),
  unknown('issuer', 'issuer.notReached'),
  unknown('entitlement', 'entitlement.notReached'),
  unknown('key-state', 'key-state.notReached'),
  unknown('validity', 'validity.notReached'),
  unknown('revocation', 'revocation.notReached'),
  unknown('suspension', 'suspension.notReached'),
  unknown('supersession', 'supersession.notReached'),
  unknown('holder', 'holder.notReached'),
  unknown('binding', 'binding.notReached'),
]
