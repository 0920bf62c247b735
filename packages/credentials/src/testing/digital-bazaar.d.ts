interface MultikeyPair {
  id: string
  controller: string
  readonly publicKeyMultibase: string
  signer(): object
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(options?: object): Promise<MultikeyPair>
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export function generate(options: { curve: string }): Promise<MultikeyPair>
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    proof?: object
    constructor(options: { signer: object; cryptosuite: object; date?: string })
  }
}

declare module 'jsonld-signatures' {
  export function sign(document: object, options: object): Promise<Record<string, unknown>>
  export const purposes: { AssertionProofPurpose: new () => object }
}
