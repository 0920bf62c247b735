import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

interface Decoder {
  buffer: Uint8Array
  ensureBuffer(requested: number): Uint8Array
}

const largestStream = 33_554_432
const largestWhole = 268_435_456

const emptyZlib = Uint8Array.of(0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01)
const probe = decodePDFRawStream(
  PDFRawStream.of(PDFContext.create().obj({ Filter: PDFName.of('FlateDecode') }), emptyZlib),
)
const decoder: Decoder = Object.getPrototypeOf(Object.getPrototypeOf(probe))
const { ensureBuffer } = decoder
let left = largestWhole

// The library unpacks object streams while it loads and has no bound of its own; every decoder grows through this one method.
decoder.ensureBuffer = function bounded(requested: number): Uint8Array {
  if (requested > largestStream || left < 0) throw new RangeError('a stream of this PDF unpacks to too much')
  const before = this.buffer.length
  const grown = ensureBuffer.call(this, requested)
  left -= grown.length - before
  return grown
}

/** Begins a PDF: what its streams may unpack to is counted from here, 32 MiB each and 256 MiB in all (ISO 32000-2 section 7.4). */
export function beginDecoding(): void {
  left = largestWhole
}
