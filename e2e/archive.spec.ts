import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync, type Unzipped } from 'fflate'
import { run } from '../apps/cli/src/run.ts'
import { learner } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { drop, type Dropped } from './steps/drop.ts'
import { signIn } from './steps/entrance.ts'
import { take } from './steps/take-away.ts'

interface Listed {
  path: string
  sha256: string
  status?: 'valid' | 'revoked' | 'suspended' | 'superseded'
}

const mostAtOnce = 20

test('everything that a learner takes away verifies again, file by file: by its hash, offline from the command line, and dropped on the public page', async ({
  visitor,
}) => {
  test.setTimeout(300_000)
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  await page.goto('/portfolio/materials')
  const files = unzipSync((await take(page, '下载全部（压缩包）')).bytes)
  const listed = listedIn(files)
  expect(listed.map(({ path }) => path).toSorted()).toEqual(
    Object.keys(files)
      .filter((path) => path !== '清单 manifest.json')
      .toSorted(),
  )
  expect(listed.filter(({ path, sha256 }) => sha256 !== hashOf(files[path]))).toEqual([])
  const carriers = listed.filter(({ status }) => status !== undefined)
  expect(carriers.length).toBeGreaterThan(8)

  const folder = await unpackIn(files)
  for (const { path, status } of carriers) expect(await verdictOffline(folder, path)).toBe(verdicts(status))

  const stranger = await visitor({ viewport: phone })
  for (let from = 0; from < carriers.length; from += mostAtOnce) {
    const some = carriers.slice(from, from + mostAtOnce)
    const valid = some.filter(({ status }) => status === 'valid').length
    await stranger.goto('/v')
    await drop(stranger, ...some.map(({ path }, at) => dropped(path, files, from + at)))
    await expect(stranger.locator('[data-listed]')).toHaveCount(some.length)
    await expect(stranger.locator('[data-listed="valid"]')).toHaveCount(valid)
    await expect(stranger.locator('[data-listed="invalid"]')).toHaveCount(some.length - valid)
  }
  await look(stranger, 'archive-dropped')

  const original = carriers.find(({ path, status }) => path.endsWith('.jwt') && status === 'valid')
  const altered = alter(files[original?.path ?? ''] ?? new Uint8Array())
  expect(hashOf(altered)).not.toBe(original?.sha256)
  await writeFile(join(folder, 'altered.jwt'), altered)
  expect(await verdictOffline(folder, 'altered.jwt')).toBe('invalid')
  await stranger.goto('/v')
  await drop(stranger, { name: 'altered.jwt', type: '', bytes: altered })
  await expect(stranger.getByRole('heading', { level: 1, name: '无效' })).toBeVisible()
  await rm(folder, { recursive: true })
})

function listedIn(files: Unzipped): Listed[] {
  return JSON.parse(strFromU8(files['清单 manifest.json'] ?? new Uint8Array())).files
}

function hashOf(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
}

async function unpackIn(files: Unzipped): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiangji-archive-'))
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return folder
}

async function verdictOffline(folder: string, path: string): Promise<string> {
  const words = ['verify', '--input', join(folder, path), '--trust', join(folder, '核验材料')]
  const { said } = await run(words, () => new Date())
  return JSON.parse(said).verdict
}

function verdicts(status: Listed['status']): string {
  return status === 'valid' ? 'valid' : 'invalid'
}

/** The names of files in an archive repeat from folder to folder. */
function dropped(path: string, files: Unzipped, at: number): Dropped {
  return { name: `${at}-${path.split('/').at(-1)}`, type: '', bytes: files[path] ?? new Uint8Array() }
}

/** One sign in the middle of the signed part. */
function alter(token: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(token)
  const at = Math.floor(changed.length / 2)
  changed[at] = changed[at] === 65 ? 66 : 65
  return changed
}
