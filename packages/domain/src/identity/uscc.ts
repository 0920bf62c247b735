import { accepted, refused, type Decision } from '../decision.ts'

export type UsccRefusal = 'uscc.format' | 'uscc.checkCharacter'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const form = /^[0-9ABCDEFGHJKLMNPQRTUWXY]{2}\d{6}[0-9ABCDEFGHJKLMNPQRTUWXY]{10}$/

/** The check character of the first 17 signs of a unified social credit code (GB 32100-2015, 4.6 and annex B). */
export function usccCheckCharacter(body: string): string {
  let sum = 0
  for (let at = 0; at < 17; at += 1) sum += (weights[at] ?? 0) * alphabet.indexOf(body.charAt(at))
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Reads a unified social credit code, 18 signs without I O S V Z (GB 32100-2015, 4). */
export function parseUscc(text: string): Decision<string, UsccRefusal> {
  const code = text.toUpperCase()
  if (!form.test(code)) return refused('uscc.format', { length: code.length })
  const expected = usccCheckCharacter(code)
  if (code.charAt(17) !== expected)
    return refused('uscc.checkCharacter', { expected, found: code.charAt(17) })
  return accepted(code)
}
