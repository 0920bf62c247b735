import { narrowing, recordFilterSchema, type RecordFilter } from '@jiangji/domain/record/list-filter'

/** The conditions of the records list as they stand in its address; whatever is none of ours is left out. */
export type RecordAddress = Partial<RecordFilter>

export function readRecordAddress(search: Record<string, unknown>): RecordAddress {
  const asText = Object.entries(search).map(([key, value]) => [
    key,
    typeof value === 'number' ? String(value) : value,
  ])
  const filter = recordFilterSchema.safeParse(Object.fromEntries(asText))
  return filter.success ? narrowing(filter.data) : {}
}
