import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { preparePlace } from './place.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangji-place-'))
})
afterEach(async () => rm(dataDir, { recursive: true, force: true }))

async function prepareWithCluster(): Promise<string> {
  const { cluster } = await preparePlace(dataDir, null)
  await mkdir(cluster)
  await writeFile(join(cluster, 'PG_VERSION'), '18')
  return join(cluster, 'PG_VERSION')
}

test('a cluster inside the data folder is found again', async () => {
  const version = await prepareWithCluster()
  const { cluster } = await preparePlace(dataDir, null)
  expect(join(cluster, 'PG_VERSION')).toBe(version)
})

test('a cluster inside the data folder outlives the loss of everything beside it', async () => {
  const version = await prepareWithCluster()
  await rm(join(dataDir, 'installation'))
  await expect(preparePlace(dataDir, null)).rejects.toThrow(EmbeddedDatabaseError)
  await expect(preparePlace(dataDir, null)).rejects.toThrow('nothing was touched')
  expect(await readFile(version, 'utf8')).toBe('18')
})
