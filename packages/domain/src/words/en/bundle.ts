import type { Words } from '../words.ts'

export const bundles: Words['bundles'] = {
  'bundle.tooLarge': 'The list of issuers is too large to be one and was not used',
  'bundle.unreadable': 'The list of issuers cannot be read',
  'bundle.notGenuine': 'The list of issuers was not signed by Jiangji and proves nothing',
  'bundle.noWebCrypto': 'This browser cannot check the signature of the list of issuers',
  'bundle.fromFuture': 'The list of issuers is newer than this device; check its date and time',
  'bundle.rolledBack': 'The list of issuers is older than one seen before and was not used',
  'bundle.verifierTooOld': 'This page is too old to check; open it once with the network on',
}
