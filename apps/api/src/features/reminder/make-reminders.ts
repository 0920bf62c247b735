import { civilDateIn } from '@jiangji/domain/calendar'
import { remindersFor } from '@jiangji/domain/reminder/remind'
import { listRouteRules } from '../../platform/catalogue/list-route-rules.ts'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { forPlatform } from './contact.ts'
import {
  insertNotices,
  insertRun,
  keepProgress,
  listFacts,
  listLearners,
  listMailable,
  listOff,
  lockRun,
  readReplaced,
} from './make-queries.ts'
import { factsByLearner } from './remindable.ts'

const chunk = 1000

/** Begins the run of a stretch of time, once however many processes there are. */
export async function beginRun(ctx: Context, everyMinutes: number): Promise<void> {
  const stretch = everyMinutes * 60_000
  const slot = new Date(Math.floor(ctx.now().getTime() / stretch) * stretch).toISOString()
  const act = { subject: { type: 'reminder-run', id: slot }, facts: {} }
  await ctx.commit('reminder.make', act, async (trx) => {
    if (!(await insertRun(trx, slot, ctx.now()))) throw new AlreadyBegun()
    await ctx.enqueueFor(trx, 'reminder.make', forPlatform(slot))
  })
}

/** Undoes what would say of a run that it began a second time. */
export class AlreadyBegun extends Error {
  override readonly name = 'AlreadyBegun'
}

/** Looks through all who have an account, a thousand in a transaction; goes on where an earlier run stopped. */
export async function makeReminders(ctx: Context, slot: string): Promise<void> {
  for (let goesOn = true; goesOn;) goesOn = await lookThroughNext(ctx, slot)
}

async function lookThroughNext(ctx: Context, slot: string): Promise<boolean> {
  const facts = { learners: 0, reminded: 0 }
  const act = { subject: { type: 'reminder-run', id: slot }, facts }
  return ctx.commit('reminder.make', act, async (trx) => {
    const run = await lockRun(trx, slot)
    if (run === undefined) return false
    const learners = await listLearners(trx, run.after, chunk)
    const isLast = learners.length < chunk
    const reminded = learners.length === 0 ? [] : await remind(ctx, trx, learners)
    if (ctx.mail !== null)
      for (const id of await listMailable(trx, reminded))
        await ctx.enqueueFor(trx, 'reminder.mail', forPlatform(id))
    const finishedAt = isLast ? ctx.now() : null
    await keepProgress(trx, slot, { after: learners.at(-1) ?? null, finishedAt })
    Object.assign(facts, { learners: learners.length, reminded: reminded.length })
    return !isLast
  })
}

async function remind(ctx: Context, trx: Trx, learners: string[]): Promise<string[]> {
  const now = ctx.now()
  const rules = await listRouteRules(trx)
  const off = await listOff(trx, learners)
  const found = factsByLearner(await listFacts(trx, learners, now))
  const notices = [...found].flatMap(([learnerId, facts]) =>
    remindersFor(facts, { today: civilDateIn(now), rules, off: off.get(learnerId) ?? [] }).map(
      (reminder) => ({
        learnerId,
        id: ctx.newId(),
        reminder,
      }),
    ),
  )
  const added = await insertNotices(trx, notices, now)
  await readReplaced(trx, added, now)
  return [...new Set(added.map(({ learnerId }) => learnerId))]
}
