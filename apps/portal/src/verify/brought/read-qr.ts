import decodeQR from 'qr/decode.js'
import type { PhotoSize } from './photo-size.ts'

const largestSide = 3200
const sides = [1600, 800, largestSide]

/** The text of a QR code in a photo, tried at a few sizes, since a camera's noise hides it at the largest; null when there is none, or when this browser cannot draw apart from a page. */
export async function readQr(photo: Blob, size: PhotoSize): Promise<string | null> {
  if (typeof OffscreenCanvas === 'undefined') return null
  let image: ImageBitmap
  try {
    image = await createImageBitmap(photo, shrinking(size))
  } catch {
    return null
  }
  for (const side of sides) {
    const text = readAt(image, side)
    if (text !== null) return text
    if (Math.max(image.width, image.height) <= Math.min(side, 800)) break
  }
  return null
}

/** One side alone keeps the proportions, whichever way the camera was held. */
function shrinking({ width, height }: PhotoSize): ImageBitmapOptions {
  const scale = largestSide / Math.max(width, height)
  return scale < 1 ? { resizeWidth: Math.ceil(width * scale), resizeQuality: 'medium' } : {}
}

function readAt(image: ImageBitmap, side: number): string | null {
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const [width, height] = [Math.ceil(image.width * scale), Math.ceil(image.height * scale)]
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  if (pen === null) return null
  pen.drawImage(image, 0, 0, width, height)
  return qrIn(pen.getImageData(0, 0, width, height))
}

export function qrIn({ width, height, data }: Pick<ImageData, 'width' | 'height' | 'data'>): string | null {
  try {
    return decodeQR({ width, height, data })
  } catch {
    return null
  }
}
