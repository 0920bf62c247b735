import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { EmbeddedDatabaseError } from '../db/embedded/embedded-database-error.ts'
import { hasPassword, lostFile } from '../db/embedded/place.ts'

/** The key given by the environment, or the one made at the first start of this data folder. */
export async function loadMasterKey({
  masterKey,
  dataDir,
}: Pick<Config, 'masterKey' | 'dataDir'>): Promise<Buffer> {
  if (masterKey !== null) return Buffer.from(masterKey, 'base64')
  const folder = join(dataDir, 'keys')
  const path = join(folder, 'master.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return Buffer.from(known, 'base64')
  if (await hasPassword(dataDir)) throw new EmbeddedDatabaseError(lostFile(path))
  const made = randomBytes(32)
  await writeFile(path, made.toString('base64'), { mode: 0o600, flag: 'wx' })
  return made
}
