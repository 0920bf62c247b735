import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  type KeyObject,
} from 'node:crypto'

export type LookupPurpose =
  | 'resident-id'
  | 'state-number'
  | 'id-last-four'
  | 'share-code'
  | 'share-pin'
  | 'activation-code'
  | 'sign-in-account'
  | 'sign-in-address'
  | 'mail-code'
  | 'mail-stop'

/** What the master key is for; each purpose has a key of its own. */
export interface Keys {
  /** AES-256-GCM: nonce, ciphertext, tag; `place` binds the text to the row it belongs to. */
  seal(text: string, place: string): Buffer
  open(sealed: Buffer, place: string): string
  sealBytes(bytes: Uint8Array, place: string): Buffer
  openBytes(sealed: Buffer, place: string): Buffer
  /** A keyed hash for looking a value up without storing it. */
  lookupHash(purpose: LookupPurpose, value: string): Buffer
  /** A secret of 32 bytes, in base64url, derived for one purpose. */
  secretFor(purpose: string): string
}

const nonceBytes = 12
const tagBytes = 16
const nonces = Buffer.alloc(nonceBytes * 1024)
let noncesUsed = nonces.length

export function deriveKeys(masterKey: Buffer): Keys {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, 'jiangji', purpose, 32))
  // A key object is made ready once; a bare buffer anew for each of a workbook's rows, at four times the cost.
  const sealing = createSecretKey(derived('seal'))
  const lookup = new Map<LookupPurpose, KeyObject>()
  const keyOf = (purpose: LookupPurpose): KeyObject => {
    const known = lookup.get(purpose)
    if (known) return known
    const made = createSecretKey(derived(`look-up:${purpose}`))
    lookup.set(purpose, made)
    return made
  }
  const sealBytes = (bytes: Uint8Array, place: string): Buffer => {
    const nonce = nextNonce()
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place))
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  const openBytes = (sealed: Buffer, place: string): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, nonceBytes))
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  }
  return {
    sealBytes,
    openBytes,
    seal: (text, place) => sealBytes(Buffer.from(text), place),
    open: (sealed, place) => openBytes(sealed, place).toString(),
    lookupHash: (purpose, value) => createHmac('sha256', keyOf(purpose)).update(value).digest(),
    secretFor: (purpose) => derived(`secret:${purpose}`).toString('base64url'),
  }
}

/** Random bytes in store for many nonces; each is copied out and never used again. */
function nextNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces)
    noncesUsed = 0
  }
  noncesUsed += nonceBytes
  return Buffer.from(nonces.subarray(noncesUsed - nonceBytes, noncesUsed))
}
