import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findCredential, type OwnCredential } from './queries.ts'

/** A credential of the learner's own. */
export async function findOwn(ctx: Context, recordId: string): Promise<OwnCredential> {
  const found = await ctx.read('portfolio.take', (trx) => findCredential(trx, recordId))
  if (!found) throw new Refusal('record.unknown')
  return found
}
