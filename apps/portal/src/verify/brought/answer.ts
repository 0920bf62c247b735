import type { AnyInput } from '@jiangji/credentials/verify-input'
import { verify } from '@jiangji/credentials/verify-input'
import type { Answer, Input } from './protocol.ts'
import { shareCodeIn } from './share-code-in.ts'

export type Sources = Omit<AnyInput, 'input'>

const perhapsPhoto: readonly string[] = ['shape.photo', 'shape.imageWithoutCredential', 'shape.notText']

/** Answers for what was brought: a code of ours is handed back, an image without a credential is read as the photo of a QR code, everything else is verified here. */
export async function answerTo(
  input: Input,
  sources: Sources,
  readQr: (photo: Blob) => Promise<string | null>,
): Promise<Answer> {
  if ('text' in input) return answerToText(input.text, sources)
  const verified = await verify({ ...sources, input: new Uint8Array(await input.file.arrayBuffer()) })
  if (verified.ok) return { kind: 'verified', ...verified.value }
  const seen = perhapsPhoto.includes(verified.code) ? await readQr(input.file) : null
  return seen === null
    ? { kind: 'refused', code: verified.code, facts: verified.facts }
    : answerToText(seen, sources)
}

async function answerToText(text: string, sources: Sources): Promise<Answer> {
  const code = shareCodeIn(text)
  if (code !== null) return { kind: 'shareCode', code }
  const verified = await verify({ ...sources, input: text })
  return verified.ok
    ? { kind: 'verified', ...verified.value }
    : { kind: 'refused', code: verified.code, facts: verified.facts }
}
