import { isRecordKind, kindOf } from '@jiangji/domain/record/kinds'
import type { Catalogues } from '@jiangji/domain/record/kind'
import type { HeldRule } from '@jiangji/domain/import/held'

/** What a kind lets people decide about the rows that a finding holds; nothing for a roster, whose rows are changes of enrolment. */
export function heldRuleOf(kind: string, code: string): HeldRule<Catalogues> | undefined {
  const rules = isRecordKind(kind) ? kindOf(kind).importing?.held : undefined
  return rules && Object.hasOwn(rules, code) ? rules[code] : undefined
}
