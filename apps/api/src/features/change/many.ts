import type { Facts } from '@jiangji/domain/decision'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { approveChange } from './service.ts'

export interface NotDone {
  id: string
  code: string
  facts: Facts
}

export interface Outcomes {
  done: number
  notDone: NotDone[]
}

/** Each in a transaction with an audit entry of its own; only a refusal is an outcome. */
export async function approveChanges(ctx: Context, ids: readonly string[]): Promise<Outcomes> {
  const notDone: NotDone[] = []
  for (const id of ids)
    try {
      await approveChange(ctx, id)
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.code.startsWith('permission.')) throw cause
      notDone.push({ id, code: cause.code, facts: cause.facts })
    }
  return { done: ids.length - notDone.length, notDone }
}
