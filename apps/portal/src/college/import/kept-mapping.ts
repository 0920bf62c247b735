import { z } from 'zod'

const keyOf = (batchId: string) => `jiangji.mapping.${batchId}`
const mappingSchema = z.array(z.tuple([z.number(), z.string().nullable()]))

export type Mapping = ReadonlyMap<number, string | null>

export function keptMapping(batchId: string): Mapping | null {
  try {
    const kept = mappingSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(batchId)) ?? ''))
    return kept.success ? new Map(kept.data) : null
  } catch {
    return null
  }
}

export function keepMapping(batchId: string, mapping: Mapping): void {
  try {
    sessionStorage.setItem(keyOf(batchId), JSON.stringify([...mapping]))
  } catch {
    return
  }
}

export function dropMapping(batchId: string): void {
  try {
    sessionStorage.removeItem(keyOf(batchId))
  } catch {
    return
  }
}
