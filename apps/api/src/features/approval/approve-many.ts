import type { Facts } from '@jiangji/domain/decision'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { approve } from './service.ts'

export interface NotApproved {
  id: string
  code: string
  facts: Facts
}

/** Each batch with the checks, the transaction and the audit entry it has alone; what is refused does not hold up the others. */
export async function approveMany(ctx: Context, ids: readonly string[]) {
  const notDone: NotApproved[] = []
  const asked = [...new Set(ids)]
  for (const id of asked)
    try {
      await approve(ctx, id)
    } catch (cause) {
      if (!(cause instanceof Refusal) || isOfCaller(cause.code)) throw cause
      notDone.push({ id, code: cause.code, facts: cause.facts })
    }
  return { done: asked.length - notDone.length, notDone }
}

/** A caller who may not approve at all is refused; one who entered a batch herself is told so of that batch. */
function isOfCaller(code: string): boolean {
  return code.startsWith('permission.') && code !== 'permission.samePerson'
}
