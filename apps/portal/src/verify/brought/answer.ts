import type { AnyInput } from '@jiangji/credentials/verify-input'
import { verify } from '@jiangji/credentials/verify-input'
import type { Answer, Basis, Input } from './protocol.ts'
import { shareCodeIn } from './share-code-in.ts'

export type Sources = Omit<AnyInput, 'input'> & { basis: Basis }

const perhapsPhoto: readonly string[] = ['shape.photo', 'shape.imageWithoutCredential', 'shape.notText']

/** Answers for what was brought: a code of ours is handed back, an image without a credential is read as the photo of a QR code, everything else is verified here. */
export async function answerTo(
  input: Input,
  sources: Sources,
  readQr: (photo: Blob) => Promise<string | null>,
): Promise<Answer> {
  if ('text' in input) return answerToText(input.text, sources)
  const answer = await verified(new Uint8Array(await input.file.arrayBuffer()), sources)
  if (answer.kind !== 'refused' || !perhapsPhoto.includes(answer.code)) return answer
  const seen = await readQr(input.file)
  return seen === null ? answer : answerToText(seen, sources)
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
