import type { Ask } from './call.ts'
import type { JudgedRows, ReadCalls } from './read-calls.ts'
import type { ReadLine, RowPlace } from './row-reader.ts'

export const chunkRows = 1000

interface WaitingLine {
  position: number
  place: RowPlace
  line: ReadLine<unknown>
}

/** Gathers lines into chunks; while one chunk is looked up and stored the next is being read. */
export class LineBuffer {
  #ask: Ask<ReadCalls>
  #cursor: number
  #waiting: WaitingLine[] = []
  #position = 0
  #inFlight: Promise<void> = Promise.resolve()

  constructor(ask: Ask<ReadCalls>, cursor: number) {
    this.#ask = ask
    this.#cursor = cursor
  }

  get taken(): number {
    return this.#position
  }

  add(line: ReadLine<unknown>, place: RowPlace): Promise<void> | undefined {
    this.#waiting.push({ position: this.#position, place, line })
    this.#position += 1
    return this.#waiting.length === chunkRows ? this.#flush() : undefined
  }

  async finish(): Promise<void> {
    await this.#flush()
    await this.#inFlight
  }

  async #flush(): Promise<void> {
    const chunk = this.#waiting.filter(({ position }) => position >= this.#cursor)
    this.#waiting = []
    await this.#inFlight
    if (chunk.length === 0) return
    this.#inFlight = this.#pass(chunk)
    // The failure is met at the next await; until then it must not count as unhandled.
    this.#inFlight.catch(() => undefined)
  }

  async #pass(chunk: readonly WaitingLine[]): Promise<void> {
    const facts = await this.#ask(
      'facts',
      chunk.map(({ line }) => line.keys),
    )
    await this.#ask('store', judged(chunk, facts))
  }
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
    rows.findings.push(findings.length === 0 ? '[]' : JSON.stringify(findings))
    rows.summaries.push(JSON.stringify(summary))
    rows.payloads.push(payload)
  })
  return rows
}
