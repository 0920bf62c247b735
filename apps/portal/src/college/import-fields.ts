import { kindOf } from '@jiangji/domain/record/kinds'
import { rosterFields } from '@jiangji/domain/learner/roster'

export function fieldsOfKind(kind: string): readonly string[] {
  const fields = kind === 'roster' ? rosterFields : kindOf(kind).fields
  return fields.map(({ key }) => key)
}
