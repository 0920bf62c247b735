import { mostMembers } from '@jiangji/domain/competition/schema'
import { changeReasonSchema } from '@jiangji/domain/record/change'
import { recordFilterSchema } from '@jiangji/domain/record/list-filter'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { requestCorrection } from './correct-record.ts'
import { enterRecord } from './enter-record.ts'
import { findRecords, listChoices } from './list/service.ts'
import { showRecord } from './service.ts'

const pageSize = 50

const page = recordFilterSchema.extend({
  cursor: z.string().max(1000).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(pageSize),
})

const teammate = z.object({
  studentNumber: z.string().trim().min(1).max(80),
  part: z
    .string()
    .trim()
    .max(40)
    .nullable()
    .transform((text) => text || null),
})

export const recordRouter = router({
  list: procedure.input(page).query(({ ctx, input }) => findRecords(ctx, input)),
  choices: procedure.query(({ ctx }) => listChoices(ctx)),
  one: procedure
    .input(z.object({ learnerId: z.uuid(), recordId: z.uuid() }))
    .query(({ ctx, input }) => showRecord(ctx, input)),
  enter: procedure
    .input(
      z.object({
        kind: z.string().max(40),
        studentNumber: z.string().max(80),
        claims: z.unknown(),
        others: z.array(teammate).max(mostMembers).default([]),
      }),
    )
    .mutation(({ ctx, input }) => enterRecord(ctx, input)),
  correct: procedure
    .input(
      z.object({
        learnerId: z.uuid(),
        recordId: z.uuid(),
        claims: z.unknown(),
        requestId: z.uuid().nullish(),
        reason: changeReasonSchema,
        note: z
          .string()
          .trim()
          .max(500)
          .nullish()
          .transform((text) => text || null),
      }),
    )
    .mutation(({ ctx, input }) => requestCorrection(ctx, input)),
})
