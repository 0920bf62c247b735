import { spawn } from 'node:child_process'
import { access, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { own, type Place } from './place.ts'

export const superuser = 'postgres'

export async function createCluster(place: Place, binaries: Binaries, password: string): Promise<void> {
  if (await isCreated(place.cluster)) return
  const unfinished = join(place.folder, 'unfinished')
  const passwordFile = join(place.folder, 'password')
  await rm(unfinished, { recursive: true, force: true })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    await own(passwordFile, place.account)
    await initialise(place, binaries, unfinished, passwordFile)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rm(place.cluster, { recursive: true, force: true })
  await rename(unfinished, place.cluster)
}

export async function isCreated(cluster: string): Promise<boolean> {
  return access(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

async function initialise(
  place: Place,
  binaries: Binaries,
  cluster: string,
  passwordFile: string,
): Promise<void> {
  const choices = [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  const child = spawn(binaries.initdb, choices, {
    cwd: place.folder,
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...place.account,
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code === 0) return
  throw new EmbeddedDatabaseError(
    `数据库没有建成 · the database could not be created\n${complaint.slice(-2000)}`,
  )
}

export const serverEnvironment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }
