import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { showBatch, showRows, submit } from '../service.ts'
import { upload } from '../uploading/upload.ts'
import { certificateHeader, rosterHeader, workbook, type Cell } from './workbook.ts'

type ShownBatch = Awaited<ReturnType<typeof showBatch>>

/** Waits for the job of a batch to end. */
export async function settled(ctx: Context, id: string): Promise<ShownBatch> {
  for (const wait of [30, 60, ...Array.from({ length: 150 }, () => 100)]) {
    const batch = await showBatch(ctx, id)
    if (batch.state !== 'reading' && batch.state !== 'submitting') return batch
    await pause(wait)
  }
  throw new Error(`batch ${id} does not come to its end`)
}

export function rosterOf(rows: readonly (readonly Cell[])[], header: readonly string[] = rosterHeader) {
  return workbook({ rows: [['演示学校学籍花名册'], [...header], ...rows] })
}

export function certificatesOf(rows: readonly (readonly Cell[])[]) {
  return workbook({ rows: [[...certificateHeader], ...rows] })
}

export interface Given {
  kind?: string
  fileName?: string
  bytes: Buffer
}

/** Uploads a workbook and waits for its preview. */
export async function preview(ctx: Context, { kind = 'roster', fileName = '花名册.xlsx', bytes }: Given) {
  const { batchId, earlier } = await upload(ctx, { kind, fileName, bytes })
  return { ...(await settled(ctx, batchId)), earlier }
}

/** Uploads a workbook, waits for its preview, submits it and waits for the end. */
export async function importWorkbook(ctx: Context, given: Given): Promise<ShownBatch> {
  const { id } = await preview(ctx, given)
  await submit(ctx, id)
  return settled(ctx, id)
}

/** Every row of a batch by its number in the sheet: outcome and codes. */
export async function outcomesIn(ctx: Context, id: string): Promise<Record<number, string>> {
  const { rows } = await showRows(ctx, { id, cursor: 0, limit: 500 })
  return Object.fromEntries(
    rows.map(({ row, outcome, findings }) => [row, [outcome, ...findings.map(({ code }) => code)].join(' ')]),
  )
}
