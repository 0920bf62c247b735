import type { Decision } from '@jiangji/domain/decision'
import { accepted } from '@jiangji/domain/decision'
import type { ShapeCode } from '../../errors.ts'
import { readChunks, writeChunks } from './chunks.ts'
import { credentialChunk, isCredentialChunk } from './credential-chunk.ts'

/** A PNG that carries the credential in exactly one iTXt chunk, one that was there replaced (Open Badges 3.0 section 5.3.1.1). */
export function bakePng(png: Uint8Array, credential: string): Decision<Uint8Array<ArrayBuffer>, ShapeCode> {
  const chunks = readChunks(png)
  if (!chunks.ok) return chunks
  const others = chunks.value.filter((chunk) => !isCredentialChunk(chunk))
  return accepted(writeChunks([...others.slice(0, -1), credentialChunk(credential), ...others.slice(-1)]))
}
