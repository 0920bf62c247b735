import type { Readable } from 'node:stream'
import type { Facts } from '@jiangji/domain/decision'
import type { CellValue } from '@jiangji/domain/import/cell'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { streamTables, type StreamedTable } from '../files/write/stream-table.ts'
import { Refusal } from '../refusal.ts'
import { tongues, type Both, type Tongue } from './tongue.ts'

export interface ListColumn<Row> {
  header: Both
  cell: (row: Row, tongue: Tongue) => CellValue
}

export interface ListSheet<Asked> {
  title: Both
  headers: readonly Both[]
  chunks: (ctx: Context, asked: Asked, tongue: Tongue) => AsyncGenerator<CellValue[][]>
}

/** One list of a page, as a sheet: its columns, and how its rows are read some at a time. */
export function listSheet<Row, Asked>(list: {
  title: Both
  columns: readonly ListColumn<Row>[]
  pages: (ctx: Context, asked: Asked) => AsyncIterable<readonly Row[]>
}): ListSheet<Asked> {
  const { title, columns, pages } = list
  return {
    title,
    headers: columns.map(({ header }) => header),
    async *chunks(ctx, asked, tongue) {
      for await (const rows of pages(ctx, asked))
        yield rows.map((row) => columns.map(({ cell }) => cell(row, tongue)))
    },
  }
}

export interface ListWorkbook<Asked extends Facts> {
  /** What its address and its audit entries call it. */
  name: string
  title: Both
  /** That of reading the list. */
  permission: Permission
  /** By what the page narrows its list. */
  asked: z.ZodType<Asked>
  /** What of it the audit notes; all that is given without it. */
  noted?: (asked: Asked) => Facts
  sheets: (ctx: Context) => readonly ListSheet<Asked>[]
}

export interface TakenWorkbook {
  fileName: string
  body: Readable
}

/** A list that can be taken; what it is narrowed by is read from an address. */
export interface TakableList {
  name: string
  permission: Permission
  take: (ctx: Context, query: unknown, inEnglish: boolean) => Promise<TakenWorkbook>
}

/** The lists of a page as a workbook; who took which is written down before the first row leaves. */
export function listWorkbook<Asked extends Facts>(list: ListWorkbook<Asked>): TakableList {
  const { name, title, permission, noted = given } = list
  return {
    name,
    permission,
    async take(ctx, query, inEnglish) {
      const asked = list.asked.safeParse(query)
      if (!asked.success) throw new Refusal('request.malformed')
      const tongue = inEnglish ? tongues.english : tongues.chinese
      const tables: StreamedTable[] = []
      for (const sheet of list.sheets(ctx)) tables.push(await begin(ctx, sheet, asked.data, tongue))
      const act = { subject: { type: 'list', id: name }, facts: noted(asked.data) }
      await ctx.commit(permission, act, () => Promise.resolve())
      return { fileName: `${tongue.say(title)}.xlsx`, body: streamTables(tables) }
    },
  }
}

/** The first rows are read before anything is answered: a refusal is still an answer then. */
async function begin<Asked>(
  ctx: Context,
  sheet: ListSheet<Asked>,
  asked: Asked,
  tongue: Tongue,
): Promise<StreamedTable> {
  const chunks = sheet.chunks(ctx, asked, tongue)
  const first = await chunks.next()
  return {
    sheet: tongue.say(sheet.title),
    headers: sheet.headers.map(tongue.say),
    chunks: first.done ? nothing() : after(first.value, chunks),
  }
}

async function* after<Chunk>(first: Chunk, rest: AsyncGenerator<Chunk>): AsyncGenerator<Chunk> {
  yield first
  yield* rest
}

async function* nothing(): AsyncGenerator<never> {}

function given(asked: Facts): Facts {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null))
}
