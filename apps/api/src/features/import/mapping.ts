import type { FieldCells } from '@jiangji/domain/import/field'
import { z } from 'zod'

const planSchema = z.object({
  sheet: z.string(),
  headerRow: z.number(),
  headerRows: z.number(),
  columns: z.array(
    z.object({
      index: z.number(),
      header: z.string(),
      field: z.string().nullable(),
      sample: z.string().nullable(),
    }),
  ),
  missing: z.array(z.string()),
})

const choiceSchema = z.object({
  headerRow: z.number().nullable(),
  columns: z.array(z.object({ header: z.string(), index: z.number(), field: z.string().nullable() })),
})

/** How the workbook of a batch is read. */
const batchMapping = z.object({
  /** Counts the readings, so that one which was overtaken by a mapping by hand writes nothing more. */
  round: z.number(),
  /** How often this reading was begun since it last stored rows. */
  tries: z.number(),
  stored: z.number(),
  /** When this reading was begun, with what was stored by then. */
  begun: z.string().nullable().default(null),
  choice: choiceSchema.nullable(),
  plans: z.array(planSchema),
  /** The headers that were read by what the college said of them before. */
  remembered: z.array(z.string()).default([]),
})

export type BatchMapping = z.infer<typeof batchMapping>

const unread: BatchMapping = {
  round: 1,
  tries: 0,
  stored: 0,
  begun: null,
  choice: null,
  plans: [],
  remembered: [],
}

export function readMapping(stored: unknown): BatchMapping {
  return stored === null ? unread : batchMapping.parse(stored)
}

/** What the sheet itself calls the column of a field. */
export function columnNamesIn({ plans }: BatchMapping): FieldCells['columns'] {
  const columns = plans[0]?.columns ?? []
  return Object.fromEntries(columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header]])))
}
