import type { Db } from '../../platform/db/db.ts'
import { lookAt, questionOf, questionTypes, type CheckedRow, type Look } from './checked-row.ts'
import { whoAnswers } from './who-answers.ts'

export type LookAt = (look: Look) => Promise<CheckedRow | null>

interface Waiting {
  look: Look
  resolve(row: CheckedRow | null): void
  reject(cause: unknown): void
}

const flightsAtOnce = 2
const largestFlight = 64

/** Looks that arrive while others are under way share one round trip and one commit; a lone look waits for nobody. */
export function shareFlights(db: Db): LookAt {
  const waiting: Waiting[] = []
  let flying = 0

  async function fly(flight: readonly Waiting[]): Promise<void> {
    try {
      const rows = await lookAtMany(
        db,
        flight.map(({ look }) => look),
      )
      flight.forEach(({ resolve }, at) => resolve(rows[at] ?? null))
    } catch (cause) {
      await flyAlone(flight, cause)
    }
  }

  // What one look breaks must not break its neighbours.
  async function flyAlone(flight: readonly Waiting[], cause: unknown): Promise<void> {
    if (flight.length === 1) flight[0]?.reject(cause)
    else for (const { look, resolve, reject } of flight) await lookAt(db, look).then(resolve, reject)
  }

  function depart(): void {
    if (flying >= flightsAtOnce || waiting.length === 0) return
    flying += 1
    void fly(waiting.splice(0, largestFlight)).finally(() => {
      flying -= 1
      depart()
    })
  }

  return (look) =>
    new Promise((resolve, reject) => {
      waiting.push({ look, resolve, reject })
      depart()
    })
}

async function lookAtMany(db: Db, looks: readonly Look[]): Promise<(CheckedRow | null)[]> {
  const asked = looks.map(questionOf)
  const columns = questionTypes.map((type, at) => ({ type, values: asked.map((values) => values[at]) }))
  const rows = await db.callDoorForEach<CheckedRow>('public_check', columns, whoAnswers)
  const byNumber = new Map(rows.map((row) => [row.asked, row]))
  return looks.map((_, at) => byNumber.get(at + 1) ?? null)
}
