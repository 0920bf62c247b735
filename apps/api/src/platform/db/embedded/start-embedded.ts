import { randomBytes } from 'node:crypto'
import { mkdir, readFile, truncate, writeFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { serverAccount } from './account.ts'
import { locateBinaries, stageBinaries } from './binaries.ts'
import { createCluster, isCreated, superuser } from './cluster.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { lockDataFolder } from './lock.ts'
import { lostFile, passwordFile, preparePlace, removePlace, shelf, type Place } from './place.ts'
import { socketPort, startServer, type ServerSettings } from './server.ts'

const longestLog = 10_000_000

export interface EmbeddedDatabase {
  /** Address of the superuser, who makes roles and databases and nothing else. */
  url: string
  stop(): Promise<void>
  /** Stops the server and removes its cluster for good. */
  destroy(): Promise<void>
}

export async function startEmbedded(
  dataDir: string,
  overrides: ServerSettings = {},
): Promise<EmbeddedDatabase> {
  const lock = await lockDataFolder(dataDir)
  try {
    const account = await serverAccount()
    const place = await preparePlace(dataDir, account)
    const located = await locateBinaries()
    const binaries = account === null ? located : await stageBinaries(located, shelf)
    const password = await passwordOf(dataDir, place)
    await createCluster(place, binaries, password)
    await shortenLog(place.log)
    const server = await startServer(place, binaries, overrides)
    const stop = async (): Promise<void> => {
      await server.stop()
      lock.release()
    }
    const url = `postgres://${superuser}:${password}@localhost:${socketPort}/postgres?host=${encodeURIComponent(place.socket)}`
    return { url, stop, destroy: () => stop().then(() => removePlace(place)) }
  } catch (cause) {
    lock.release()
    throw cause
  }
}

async function passwordOf(dataDir: string, place: Place): Promise<string> {
  const path = passwordFile(dataDir)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return known
  if (await isCreated(place.cluster)) throw new EmbeddedDatabaseError(lostFile(path))
  const created = randomBytes(24).toString('base64url')
  await writeFile(path, created, { mode: 0o600 })
  return created
}

async function shortenLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > longestLog) await truncate(path)
}
