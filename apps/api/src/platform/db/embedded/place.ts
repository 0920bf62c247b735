import { createHash, randomUUID } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

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

/** Where the cluster of a data folder lies. What may be somebody's data is never removed: what does not fit is refused. */
export async function preparePlace(dataDir: string, account: Account | null): Promise<Place> {
  const installation = await installationOf(dataDir)
  const folder = clusterFolder(dataDir, installation, account)
  const marker = join(folder, 'installation')
  if ((await readText(marker)) !== installation && (await hasData(dataDir, folder)))
    throw new EmbeddedDatabaseError(foreignCluster(dataDir, folder))
  if (account !== null) await mkdir(shelf, { recursive: true, mode: 0o711 })
  await ownFolder(folder, account)
  const socket = socketFolder(folder)
  await ownFolder(socket, account)
  await writeFile(marker, installation)
  return { folder, cluster: join(folder, 'cluster'), socket, log: join(dataDir, 'postgres.log'), account }
}

export async function removePlace(place: Place): Promise<void> {
  await rm(place.folder, { recursive: true, force: true })
  await rm(place.socket, { recursive: true, force: true })
}

export async function own(path: string, account: Account | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid)
}

/** Outside the data folder the name holds the installation: a data folder made anew never meets the old one's cluster. */
function clusterFolder(dataDir: string, installation: string, account: Account | null): string {
  return account === null ? join(dataDir, 'postgres') : join(shelf, digest(`${dataDir}\n${installation}`))
}

function socketFolder(folder: string): string {
  const beside = join(folder, 'socket')
  return Buffer.byteLength(beside) <= longestSocketFolder
    ? beside
    : `/tmp/jiangji-${process.getuid?.() ?? 0}-${digest(folder)}`
}

async function installationOf(dataDir: string): Promise<string> {
  const path = join(dataDir, 'installation')
  const known = await readText(path)
  if (known !== null && known !== '') return known
  if (await hasPassword(dataDir)) throw new EmbeddedDatabaseError(lostFile(path))
  const created = randomUUID()
  await writeFile(path, created, { mode: 0o600 })
  return created
}

async function hasData(dataDir: string, folder: string): Promise<boolean> {
  return (await hasPassword(dataDir)) || (await readText(join(folder, 'cluster', 'PG_VERSION'))) !== null
}

/** It is written after the place was prepared, so a folder that has it has had a cluster. */
export async function hasPassword(dataDir: string): Promise<boolean> {
  return (await readText(passwordFile(dataDir))) !== null
}

export function passwordFile(dataDir: string): string {
  return join(dataDir, 'keys', 'database.password')
}

export function lostFile(path: string): string {
  return `${path} 不见了，数据没有动过；请从备份放回这个文件，或设置新的 DATA_DIR · this file is missing, nothing was touched; put it back from a copy, or set a new DATA_DIR`
}

function foreignCluster(dataDir: string, folder: string): string {
  return `${dataDir} 的数据库应在 ${folder}，那里没有，或属于另一次安装；数据没有动过。请把两处按原样放回，或设置新的 DATA_DIR · the database of this data folder should be in ${folder}, but is not there or belongs to another installation; nothing was touched. Put both back as they were, or set a new DATA_DIR`
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
