import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { z } from 'zod'

const folder = resolve(import.meta.dirname, '../../seed/catalogues')

export function readSeedFile<Row extends z.ZodType>(name: string, row: Row): z.infer<Row>[] {
  const rows: unknown[] = parse(readFileSync(resolve(folder, name)), { columns: true, bom: true })
  return rows.map((raw) => row.parse(raw))
}

export function readSeedDocument<Content extends z.ZodType>(
  name: string,
  content: Content,
): z.infer<Content> {
  return content.parse(JSON.parse(readFileSync(resolve(folder, name), 'utf8')))
}
