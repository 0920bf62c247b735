import type { Keys } from '../../platform/keys/keys.ts'

/** What the link bears that ends a learner's mails: made from her id and the master key, so that no mail tells another's. */
export function stopTokenOf(keys: Pick<Keys, 'lookupHash'>, learnerId: string): string {
  return keys.lookupHash('mail-stop', `token ${learnerId}`).toString('base64url')
}
