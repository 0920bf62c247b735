import { readFile } from 'node:fs/promises'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { RefusalCode } from './words.ts'

/** What a file holds, whatever it is. */
export async function readBytes(file: string): Promise<Decision<Uint8Array, RefusalCode>> {
  try {
    return accepted(await readFile(file))
  } catch {
    return refused('file.unreadable', { file })
  }
}

/** The JSON object in a file. */
export async function readJson(file: string): Promise<Decision<Record<string, unknown>, RefusalCode>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const value = parse(new TextDecoder().decode(bytes.value))
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? accepted(value as Record<string, unknown>)
    : refused('file.notJson', { file })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
