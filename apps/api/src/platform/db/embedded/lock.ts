import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

export interface Lock {
  release(): void
}

// SQLite's lock belongs to the kernel: it ends with its process, however that process ends.
export async function lockDataFolder(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'lock')
  const holder = join(dataDir, 'lock.pid')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    database?.close()
    if (!isBusy(cause)) throw folderUnusable(dataDir, cause)
    const pid = await readFile(holder, 'utf8').catch(() => '?')
    throw new EmbeddedDatabaseError(
      `数据目录 ${dataDir} 正被另一个匠迹使用（进程 ${pid}），请先停掉它，或设置另一个 DATA_DIR · the data folder is in use by process ${pid}; stop it or set another DATA_DIR`,
      { cause },
    )
  }
  await writeFile(holder, String(process.pid))
  return { release: () => database.close() }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === 5
}

function folderUnusable(dataDir: string, cause: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `数据目录 ${dataDir} 不能写入，它可能是另一个用户建的 · the data folder cannot be written, another user may own it`,
    { cause },
  )
}
