import type { Context } from '../../platform/context.ts'
import type { Contact } from './contact-queries.ts'

type Keyed = Pick<Context, 'keys'>

export function sealAddress({ keys }: Keyed, learnerId: string, text: string): Buffer {
  return keys.seal(text, `mail:${learnerId}`)
}

export function openAddress({ keys }: Keyed, contact: Contact): string | null {
  return contact.addressSealed && keys.open(contact.addressSealed, `mail:${contact.learnerId}`)
}

export function openPending({ keys }: Keyed, contact: Contact): string | null {
  return contact.pendingSealed && keys.open(contact.pendingSealed, `mail:${contact.learnerId}`)
}
