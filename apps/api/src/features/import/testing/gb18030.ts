import { TextDecoder } from 'node:util'

const leads = Array.from({ length: 0xfe - 0x81 + 1 }, (_, at) => 0x81 + at)
const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at).filter((byte) => byte !== 0x7f)

let codes: ReadonlyMap<string, readonly number[]> | null = null

/** Text in the two-byte part of GB 18030, as a school's Excel saves a CSV; Node decodes it but does not encode it. */
export function gb18030(text: string): Buffer {
  codes ??= readCodes()
  const known = codes
  return Buffer.from([...text].flatMap((sign) => known.get(sign) ?? sign.charCodeAt(0)))
}

function readCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = leads.flatMap((lead) => trails.map((trail): [number, number] => [lead, trail]))
  return new Map(pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]))
}
