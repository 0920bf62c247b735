import { expectedRows } from '../../../platform/files/expected-rows.ts'
import { readWorkbook } from '../../../platform/files/read-workbook.ts'
import { WorkbookRefusal } from '../../../platform/files/refusal.ts'
import type { Ask } from './call.ts'
import { workbookKindOf } from './kinds.ts'
import { LineBuffer } from './line-buffer.ts'
import type { ReadCalls, ReadEnd, ReadOrder } from './read-calls.ts'
import { heldFields, type SheetPlan } from './sheet-plan.ts'
import { SheetReader, type SheetReading } from './sheet-reader.ts'

/** Reads every visible sheet of the kind, then those that lack one column, whose rows say so; without one of the kind, tells what the likeliest sheet lacks. */
export async function readRows(order: ReadOrder, ask: Ask<ReadCalls>): Promise<ReadEnd> {
  try {
    const rows = await passRows(order, ask)
    return { read: true, rows }
  } catch (cause) {
    if (cause instanceof WorkbookRefusal) return { read: false, code: cause.code, facts: { ...cause.facts } }
    throw cause
  }
}

async function passRows(order: ReadOrder, ask: Ask<ReadCalls>): Promise<number> {
  await ask('expected', order.only?.length ?? (await expectedRows(order.bytes)))
  const { fields, open } = workbookKindOf(order.kind)
  const lines = new LineBuffer(ask, order.cursor, order.only)
  const reading = { fields, reader: open(order.reference, order.today), lines, choice: order.choice }
  const plans = await passSheets(order, { ...reading, isRead: ({ missing }) => missing.length === 0 })
  const complete = plans.filter(({ missing }) => missing.length === 0)
  const almost = complete.length === 0 ? [] : plans.filter(({ missing }) => missing.length === 1)
  if (almost.length > 0) {
    const left = new Set(almost.map(({ sheet }) => sheet))
    await passSheets(order, { ...reading, isRead: ({ sheet }) => left.has(sheet) })
  }
  await ask('planned', complete.length > 0 ? [...complete, ...almost] : likeliest(plans))
  await lines.finish()
  return lines.taken
}

async function passSheets({ bytes }: ReadOrder, reading: SheetReading): Promise<SheetPlan[]> {
  const sheets: SheetReader[] = []
  for await (const row of readWorkbook(bytes)) {
    if (row.hidden) continue
    let current = sheets.at(-1)
    if (current?.sheet !== row.sheet) {
      await current?.end()
      current = new SheetReader(row.sheet, reading)
      sheets.push(current)
    }
    const waiting = current.take(row)
    if (waiting) await waiting
  }
  await sheets.at(-1)?.end()
  return sheets.flatMap(({ plan }) => plan ?? [])
}

function likeliest(plans: readonly SheetPlan[]): SheetPlan[] {
  return plans.toSorted((one, other) => heldFields(other) - heldFields(one)).slice(0, 1)
}
