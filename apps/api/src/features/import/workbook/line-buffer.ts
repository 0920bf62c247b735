import { storableJson } from '../storable-json.ts'
import type { Ask } from './call.ts'
import type { JudgedRows, ReadCalls } from './read-calls.ts'
import type { ReadLine, RowPlace } from './row-reader.ts'

export const chunkRows = 1000

interface WaitingLine {
  position: number
  place: RowPlace
  line: ReadLine<unknown>
}

/** Gathers lines into chunks; while one chunk is stored the next is looked up and the one behind it read. */
export class LineBuffer {
  #ask: Ask<ReadCalls>
  #cursor: number
  #waiting: WaitingLine[] = []
  #only: ReadonlySet<string> | null
  #position = 0
  #stored: Promise<void> = Promise.resolve()

  constructor(ask: Ask<ReadCalls>, cursor: number, only: readonly RowPlace[] | null = null) {
    this.#ask = ask
    this.#cursor = cursor
    this.#only = only && new Set(only.map(placeKey))
  }

  get taken(): number {
    return this.#position
  }

  add(line: ReadLine<unknown>, place: RowPlace): Promise<void> | undefined {
    if (this.#only?.has(placeKey(place)) === false) return undefined
    this.#waiting.push({ position: this.#position, place, line })
    this.#position += 1
    return this.#waiting.length === chunkRows ? this.#flush() : undefined
  }

  async finish(): Promise<void> {
    await this.#flush()
    await this.#stored
  }

  async #flush(): Promise<void> {
    const chunk = this.#waiting.filter(({ position }) => position >= this.#cursor)
    this.#waiting = []
    if (chunk.length === 0) return
    const before = this.#stored
    this.#stored = this.#pass(chunk, before)
    // The failure is met at the next await; until then it must not count as unhandled.
    this.#stored.catch(() => undefined)
    await before
  }

  async #pass(chunk: readonly WaitingLine[], before: Promise<void>): Promise<void> {
    const facts = await this.#ask(
      'facts',
      chunk.map(({ line }) => line.keys),
    )
    const rows = judged(chunk, facts)
    await before
    await this.#ask('store', rows)
  }
}

function placeKey({ sheet, row }: RowPlace): string {
  return `${row}|${sheet}`
}

function judged(chunk: readonly WaitingLine[], facts: readonly unknown[]): JudgedRows {
  const rows: JudgedRows = {
    positions: [],
    sheets: [],
    rows: [],
    outcomes: [],
    findings: [],
    summaries: [],
    payloads: [],
  }
  chunk.forEach(({ position, place, line }, index) => {
    const { outcome, findings, summary, payload } = line.judge(facts[index])
    rows.positions.push(position)
    rows.sheets.push(place.sheet)
    rows.rows.push(place.row)
    rows.outcomes.push(outcome)
    rows.findings.push(findings.length === 0 ? '[]' : storableJson(findings))
    rows.summaries.push(storableJson(summary))
    rows.payloads.push(payload)
  })
  return rows
}
