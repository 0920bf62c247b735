/** What the hash of a share's PIN is taken of: the same PIN behind another code hashes to something else. */
export function pinKey(code: string, pin: string): string {
  return `${code} ${pin}`
}

/** What the sealed contact of a share is bound to. */
export function contactPlace(shareId: string): string {
  return `share-contact:${shareId}`
}
