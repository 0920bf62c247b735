import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../browser/find-chromium.ts'
import { walkPreview } from '../browser/walk-preview.ts'
import { foundKnownCollege } from '../certificates.ts'
import { openInstallation, origin } from '../installation.ts'
import { perSecond } from '../measure.ts'
import { previewWorkbook } from '../services.ts'

const [file = '', count = ''] = process.argv.slice(2)
const [username, password] = ['bench-preview:registrar', '铜城的春天来得晚一些']

/** One long workbook to its preview in a process of its own, then that preview in Chromium; says both as JSON. */
const portal = fileURLToPath(new URL('../../apps/portal/dist', import.meta.url))
const installation = await openInstallation(portal)
const { product, owner } = installation
const college = await foundKnownCollege(installation, 'bench-preview', Number(count))
let peak = 0
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
let batchId = ''
const bytes = await readFile(file)
const rate = await perSecond(Number(count), async () => {
  batchId = await previewWorkbook(college, 'certificate', bytes)
})
clearInterval(watch)
const userId = await product.services.accounts.create({ username, name: username, password })
await owner.query('INSERT INTO account (user_id, person_id, created_at) VALUES ($1, $2, now())', [
  userId,
  college.registrar,
])
await product.app.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' })
const chromium = findChromium()
const walk = chromium === null ? null : await walkPreview(chromium, { origin, batchId, username, password })
await installation.close()
console.log(JSON.stringify({ rate, peak: peak / 2 ** 20, walk }))
