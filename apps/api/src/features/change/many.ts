import type { Facts } from '@jiangji/domain/decision'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { approveChange, requestChange, type Asked } from './service.ts'

export interface NotDone {
  id: string
  code: string
  facts: Facts
}

export interface Outcomes {
  done: number
  notDone: NotDone[]
}

/** The same request for each of many records; one that cannot be asked for leaves the others asked. */
export async function requestChanges(
  ctx: Context,
  {
    records,
    ...asked
  }: Omit<Asked, 'learnerId' | 'recordId'> & {
    records: readonly Pick<Asked, 'learnerId' | 'recordId'>[]
  },
): Promise<Outcomes> {
  return forEach(
    records,
    ({ recordId }) => recordId,
    (record) => requestChange(ctx, { ...asked, ...record }),
  )
}

export async function approveChanges(ctx: Context, ids: readonly string[]): Promise<Outcomes> {
  return forEach(
    ids,
    (id) => id,
    (id) => approveChange(ctx, id),
  )
}

/** Each in a transaction with an audit entry of its own; only a refusal is an outcome. */
async function forEach<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  act: (item: Item) => Promise<unknown>,
): Promise<Outcomes> {
  const notDone: NotDone[] = []
  for (const item of items)
    try {
      await act(item)
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.code.startsWith('permission.')) throw cause
      notDone.push({ id: idOf(item), code: cause.code, facts: cause.facts })
    }
  return { done: items.length - notDone.length, notDone }
}
