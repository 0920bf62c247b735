import type { Facts } from '@jiangji/domain/decision'
import { missingFields } from '@jiangji/domain/import/header'
import { fieldsOf } from '../import-kind.ts'
import type { ReadEnd } from '../workbook/read-calls.ts'
import type { SheetPlan } from '../workbook/sheet-plan.ts'

/** Why a workbook cannot be shown, or null: a sheet that lacks columns is shown, to be mapped by hand. */
export function endOf(
  kind: string,
  end: ReadEnd,
  plans: readonly SheetPlan[],
): { code: string; facts: Facts } | null {
  if (!end.read) return { code: end.code, facts: end.facts }
  const [first] = plans
  if (first === undefined)
    return { code: 'import.header', facts: { missing: missingFields([], fieldsOf(kind)).join('、') } }
  return end.rows === 0 && first.missing.length === 0 ? { code: 'workbook.empty', facts: {} } : null
}
