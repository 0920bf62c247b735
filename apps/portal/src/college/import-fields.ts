import { recordKindOf } from '@jiangji/domain/record/kinds'
import { rosterFields } from '@jiangji/domain/learner/roster'

export function fieldsOfKind(kind: string): readonly string[] {
  const fields = kind === 'roster' ? rosterFields : (recordKindOf(kind)?.fields ?? [])
  return fields.map(({ key }) => key)
}
