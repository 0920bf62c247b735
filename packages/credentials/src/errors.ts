import type { CheckCode } from '@jiangji/domain/verification/check'

export type ShapeCode = CheckCode<'shape', 'failed'>

export type CredentialErrorCode =
  | 'origin.malformed'
  | 'slug.malformed'
  | 'did.malformed'
  | 'moment.malformed'
  | 'signature.length'
  | 'list.size'
  | 'list.index'
  | 'list.status'
  | 'list.encoding'
  | 'list.tooLarge'
  | 'fetch.address'
  | 'fetch.tooLarge'
  | 'fetch.redirect'
  | 'fetch.content'

export class CredentialError extends Error {
  readonly code: CredentialErrorCode

  constructor(code: CredentialErrorCode, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'CredentialError'
    this.code = code
  }
}
