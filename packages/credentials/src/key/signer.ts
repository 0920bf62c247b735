export interface Signer {
  readonly thumbprint: string
  readonly keyUrl: string
  /** Signs the ASCII of a JWS signing input with ES256 and returns r‖s, 64 bytes (RFC 7518 section 3.4). */
  sign(signingInput: string): Uint8Array | Promise<Uint8Array>
}
