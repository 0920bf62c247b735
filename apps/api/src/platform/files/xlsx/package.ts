import { TextDecoder } from 'node:util'
import { crc32, createInflateRaw } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { WorkbookLimits } from '../limits.ts'
import { asRefusal, WorkbookRefusal } from '../refusal.ts'

const chunkBytes = 256 * 1024
const ratioStartsAt = 1024 * 1024
const stored = 0
const deflated = 8

export interface Package {
  has(part: string): boolean
  /** The unpacked bytes a part declares; more than that is refused while it is read. */
  sizeOf(part: string): number
  read(part: string): AsyncGenerator<string, void, void>
}

export async function openPackage(bytes: Buffer, limits: WorkbookLimits): Promise<Package> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch(
    (error: unknown) => {
      throw asRefusal(error)
    },
  )
  const entries = await listEntries(zip, limits)
  return {
    has: (part) => entries.has(part.toLowerCase()),
    sizeOf: (part) => entries.get(part.toLowerCase())?.uncompressedSize ?? 0,
    read: (part) => readPart(zip, bytes, entries.get(part.toLowerCase()), limits),
  }
}

async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (entry.isEncrypted()) throw new WorkbookRefusal('workbook.password')
      if (entries.has(name)) throw new WorkbookRefusal('workbook.damaged', { part: entry.fileName })
      declared += entry.uncompressedSize
      if (declared > limits.inflatedBytes) throw bomb(limits)
      entries.set(name, entry)
    }
  } catch (error) {
    throw asRefusal(error)
  }
  return entries
}

async function* readPart(
  zip: ZipFile,
  bytes: Buffer,
  entry: Entry | undefined,
  limits: WorkbookLimits,
): AsyncGenerator<string, void, void> {
  if (!entry) throw new WorkbookRefusal('workbook.damaged')
  const part = entry.fileName
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const content = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    let size = 0
    let checksum = 0
    let decoder: TextDecoder | undefined
    for await (const chunk of inflate(content, entry.compressionMethod)) {
      size += chunk.length
      if (isBomb(size, content.length, limits)) throw bomb(limits)
      if (size > entry.uncompressedSize) throw new WorkbookRefusal('workbook.damaged', { part })
      checksum = crc32(chunk, checksum)
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      yield decoder.decode(chunk, { stream: true })
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
      throw new WorkbookRefusal('workbook.damaged', { part })
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    throw asRefusal(error, { part })
  }
}

async function* inflate(content: Buffer, method: number): AsyncGenerator<Buffer, void, void> {
  if (method === stored) {
    for (let at = 0; at < content.length; at += chunkBytes) yield content.subarray(at, at + chunkBytes)
    return
  }
  if (method !== deflated) throw new WorkbookRefusal('workbook.damaged', { method })
  const inflater = createInflateRaw({ chunkSize: chunkBytes })
  inflater.end(content)
  for await (const chunk of inflater) if (Buffer.isBuffer(chunk)) yield chunk
}

function isBomb(size: number, compressed: number, limits: WorkbookLimits): boolean {
  return size > ratioStartsAt && size > compressed * limits.inflationRatio
}

function bomb(limits: WorkbookLimits): WorkbookRefusal {
  return new WorkbookRefusal('workbook.zipBomb', { limit: limits.inflatedBytes })
}

function encodingOf(chunk: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
