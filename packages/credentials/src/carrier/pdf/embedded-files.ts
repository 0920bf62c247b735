import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

const largestAttachment = 1_048_576
const mostAttachments = 1000

/** The unpacked bytes of every embedded file stream of a PDF (ISO 32000-2 section 7.11.4), whether a name tree, an associated file or an annotation names it; larger or unreadable ones are left out. */
export function embeddedFilesOf(document: PDFDocument): readonly Uint8Array[] {
  const streams = new Set<PDFRawStream>()
  for (const [, object] of document.context.enumerateIndirectObjects()) collect(object, document, streams, 0)
  return [...streams].slice(0, mostAttachments).flatMap((stream) => {
    const bytes = bytesOf(stream)
    return bytes === null ? [] : [bytes]
  })
}

function collect(object: PDFObject, document: PDFDocument, streams: Set<PDFRawStream>, depth: number): void {
  if (depth > 8) return
  if (object instanceof PDFRawStream) {
    if (object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile')) streams.add(object)
  } else if (object instanceof PDFDict) {
    collectNamed(object, document, streams)
    for (const value of object.values()) collect(value, document, streams, depth + 1)
  } else if (object instanceof PDFArray) {
    for (const value of object.asArray()) collect(value, document, streams, depth + 1)
  }
}

function collectNamed(dict: PDFDict, document: PDFDocument, streams: Set<PDFRawStream>): void {
  const files = dict.get(PDFName.of('EF'))
  const named = files instanceof PDFRef ? document.context.lookup(files) : files
  if (!(named instanceof PDFDict)) return
  for (const reference of named.values()) {
    const stream = document.context.lookup(reference)
    if (stream instanceof PDFRawStream) streams.add(stream)
  }
}

function bytesOf(stream: PDFRawStream): Uint8Array | null {
  try {
    const bytes = decodePDFRawStream(stream).getBytes(largestAttachment + 1)
    return bytes.length > largestAttachment ? null : Uint8Array.from(bytes)
  } catch {
    return null
  }
}
