import { createHash, randomUUID } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { stopLeftovers } from './leftovers.ts'

export const shelf = '/var/lib/jiangji'

/** Unix socket paths end at 107 bytes on Linux and 103 on macOS. */
const longestSocketFolder = 85

export interface Place {
  folder: string
  cluster: string
  socket: string
  log: string
  account: Account | null
}

export async function preparePlace(dataDir: string, account: Account | null): Promise<Place> {
  const folder = clusterFolder(dataDir, account)
  const place = {
    folder,
    cluster: join(folder, 'cluster'),
    socket: socketFolder(folder),
    log: join(dataDir, 'postgres.log'),
    account,
  }
  const installation = await installationOf(dataDir)
  const marker = join(folder, 'installation')
  if ((await readText(marker)) !== installation) {
    await stopLeftovers(place.cluster)
    await rm(folder, { recursive: true, force: true })
  }
  if (account !== null) await mkdir(shelf, { recursive: true, mode: 0o711 })
  await ownFolder(folder, account)
  await ownFolder(place.socket, account)
  await writeFile(marker, installation)
  return place
}

export async function removePlace(place: Place): Promise<void> {
  await rm(place.folder, { recursive: true, force: true })
  await rm(place.socket, { recursive: true, force: true })
}

export async function own(path: string, account: Account | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid)
}

function clusterFolder(dataDir: string, account: Account | null): string {
  return account === null ? join(dataDir, 'postgres') : join(shelf, digest(dataDir))
}

function socketFolder(folder: string): string {
  const beside = join(folder, 'socket')
  return Buffer.byteLength(beside) <= longestSocketFolder
    ? beside
    : `/tmp/jiangji-${process.getuid?.() ?? 0}-${digest(folder)}`
}

// Ties a cluster kept outside the data folder to it: a new data folder never meets an old cluster.
async function installationOf(dataDir: string): Promise<string> {
  const path = join(dataDir, 'installation')
  const known = await readText(path)
  if (known !== null && known !== '') return known
  const created = randomUUID()
  await writeFile(path, created, { mode: 0o600 })
  return created
}

async function ownFolder(path: string, account: Account | null): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const found = await lstat(path)
  const owner = account?.uid ?? process.getuid?.() ?? 0
  const mayOwn = account === null ? [owner] : [owner, 0]
  if (!found.isDirectory() || !mayOwn.includes(found.uid)) {
    throw new EmbeddedDatabaseError(
      `${path} 属于另一个用户，请删掉它或设置另一个 DATA_DIR · this folder belongs to another user; remove it or set another DATA_DIR`,
    )
  }
  await own(path, account)
  await chmod(path, 0o700)
}

async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
