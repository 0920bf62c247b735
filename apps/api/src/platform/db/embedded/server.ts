import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { stopLeftovers } from './leftovers.ts'
import type { Place } from './place.ts'

export const socketPort = 5432

/** Statements and row values may hold personal data: neither may reach the server's log. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: String(socketPort),
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const

export type ServerSettings = Partial<Record<keyof typeof settings, string>>

export interface Server {
  stop(): Promise<void>
}

export async function startServer(
  place: Place,
  binaries: Binaries,
  overrides: ServerSettings = {},
): Promise<Server> {
  let stopping = false
  let child = await startWithRetries(place, binaries, overrides)
  const watch = (): void => {
    child.once('exit', () => {
      if (stopping) return
      void startWithRetries(place, binaries, overrides).then(
        (again) => {
          child = again
          watch()
          if (stopping) void terminate(child)
        },
        (cause: unknown) => process.emitWarning(cause instanceof Error ? cause : String(cause)),
      )
    })
  }
  watch()
  return {
    async stop() {
      stopping = true
      await terminate(child)
    },
  }
}

async function startWithRetries(
  place: Place,
  binaries: Binaries,
  overrides: ServerSettings,
): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    await stopLeftovers(place.cluster)
    try {
      return await startOnce(place, binaries, overrides)
    } catch (cause) {
      if (attempt === 3) throw cause
      await pause(300 * attempt)
    }
  }
}

async function startOnce(place: Place, binaries: Binaries, overrides: ServerSettings): Promise<ChildProcess> {
  const chosen = { ...settings, unix_socket_directories: place.socket, ...overrides }
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(place.log, 'a', 0o600)
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...flags], {
    cwd: place.folder,
    env: serverEnvironment,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    ...place.account,
  })
  const dieToo = (): void => void child.kill('SIGINT')
  process.on('exit', dieToo)
  child.once('exit', () => process.off('exit', dieToo))
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', () => void describeFailure(place).then(reject))
  })
  failed.catch(() => undefined)
  try {
    await Promise.race([failed, untilReady(place, child)])
  } finally {
    await log.close()
  }
  return child
}

async function untilReady(place: Place, child: ChildProcess): Promise<void> {
  const path = join(place.cluster, 'postmaster.pid')
  while (child.exitCode === null && child.signalCode === null) {
    const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return
    await pause(15)
  }
}

async function describeFailure(place: Place): Promise<EmbeddedDatabaseError> {
  const log = await readFile(place.log, 'utf8').catch(() => '')
  return new EmbeddedDatabaseError(
    `数据库没有启动，最后的日志如下 · the database did not start, its last words are\n${log.slice(-1500)}`,
  )
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await gone
  clearTimeout(impatient)
}
