import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../errors.ts'
import type { Unpacked } from './carrier.ts'
import { largestFile, mostCredentials } from './carrier.ts'
import { unbakePng } from './png/unbake.ts'
import { sniff } from './sniff.ts'
import { textOfBytes, unpackText } from './text.ts'

/** The credentials that a pasted text or a file's bytes carry, told by content and never by name (Open Badges 3.0 section 5): a token, JSON, a baked PNG or SVG, a PDF's attachments; every input is bounded and every refusal names the mend. */
export async function unpack(input: Uint8Array | string): Promise<Decision<Unpacked, ShapeCode>> {
  const unpacked =
    typeof input === 'string'
      ? await orRefused('shape.notJson', () => unpackText(input))
      : await unpackFile(input)
  if (!unpacked.ok) return unpacked
  const credentials = [...new Set(unpacked.value.credentials)]
  return credentials.length > mostCredentials
    ? refused('shape.tooManyCredentials', { count: credentials.length, most: mostCredentials })
    : accepted({ ...unpacked.value, credentials })
}

async function unpackFile(bytes: Uint8Array): Promise<Decision<Unpacked, ShapeCode>> {
  if (bytes.length === 0) return refused('shape.empty')
  if (bytes.length > largestFile)
    return refused('shape.tooLarge', { size: bytes.length, largest: largestFile })
  const kind = sniff(bytes)
  switch (kind) {
    case 'png':
      return orRefused('shape.imageDamaged', () => unpackPng(bytes))
    case 'pdf': {
      const { unpackPdf } = await import('./pdf/unpack-pdf.ts')
      return orRefused('shape.pdfDamaged', () => unpackPdf(bytes))
    }
    case 'text':
      return orRefused('shape.notJson', () => unpackBytes(bytes))
    case 'shape.photo':
    case 'shape.zip':
    case 'shape.workbook':
    case 'shape.document':
      return refused(kind)
  }
}

/** Whatever a file made to break something breaks, it is refused; a part of this program that cannot be loaded is not the file's fault. */
async function orRefused(
  code: ShapeCode,
  unpacking: () => Decision<Unpacked, ShapeCode> | Promise<Decision<Unpacked, ShapeCode>>,
): Promise<Decision<Unpacked, ShapeCode>> {
  try {
    return await unpacking()
  } catch {
    return refused(code)
  }
}

function unpackPng(bytes: Uint8Array): Decision<Unpacked, ShapeCode> {
  const text = unbakePng(bytes)
  if (!text.ok) return text
  const inside = unpackText(text.value)
  return inside.ok ? accepted({ ...inside.value, carrier: 'png' }) : inside
}

function unpackBytes(bytes: Uint8Array): Decision<Unpacked, ShapeCode> {
  const text = textOfBytes(bytes)
  return text === null ? refused('shape.notText') : unpackText(text)
}
