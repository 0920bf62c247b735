import { reminderKinds } from '@jiangji/domain/reminder/kinds'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { askAddress, dropAddress, proveAddress, resumeMail, speakInMail } from './contact.ts'
import { countReminders, listReminders, markReminders, showSettings, turnReminder } from './service.ts'

const language = z.enum(['zh-CN', 'en'])

export const reminderRouter = router({
  list: procedure
    .input(
      z.object({
        cursor: z.object({ isRead: z.boolean(), id: z.uuid() }).nullish(),
        limit: z.number().int().min(1).max(100).default(30),
      }),
    )
    .query(({ ctx, input }) => listReminders(ctx, { after: input.cursor ?? null, limit: input.limit })),
  unread: procedure.query(({ ctx }) => countReminders(ctx)),
  mark: procedure
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(5000).nullable(), isRead: z.boolean() }))
    .mutation(({ ctx, input }) => markReminders(ctx, input)),
  settings: procedure.query(({ ctx }) => showSettings(ctx)),
  turn: procedure
    .input(z.object({ kind: z.enum(reminderKinds), isOn: z.boolean() }))
    .mutation(({ ctx, input }) => turnReminder(ctx, input)),
  askAddress: procedure
    .input(z.object({ address: z.string().max(400), language }))
    .mutation(({ ctx, input }) => askAddress(ctx, input)),
  proveAddress: procedure
    .input(z.object({ code: z.string().max(20) }))
    .mutation(({ ctx, input }) => proveAddress(ctx, input)),
  dropAddress: procedure.mutation(({ ctx }) => dropAddress(ctx)),
  resumeMail: procedure.mutation(({ ctx }) => resumeMail(ctx)),
  speak: procedure.input(z.object({ language })).mutation(({ ctx, input }) => speakInMail(ctx, input)),
})
