import { storableText } from '../../platform/files/storable-text.ts'

/** JSON as PostgreSQL takes it, whatever stood in a cell. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  return json.includes('\\u') ? JSON.stringify(value, storable) : json
}

function storable(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? storableText(part) : part
}
