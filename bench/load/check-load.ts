import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { HttpLane } from './http-lane.ts'
import { roundTrips, type LoadResult } from './round-trips.ts'

/** What the load asks for: run as a process of its own, so that it shares no event loop with the server. */
export interface CheckLoad {
  kind: 'http' | 'sql'
  port: number
  url: string
  lanes: number
  count: number
  questionsPath: string
}

export interface CheckQuestion {
  code: string
  codeHash: string
  name: string
}

const order: CheckLoad = JSON.parse(process.argv[2] ?? '{}')
const questions: CheckQuestion[] = JSON.parse(await readFile(order.questionsPath, 'utf8'))
const result = order.kind === 'http' ? await overHttp() : await overSql()
process.stdout.write(JSON.stringify(result))
process.exit(0)

async function overHttp(): Promise<LoadResult> {
  const lanes = await Promise.all(
    Array.from({ length: order.lanes }, () => HttpLane.open(order.port, '/api/public/check')),
  )
  const bodies = questions.map(({ code, name }) => JSON.stringify({ code, name }))
  return roundTrips(order.lanes, order.count, async (lane, at) => {
    const answer = await lanes[lane]?.post(bodies[at % bodies.length] ?? '')
    return answer?.status === 200 && answer.body.includes('"verdict":"')
  })
}

async function overSql(): Promise<LoadResult> {
  const pool = new Pool({ connectionString: order.url, max: order.lanes })
  const clients = await Promise.all(Array.from({ length: order.lanes }, () => pool.connect()))
  const hashes = questions.map(({ codeHash }) => Buffer.from(codeHash, 'hex'))
  return roundTrips(order.lanes, order.count, async (lane, at) => {
    const which = at % questions.length
    const answer = await clients[lane]?.query({
      name: 'bare-check',
      text: `SELECT found.*, beside.* FROM public_check($1, $2, $2, $3, $4, $5, 1::smallint, NULL) AS found
        LEFT JOIN LATERAL who_answers(found.issuer_id, found.issued_at) AS beside ON true`,
      values: [hashes[which], questions[which]?.name, null, randomUUID(), new Date()],
    })
    return answer?.rows.length === 1
  })
}
