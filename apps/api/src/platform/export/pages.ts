import { z } from 'zod'

const chunkSize = 1000
/** No list is longer; a sheet could hold five times as many. */
const mostRows = 200_000

export interface KeyedPage {
  /** The key of the last row that was read. */
  after: string | null
  limit: number
}

/** Every row of a list some at a time, each read beginning behind the last row of the one before. */
export async function* byKey<Row>(
  read: (page: KeyedPage) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<readonly Row[]> {
  let after: string | null = null
  for (let sent = 0; sent < mostRows; sent += chunkSize) {
    const rows: readonly Row[] = await read({ after, limit: chunkSize })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (rows.length < chunkSize || last === undefined) return
    after = keyOf(last)
  }
}

/** A list short enough to be read at once. */
export async function* atOnce<Row>(read: () => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield await read()
}

/** A page that cannot be narrowed. */
export const everything = z.object({})
