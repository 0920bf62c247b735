import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../../errors.ts'
import type { Unpacked } from '../carrier.ts'
import { isCredential } from '../is-credential.ts'
import { textOfBytes, unpackText } from '../text.ts'
import { beginDecoding } from './bounded-decoding.ts'
import { embeddedFilesOf } from './embedded-files.ts'

/** The credentials among the embedded files of a PDF (ISO 32000-2 section 7.11.4), the snapshots of keys and status beside them left out; a password is refused unless the empty one opens it. */
export async function unpackPdf(bytes: Uint8Array): Promise<Decision<Unpacked, ShapeCode>> {
  const document = await open(bytes)
  if (!document.ok) return document
  const credentials = embeddedFilesOf(document.value).flatMap(credentialsOf)
  if (credentials.length > 0) return accepted({ carrier: 'pdf', credentials })
  return hasEnd(bytes) ? refused('shape.pdfWithoutCredential') : refused('shape.pdfDamaged')
}

async function open(bytes: Uint8Array): Promise<Decision<PDFDocument, ShapeCode>> {
  beginDecoding()
  try {
    return accepted(await PDFDocument.load(bytes, { updateMetadata: false, password: '' }))
  } catch (error) {
    return isAboutPassword(error) ? refused('shape.pdfWithPassword') : refused('shape.pdfDamaged')
  }
}

function isAboutPassword(error: unknown): boolean {
  return (
    error instanceof EncryptedPDFError || (error instanceof Error && /password|encrypt/i.test(error.message))
  )
}

/** The library mends a cut file as far as it can; what was cut off may have been the credential. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF')
}

function credentialsOf(file: Uint8Array): readonly string[] {
  const text = textOfBytes(file)
  const unpacked = text === null ? null : unpackText(text)
  return unpacked?.ok === true ? unpacked.value.credentials.filter(isCredential) : []
}
