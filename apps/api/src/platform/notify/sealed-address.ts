import type { Keys } from '../keys/keys.ts'

interface Keyed {
  keys: Pick<Keys, 'seal' | 'open'>
}

/** An address or its code, readable with the master key and the row it stands in alone. */
export function sealAddress({ keys }: Keyed, learnerId: string, text: string): Buffer {
  return keys.seal(text, placeOf(learnerId))
}

export function openSealed({ keys }: Keyed, learnerId: string, sealed: Buffer | null): string | null {
  return sealed && keys.open(sealed, placeOf(learnerId))
}

function placeOf(learnerId: string): string {
  return `mail:${learnerId}`
}
