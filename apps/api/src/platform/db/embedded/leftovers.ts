import { execFileSync } from 'node:child_process'
import { readFile, readdir, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

/** Milliseconds each way of asking is given before the next, harder one. */
const patience: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

export async function stopLeftovers(cluster: string): Promise<void> {
  for (const [signal, wait] of patience) {
    const left = await processesOf(cluster)
    if (left.length === 0) break
    for (const pid of left) send(pid, signal)
    await untilGone(cluster, wait)
  }
  const left = await processesOf(cluster)
  if (left.length > 0) {
    throw new EmbeddedDatabaseError(
      `上次留下的数据库进程 ${left.join('、')} 停不下来，请手动结束 · a database process of an earlier run does not stop, end it by hand`,
    )
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

// A pid file may be stale, a zombie's or name a stranger; the working folder of a process cannot lie.
export async function processesOf(cluster: string): Promise<number[]> {
  return process.platform === 'linux' ? processesInside(cluster) : processOfPidFile(cluster)
}

async function processesInside(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const folders = await Promise.all(
    pids.map(async (pid) => ({ pid, folder: await readlink(`/proc/${pid}/cwd`).catch(() => '') })),
  )
  return folders
    .filter(({ folder }) => folder === cluster || folder === `${cluster} (deleted)`)
    .map(({ pid }) => Number(pid))
}

async function processOfPidFile(cluster: string): Promise<number[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return []
  try {
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
    return command.includes(cluster) ? [pid] : []
  } catch {
    return []
  }
}

async function untilGone(cluster: string, wait: number): Promise<void> {
  const step = 50
  for (let waited = 0; waited < wait; waited += step) {
    if ((await processesOf(cluster)).length === 0) return
    await pause(step)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
  }
}
