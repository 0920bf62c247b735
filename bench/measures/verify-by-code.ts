import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeShareCode } from '../../packages/domain/src/identity/share-code.ts'
import { newId } from '../../apps/api/src/platform/new-id.ts'
import { approveMany, enrolMany, foundCollege, type ApprovedBatch } from '../college.ts'
import type { Installation } from '../installation.ts'
import type { CheckLoad, CheckQuestion } from '../load/check-load.ts'
import { HttpLane } from '../load/http-lane.ts'
import type { LoadResult } from '../load/round-trips.ts'
import { median, round, runs, type Measure } from '../measure.ts'
import { issueApproved, revokeOne } from '../services.ts'

const distinctCodes = 10_000
const count = 30_000
const lanes = 10
const port = 8097
const run = promisify(execFile)

/** Requests a second of the public check over 10,000 distinct codes, against the same SQL through bare pg with the same connections. */
export async function measureVerifyByCode(installation: Installation): Promise<Measure[]> {
  const { product, addresses } = installation
  const college = await foundCollege(installation, 'bench-check')
  const batch = await approveMany(
    installation,
    college,
    await enrolMany(installation, college, distinctCodes),
    9,
  )
  await issueApproved(college, batch)
  const questions = await shareAll(installation, batch)
  const questionsPath = join(tmpdir(), `jiangji-bench-${process.pid}.json`)
  await writeFile(questionsPath, JSON.stringify(questions))
  await product.app.listen({ port, host: '127.0.0.1' })
  const order = { port, url: addresses.app, lanes, count, questionsPath }
  await load({ ...order, kind: 'http' })
  const ours: LoadResult[] = []
  const bare: LoadResult[] = []
  let seenAfter = 0
  for (let turn = 0; turn < runs; turn += 1) {
    bare.push(await load({ ...order, kind: 'sql' }))
    const [result, waited] = await Promise.all([
      load({ ...order, kind: 'http' }),
      revocationSeenAfter(college, batch, questions, turn),
    ])
    ours.push(result)
    seenAfter = Math.max(seenAfter, waited)
  }
  const wrong = [...ours, ...bare].reduce((sum, each) => sum + each.wrong, 0)
  if (wrong > runs) throw new Error(`${wrong} checks were answered wrongly`)
  const of = (results: readonly LoadResult[], key: keyof LoadResult) =>
    median(results.map((each) => each[key]))
  const ratio = median(ours.map((each, at) => each.perSecond / (bare[at]?.perSecond ?? Number.NaN)))
  const setting = `${lanes} connections, ${distinctCodes} codes, ${count} requests a run, load from a process of its own`
  return [
    {
      name: 'verify.byCode',
      value: round(of(ours, 'perSecond')),
      unit: 'requests/s',
      limit: round(of(bare, 'perSecond')),
      ratio: round(ratio, 3),
      note: `${setting}; aim ≥ 0.5`,
    },
    latency('verify.byCode.p50', of(ours, 'p50'), of(bare, 'p50')),
    latency('verify.byCode.p99', of(ours, 'p99'), of(bare, 'p99')),
    {
      name: 'verify.byCode.revocationSeen',
      value: round(seenAfter),
      unit: 'ms',
      limit: 1000,
      ratio: round(seenAfter / 1000, 3),
      note: 'the longest of five: from the approval of a revocation until the check under load says so',
    },
  ]
}

function latency(name: string, value: number, limit: number): Measure {
  return {
    name,
    value: round(value, 2),
    unit: 'ms',
    limit: round(limit, 2),
    ratio: round(value / limit, 3),
    note: 'the same runs',
  }
}

async function load(order: CheckLoad): Promise<LoadResult> {
  const { stdout } = await run(process.execPath, [
    join(import.meta.dirname, '../load/check-load.ts'),
    JSON.stringify(order),
  ])
  return JSON.parse(stdout) as LoadResult
}

async function shareAll({ owner, keys }: Installation, { records }: ApprovedBatch): Promise<CheckQuestion[]> {
  const now = new Date()
  const made = records.map((record) => {
    const code = makeShareCode(randomBytes(12))
    return { ...record, share: newId(now), code, hash: keys.lookupHash('share-code', code) }
  })
  await owner.query(
    `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) AS g (l, r, s, h)),
       shared AS (INSERT INTO share (learner_id, id, record_id, recipient, purpose, code_sealed, consent_version,
         created_at, expires_at) SELECT l, s, r, '演示企业', '应聘', h, '1', $5, $6 FROM given)
     INSERT INTO share_code (code_hash, learner_id, share_id) SELECT h, l, s FROM given`,
    [
      made.map((each) => each.learnerId),
      made.map((each) => each.id),
      made.map((each) => each.share),
      made.map((each) => each.hash),
      now,
      new Date(now.getTime() + 30 * 86_400_000),
    ],
  )
  await owner.query('ANALYZE')
  return made.map(({ code, hash }, at) => ({
    code,
    codeHash: hash.toString('hex'),
    name: `演示学生${at + 1}`,
  }))
}

/** Milliseconds from the approval of a revocation, made in the middle of the load, until the check says 无效. */
async function revocationSeenAfter(
  college: Parameters<typeof revokeOne>[0],
  { records }: ApprovedBatch,
  questions: readonly CheckQuestion[],
  turn: number,
): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const at = turn * 100
  const record = records[at]
  const question = questions[at]
  if (!record || !question) throw new Error('nothing to revoke')
  await revokeOne(college, record)
  const revoked = performance.now()
  const lane = await HttpLane.open(port, '/api/public/check')
  for (;;) {
    const answer = await lane.post(JSON.stringify({ code: question.code, name: question.name }))
    if (answer.body.includes('"verdict":"invalid"')) break
  }
  lane.close()
  return performance.now() - revoked
}
