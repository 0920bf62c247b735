/** What a credential is made of, as far as its holder and its reader have a name for it (product.md A5). */
export const credentialParts = [
  'issuer',
  'type',
  'holder',
  'name',
  'creator',
  'criteria',
  'awardedOn',
  'number',
  'code',
  'results',
  'subject',
  'note',
] as const

export type CredentialPart = (typeof credentialParts)[number]
