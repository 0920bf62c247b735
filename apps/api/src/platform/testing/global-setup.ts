import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../db/embedded/start-embedded.ts'
import { migrate } from '../db/migrate.ts'
import { prepareDatabase } from '../db/provide.ts'
import { ensureJobSchema } from '../jobs/schema.ts'
import { testPassword } from './test-password.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
  }
}

export const templateName = 'jiangji_template'

export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jiangji-test-'))
  // Tests ask whether a commit is seen, never whether it survives a power cut.
  const server = await startEmbedded(dataDir, {
    fsync: 'off',
    max_connections: '300',
    shared_buffers: '64MB',
  })
  const remove = async () => {
    await server.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const { owner } = await prepareDatabase(server.url, templateName, testPassword)
    await migrate(owner)
    await ensureJobSchema(owner)
  } catch (cause) {
    await remove()
    throw cause
  }
  project.provide('testServer', server.url)
  return remove
}
