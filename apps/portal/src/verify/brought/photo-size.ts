export interface PhotoSize {
  readonly width: number
  readonly height: number
}

type Reader = (view: DataView, bytes: Uint8Array) => PhotoSize | null

const readers: readonly (readonly [start: RegExp, read: Reader])[] = [
  [/^\x89PNG\r\n.{6}IHDR/s, (view) => sizeOf(view.getUint32(16), view.getUint32(20))],
  [/^\xff\xd8\xff/, readJpeg],
  [/^RIFF.{4}WEBP/s, readWebp],
  [/^GIF8/, readGif],
  [/^BM/, (view) => sizeOf(Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)))],
  [/^.{4}ftyp/s, readIsoMedia],
]

/** How many pixels a photo says it has, read from its first bytes without decoding it; null where they do not say. */
export function photoSize(bytes: Uint8Array): PhotoSize | null {
  const start = String.fromCharCode(...bytes.subarray(0, 32))
  const found = readers.find(([pattern]) => pattern.test(start))
  if (found === undefined) return null
  try {
    return found[1](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
  } catch {
    return null
  }
}

function sizeOf(width: number, height: number): PhotoSize | null {
  return width > 0 && height > 0 ? { width, height } : null
}

/** The first frame header among the segments (ITU-T T.81 section B.2.2); the codes between that are no frame headers are tables. */
function readJpeg(view: DataView): PhotoSize | null {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5))
    else if (marker === 0xda || marker === 0xd9) return null
    else at += 2 + view.getUint16(at + 2)
  }
}

/** The canvas, or the one frame, lossy or lossless (RFC 9649 sections 2.5 to 2.7, RFC 6386 section 9.1). */
function readWebp(view: DataView, bytes: Uint8Array): PhotoSize | null {
  const kind = String.fromCharCode(...bytes.subarray(12, 16))
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (kind === 'VP8X') return sizeOf(three(24) + 1, three(27) + 1)
  if (kind === 'VP8 ') return sizeOf(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return sizeOf((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

/** The screen, or the first picture where it is larger, for a browser makes room for it (GIF89a sections 18 and 20). */
function readGif(view: DataView): PhotoSize | null {
  const tableOf = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + tableOf(view.getUint8(10))
  while (view.getUint8(at) === 0x21) {
    at += 2
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
    at += 1
  }
  if (view.getUint8(at) !== 0x2c) return null
  const side = (screen: number, offset: number) =>
    Math.max(view.getUint16(screen, true), view.getUint16(offset, true) + view.getUint16(offset + 4, true))
  return sizeOf(side(6, at + 1), side(8, at + 3))
}

/** The largest picture that an HEIC or AVIF names (ISO/IEC 23008-12 section 6.5.3, its `ispe` boxes). */
function readIsoMedia(view: DataView, bytes: Uint8Array): PhotoSize | null {
  let most: PhotoSize | null = null
  for (let at = bytes.indexOf(0x69); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf(0x69, at + 1)) {
    if (view.getUint32(at) !== 0x69737065) continue
    const one = sizeOf(view.getUint32(at + 8), view.getUint32(at + 12))
    if (one !== null && (most === null || one.width * one.height > most.width * most.height)) most = one
  }
  return most
}
