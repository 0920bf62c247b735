/** Why a trust bundle cannot be used (RFC 7515 section 5.2 for its signature; docs/decisions/0017 for the others). */
export const bundleCodes = [
  'bundle.tooLarge',
  'bundle.unreadable',
  'bundle.notGenuine',
  'bundle.noWebCrypto',
  'bundle.fromFuture',
  'bundle.rolledBack',
  'bundle.verifierTooOld',
] as const

export type BundleCode = (typeof bundleCodes)[number]
