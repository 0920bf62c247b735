import type { Context } from '../../platform/context.ts'
import { closeAccounts } from './queries.ts'

const most = 1000

/** Closes every account whose time has come, a thousand a transaction; whatever an earlier run left is found again. */
export async function closeDueAccounts(ctx: Context): Promise<void> {
  const now = ctx.now()
  for (let closed = most; closed === most;) {
    const facts = { step: 'closed', accounts: 0 }
    const act = { subject: { type: 'account', id: 'due' }, facts }
    closed = await ctx.commit('account.erase', act, async (trx) => {
      facts.accounts = await closeAccounts(trx, now, most)
      return facts.accounts
    })
  }
}
