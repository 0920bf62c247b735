import type { Decision } from '@jiangji/domain/decision'
import type { ShapeCode } from './errors.ts'
import type { Header } from './vc-jwt/header.ts'

export interface CredentialContent {
  readonly id: string
  readonly issuer: { readonly id: string; readonly name: string | null }
  readonly holder: { readonly id: string; readonly name: string | null }
  readonly achievement: {
    readonly type: string | null
    readonly name: string
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
  readonly status: { readonly listUrl: string; readonly index: number } | null
}

export interface ReadCredential {
  readonly format: FormatName
  readonly content: CredentialContent
  readonly proof: { readonly token: string; readonly header: Header }
}

export type FormatName = 'open-badge-vc-jwt'

export interface CredentialFormat {
  readonly name: FormatName
  readonly mediaType: string
  readonly fileExtension: string
  recognises(text: string): boolean
  read(text: string): Decision<ReadCredential, ShapeCode>
}
