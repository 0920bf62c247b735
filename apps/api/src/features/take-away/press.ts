import type { Readable } from 'node:stream'
import type { Printer } from '../../platform/pdf/printer.ts'
import type { Snapshots } from './attached.ts'

/** What documents are made with. */
export interface Press {
  printer: Printer
  snapshots: Snapshots
}

export interface TakenFile {
  name: string
  mediaType: string
  bytes: Buffer
}

/** A file too large to be held whole. */
export interface StreamedFile {
  name: string
  mediaType: string
  stream: Readable
}

export const templates = `${import.meta.dirname}/templates`

/** A name under which every system keeps a file. */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const name = parts.join('-').replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
  return `${name.slice(0, 80).trim()}.${extension}`
}
