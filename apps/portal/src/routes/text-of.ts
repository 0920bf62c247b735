/** One text of an address that may be left out. */
export function textOf<Key extends string>(key: Key) {
  return (search: Record<string, unknown>): Partial<Record<Key, string>> => {
    const text = search[key]
    return typeof text === 'string' ? ({ [key]: text } as Partial<Record<Key, string>>) : {}
  }
}
