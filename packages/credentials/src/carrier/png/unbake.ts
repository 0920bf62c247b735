import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../../errors.ts'
import { readChunks } from './chunks.ts'
import { isCredentialChunk, textOf } from './credential-chunk.ts'

/** The one credential that a baked PNG carries (Open Badges 3.0 section 5.3.1.2). */
export function unbakePng(png: Uint8Array): Decision<string, ShapeCode> {
  const chunks = readChunks(png)
  if (!chunks.ok) return chunks
  const [chunk, second] = chunks.value.filter(isCredentialChunk)
  if (chunk === undefined) return refused('shape.imageWithoutCredential')
  if (second !== undefined) return refused('shape.twoCredentials')
  const text = textOf(chunk)
  return text === null ? refused('shape.imageDamaged') : accepted(text)
}
