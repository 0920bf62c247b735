import { mostMembers } from '@jiangji/domain/competition/schema'
import { changeReasonSchema } from '@jiangji/domain/record/change'
import { recordStateSchema } from '@jiangji/domain/record/schema'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { requestCorrection } from './correct-record.ts'
import { enterRecord } from './enter-record.ts'
import { findRecords, showRecord } from './service.ts'

const pageSize = 50

const filter = z.object({
  search: z
    .string()
    .trim()
    .max(60)
    .nullish()
    .transform((text) => text || null),
  state: recordStateSchema.nullable().default(null),
  kind: z.string().max(40).nullable().default(null),
  cursor: z.uuid().nullable().default(null),
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
  list: procedure.input(filter).query(({ ctx, input }) => findRecords(ctx, input)),
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
