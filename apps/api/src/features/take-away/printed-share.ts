import encodeQR from 'qr'
import { dateIn } from '@jiangji/domain/words/zh-cn/date'

export interface PrintedShare {
  url: string
  code: string
  until: string
  /** An SVG of the link. */
  qr: string
}

/** A share as paper shows it: the code in the groups that people read aloud, and until when it answers. */
export function printedShare(
  origin: string,
  { code, expiresAt }: { code: string; expiresAt: Date },
): PrintedShare {
  const url = `${origin}/v/${code}`
  return {
    url,
    code: `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`,
    until: dateIn(expiresAt.toISOString()),
    qr: encodeQR(url, 'svg', { ecc: 'medium', border: 2 }),
  }
}
