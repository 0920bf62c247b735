import type { Decision } from '@jiangji/domain/decision'
import type { ShapeCode } from './errors.ts'
import type { Proof } from './key/proof.ts'
import type { Binding } from './sd-jwt/key-binding.ts'

export interface CredentialContent {
  readonly id: string
  readonly issuer: { readonly id: string; readonly name: string | null }
  readonly holder: { readonly id: string | null; readonly name: string | null }
  readonly achievement: {
    readonly type: string | null
    /** Null when the holder keeps it back, like every other part that may be null. */
    readonly name: string | null
    readonly creator: string | null
    readonly criteria: string | null
    readonly humanCode: string | null
  }
  readonly results: readonly { readonly name: string | null; readonly value: string }[]
  readonly number: string | null
  readonly awardedOn: string | null
  readonly validFrom: Date
  readonly validUntil: Date | null
  readonly note: string | null
  /** Who else stands behind it, in the words that were signed; left out where nobody is named. */
  readonly evidence?: readonly { readonly name: string | null; readonly narrative: string | null }[]
  readonly status: StatusPointer | null
  /** Set when signed digests are left that nothing shows: decoys look the same, but this platform signs for choosing only what is then shown in part. */
  readonly partly?: true
}

/** Where a credential says that its status stands: a Bitstring Status List, of revocations unless it says another purpose, or a Token Status List. */
export interface StatusPointer {
  readonly type: 'bitstring' | 'token'
  readonly purpose?: 'suspension'
  readonly listUrl: string
  readonly index: number
}

export interface ReadCredential {
  readonly format: FormatName
  /** Who it says issued it. */
  readonly issuer: string
  readonly proof: Proof
  /** Left out when the credential is bound to no key of its holder. */
  readonly binding?: Binding
  /** Read apart, so that a signature can be checked meanwhile. */
  content(): Decision<CredentialContent, ShapeCode>
}

export type FormatName = 'open-badge-vc-jwt' | 'vc-jwt' | 'sd-jwt-vc' | 'open-badge-data-integrity'

export interface CredentialFormat {
  readonly name: FormatName
  readonly mediaType: string
  readonly fileExtension: string
  recognises(text: string): boolean
  read(text: string): Promise<Decision<ReadCredential, ShapeCode>>
}
