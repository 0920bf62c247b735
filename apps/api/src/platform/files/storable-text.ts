const halfOfPair = /\p{Surrogate}/gu

/** Text that can be stored: no NUL, and no half of a surrogate pair, which PostgreSQL refuses in JSON. */
export function storableText(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).replace(halfOfPair, '\ufffd')
}
