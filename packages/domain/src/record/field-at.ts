import type { RecordField } from './kind.ts'

/** The field that fills a place in the claims; null for a place that none fills. */
export function fieldAt<Field extends RecordField>(
  fields: readonly Field[],
  path: readonly PropertyKey[] | undefined,
): Field['key'] | null {
  const wanted = path?.join('.') ?? ''
  return fields.find((field) => field.path?.join('.') === wanted)?.key ?? null
}
