import { TextDecoder } from 'node:util'

const leads = Array.from({ length: 0xfe - 0x81 + 1 }, (_, at) => 0x81 + at)
const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at).filter((byte) => byte !== 0x7f)
const fourByteSigns = 39_420
const fromPlaneOne = 189_000

let codes: ReadonlyMap<string, readonly number[]> | null = null

/** Text in GB 18030, as a school's Excel saves a CSV; Node decodes it but does not encode it. */
export function gb18030(text: string): Buffer {
  codes ??= readCodes()
  const known = codes
  return Buffer.from([...text].flatMap((sign) => known.get(sign) ?? outside(sign.codePointAt(0) ?? 0)))
}

function outside(code: number): number[] {
  return code < 0x10000 ? [code] : fourBytes(code - 0x10000 + fromPlaneOne)
}

function fourBytes(at: number): number[] {
  return [
    0x81 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]
}

function readCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = leads.flatMap((lead) => trails.map((trail) => [lead, trail]))
  const fours = Array.from({ length: fourByteSigns }, (_, at) => fourBytes(at))
  return new Map([...fours, ...pairs].map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes]))
}
