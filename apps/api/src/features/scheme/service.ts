import { civilDateIn } from '@jiangji/domain/calendar'
import type { Context } from '../../platform/context.ts'
import { listSchemes } from './queries.ts'

export async function showSchemes(ctx: Context) {
  const today = civilDateIn(ctx.now())
  const schemes = await ctx.read('scheme.read', (trx) => listSchemes(trx))
  return schemes.map((scheme) => ({ ...scheme, ended: scheme.validTo !== null && scheme.validTo < today }))
}
