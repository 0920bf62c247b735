import { readWorkbook } from '../../../platform/files/read-workbook.ts'
import { WorkbookRefusal } from '../../../platform/files/refusal.ts'
import type { Ask } from './call.ts'
import { workbookKindOf } from './kinds.ts'
import { LineBuffer } from './line-buffer.ts'
import type { ReadCalls, ReadEnd, ReadOrder } from './read-calls.ts'
import { heldFields, type SheetPlan } from './sheet-plan.ts'
import { SheetReader } from './sheet-reader.ts'

/** Reads every visible sheet that looks like the kind; without one, tells what the likeliest sheet lacks. */
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
  const { fields, open } = workbookKindOf(order.kind)
  const lines = new LineBuffer(ask, order.cursor)
  const reading = { fields, reader: open(order.reference, order.today), lines, choice: order.choice }
  const sheets: SheetReader[] = []
  for await (const row of readWorkbook(order.bytes)) {
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
  await ask('planned', plansOf(sheets))
  await lines.finish()
  return lines.taken
}

/** The sheets that are read, or else the one that looks most like the kind, with what it lacks. */
function plansOf(sheets: readonly SheetReader[]): SheetPlan[] {
  const plans = sheets.flatMap(({ plan }) => plan ?? [])
  const complete = plans.filter(({ missing }) => missing.length === 0)
  if (complete.length > 0) return complete
  return plans.toSorted((one, other) => heldFields(other) - heldFields(one)).slice(0, 1)
}
