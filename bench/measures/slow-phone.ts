import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { findChromium } from '../browser/find-chromium.ts'
import { openPhone, visitSlowly, type Signed, type SlowVisit } from '../browser/open-slowly.ts'
import { approveMany, enrolMany, foundCollege } from '../college.ts'
import { openInstallation, origin, type Installation } from '../installation.ts'
import { median, round, runs, type Measure } from '../measure.ts'
import { issueApproved } from '../services.ts'

const dist = new URL('../../apps/portal/dist/', import.meta.url)
const mostBytes = 200_000
const mostMillis = 2_500
const records = 12
const holder: Signed = { username: 'bench-phone:b1', password: '铜城的春天来得晚一些' }

/** What a learner's cheap phone loads and waits for before her portfolio can be read, and anybody's before the sign-in can be typed in. */
export async function measureSlowPhone(): Promise<Measure[]> {
  const executable = findChromium()
  if (executable === null) return []
  const installation = await openInstallation(fileURLToPath(dist))
  const browser = await openPhone(executable)
  try {
    await arrange(installation)
    await installation.product.app.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' })
    const signIn = { awaited: 'form input', signed: null }
    const portfolio = { awaited: 'a[href^="/portfolio/0"]', signed: holder }
    return [
      ...(await measured('signIn', () => visitSlowly(browser, `${origin}/sign-in`, signIn))),
      ...(await measured('portfolio', () => visitSlowly(browser, `${origin}/portfolio`, portfolio))),
    ]
  } finally {
    await browser.close()
    await installation.close()
  }
}

async function measured(name: string, visit: () => Promise<SlowVisit>): Promise<Measure[]> {
  const visits: SlowVisit[] = []
  for (let run = 0; run < runs; run++) visits.push(await visit())
  const files = visits[0]?.files ?? []
  const bytes = await weigh(files)
  const usable = median(visits.map((each) => each.usable))
  return [
    {
      name: `portal.${name}.weight`,
      value: bytes,
      limit: mostBytes,
      ratio: round(bytes / mostBytes, 3),
      unit: 'bytes',
      note: `${files.length} scripts and styles that Chromium loads on a first visit, gzip -9; less is better`,
    },
    {
      name: `portal.${name}.usable`,
      value: round(usable),
      limit: mostMillis,
      ratio: round(usable / mostMillis, 3),
      unit: 'ms',
      note: `first visit in Chromium, processor 4 times slower, slow 4G (150 ms, 1.6 Mbit/s), until it stands and no task over 50 ms follows; median of ${runs}; less is better`,
    },
  ]
}

async function weigh(files: readonly string[]): Promise<number> {
  let bytes = 0
  for (const path of new Set(files))
    bytes += gzipSync(await readFile(new URL(`.${path}`, dist)), { level: 9 }).length
  return bytes
}

/** A learner with an account and a dozen issued certificates. */
async function arrange(installation: Installation): Promise<void> {
  const { owner, product } = installation
  const college = await foundCollege(installation, 'bench-phone')
  const learners = await enrolMany(installation, college, 1)
  for (let run = 0; run < records; run++)
    await issueApproved(college, await approveMany(installation, college, learners, run))
  const userId = await product.services.accounts.create({ ...holder, name: '演示学生1' })
  await owner.query(
    `WITH made AS (INSERT INTO person (id, name, created_at) VALUES (gen_random_uuid(), '演示学生1', now()) RETURNING id)
     INSERT INTO account (user_id, person_id, learner_id, created_at) SELECT $1, id, $2, now() FROM made`,
    [userId, learners[0]],
  )
}
