import { accepted, refused, type Decision } from '../decision.ts'

export const passwordLength = { least: 10, most: 128 } as const

export type PasswordRefusal = 'password.tooShort' | 'password.tooLong' | 'password.tooCommon'

const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const commonParts = [
  'password',
  'passw0rd',
  'woaini',
  'iloveyou',
  'admin',
  'welcome',
  'letmein',
  'wangyut',
  'mima',
  'jiangji',
  'baiyin',
]
const fewestOwnSigns = 5

/** A password of 10 to 128 characters in which enough remains once runs, repeats, common words and the holder's own number and name are taken away (NIST SP 800-63B-4, 3.1.1.2: length and a block list, no rules of composition). */
export function decidePassword(
  password: string,
  holder: { number: string; name: string },
): Decision<string, PasswordRefusal> {
  const signs = [...password.normalize('NFC')]
  if (signs.length < passwordLength.least)
    return refused('password.tooShort', { least: passwordLength.least, length: signs.length })
  if (signs.length > passwordLength.most)
    return refused('password.tooLong', { most: passwordLength.most, length: signs.length })
  const left = withoutGuessable(password.normalize('NFKC').toLowerCase(), holder)
  return new Set(left).size < fewestOwnSigns ? refused('password.tooCommon') : accepted(password)
}

function withoutGuessable(password: string, holder: { number: string; name: string }): string {
  const own = [holder.number.toLowerCase(), holder.name.toLowerCase()].filter((part) => part.length > 1)
  const plain = [...own, ...commonParts].reduce((left, part) => left.replaceAll(part, ''), password)
  return runs.reduce((left, run) => withoutRun(left, run), plain.replace(/(.)\1{2,}/gu, '$1'))
}

function withoutRun(text: string, run: string): string {
  let left = text
  for (let length = run.length; length >= 4; length -= 1)
    for (let at = 0; at + length <= run.length; at += 1)
      left = left.replaceAll(run.slice(at, at + length), '')
  return left
}
