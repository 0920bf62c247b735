import { largestFile } from '@jiangji/credentials/carrier/carrier'
import type { AnyInput } from '@jiangji/credentials/verify-input'
import { verify } from '@jiangji/credentials/verify-input'
import type { CheckCode } from '@jiangji/domain/verification/check'
import type { PhotoSize } from './photo-size.ts'
import { photoSize } from './photo-size.ts'
import type { Answer, Basis, Input } from './protocol.ts'
import { shareCodeIn } from './share-code-in.ts'

export type Sources = Omit<AnyInput, 'input'> & { basis: Basis }

type QrReader = (photo: Blob, size: PhotoSize) => Promise<string | null>

const perhapsPhoto: readonly string[] = ['shape.photo', 'shape.imageWithoutCredential', 'shape.notText']
const mostPixels = 50_000_000

/** Answers for what was brought: a code of ours is handed back, an image without a credential is read as the photo of a QR code, everything else is verified here. */
export async function answerTo(input: Input, sources: Sources, readQr: QrReader): Promise<Answer> {
  if ('text' in input) return answerToText(input.text, sources)
  const { file } = input
  if (file.size > largestFile) return refusal('shape.tooLarge', { size: file.size, largest: largestFile })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await verified(bytes, sources)
  if (answer.kind !== 'refused' || !perhapsPhoto.includes(answer.code)) return answer
  const size = photoSize(bytes)
  if (size === null) return answer
  const pixels = size.width * size.height
  if (pixels > mostPixels) return refusal('shape.photoTooLarge', { pixels, most: mostPixels })
  const seen = await readQr(file, size)
  return seen === null ? answer : answerToText(seen, sources)
}

function refusal(code: CheckCode<'shape', 'failed'>, facts: Readonly<Record<string, number>>): Answer {
  return { kind: 'refused', code, facts }
}

async function answerToText(text: string, sources: Sources): Promise<Answer> {
  const code = shareCodeIn(text)
  return code === null ? verified(text, sources) : { kind: 'shareCode', code }
}

async function verified(input: Uint8Array | string, { basis, ...asked }: Sources): Promise<Answer> {
  const decision = await verify({ ...asked, input })
  return decision.ok
    ? { kind: 'verified', ...decision.value, basis }
    : { kind: 'refused', code: decision.code, facts: decision.facts }
}
