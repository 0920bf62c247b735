export type TextChange = 'fullWidth' | 'blanks' | 'invisible' | 'dot'

export interface NormalisedText {
  text: string
  changes: readonly TextChange[]
}

const unchanged: readonly TextChange[] = []
const suspicious = /[^!-~\u3007\u3400-\u9fff\u{20000}-\u{3ffff}]/u
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\p{Cc}]/gu
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g
const wideBlanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const fullWidth = /[\uff01-\uff5e]/g
const nameDots =
  /[\u0387\u16eb\u2022\u2024\u2027\u2219\u22c5\u25cf\u30fb\uff0e\uff65]|(?<=\p{Script=Han}\s*)\.|\.(?=\s*\p{Script=Han})/gu
// Their canonical decomposition is another character.
const besidesCompatibilityHan = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu
const blankBesideHan = /(?<=[\p{Script=Han}·])\s+|\s+(?=[\p{Script=Han}·])/gu

/** Full-width ASCII to half-width, blank-like and invisible characters gone, inner blanks to one; `changes` says what was touched (docs/decisions/0011). */
export function normaliseText(raw: string): NormalisedText {
  if (!suspicious.test(raw)) return { text: raw, changes: unchanged }
  const changes = new Set<TextChange>()
  const broken = raw.replace(lineBreaks, ' ')
  const seen = broken.replace(invisible, '')
  if (seen !== broken) changes.add('invisible')
  const narrow = seen.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  if (narrow !== seen) changes.add('fullWidth')
  const text = narrow.replace(wideBlanks, ' ').trim().replace(/ {2,}/g, ' ')
  if (text !== narrow || broken !== raw) changes.add('blanks')
  return changes.size === 0 ? { text, changes: unchanged } : { text, changes: [...changes] }
}

/** A text as it was written, on one line and without what cannot be seen; its width stays. */
export function onOneLine(raw: string): string {
  return raw
    .replace(lineBreaks, ' ')
    .replace(invisible, '')
    .replace(wideBlanks, ' ')
    .trim()
    .replace(/ {2,}/g, ' ')
}

/** The beginning of a text, at most that many UTF-16 units, never half of a surrogate pair at its end. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)
}

/** A code or number without any blank inside, upper case; `changes` names what a person would want to hear of. */
export function normaliseCode(raw: string): NormalisedText {
  const { text, changes } = normaliseText(raw)
  const closed = text.replace(/ /g, '').toUpperCase()
  if (closed.length === text.length || changes.includes('blanks')) return { text: closed, changes }
  return { text: closed, changes: [...changes, 'blanks'] }
}

/** A person's name: no blank beside a Han character, one name dot U+00B7, canonical composition, rare characters and compatibility forms of Han kept (GB 18030, GB/T 16159 for the dot; docs/decisions/0011). */
export function normaliseName(raw: string): NormalisedText {
  const dotted = raw.replace(nameDots, '·')
  const { text: plain, changes } = normaliseText(dotted)
  const text = composed(plain.replace(blankBesideHan, ''))
  const found = new Set(changes)
  if (dotted !== raw) found.add('dot')
  if (text.length < composed(plain).length) found.add('blanks')
  return found.size === 0 ? { text, changes: unchanged } : { text, changes: [...found] }
}

function composed(text: string): string {
  return text.replace(besidesCompatibilityHan, (part) => part.normalize('NFC'))
}

/** Whether two spellings are one name: blanks, width, the code point of the name dot and Latin case do not count. */
export function sameName(first: string, second: string): boolean {
  return first === second || nameKey(first) === nameKey(second)
}

/** The key under which names of persons are compared: no blanks, one name dot, lower case. */
export function nameKey(raw: string): string {
  return normaliseName(raw).text.replace(/ /g, '').toLowerCase()
}

/** The key under which names of certificates, programmes and bodies are compared: no blanks, half-width brackets and signs, lower case. */
export function titleKey(raw: string): string {
  return normaliseText(raw)
    .text.replace(/[〔【［\[]/g, '(')
    .replace(/[〕】］\]]/g, ')')
    .replace(/[\s·]/g, '')
    .toLowerCase()
}
