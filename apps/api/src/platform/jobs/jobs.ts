import { setTimeout as pause } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Context } from '../context.ts'
import type { Trx } from '../db/tenant.ts'
import { jobNames, type JobName, type JobPayload, type JobQueue } from './queue.ts'
import { jobSchema } from './schema.ts'

/** Runs the job named by its subject, to the end or from where an earlier run stopped; harmless when run twice. */
export type JobHandler = (ctx: Context, id: string) => Promise<void>

export interface JobChoices {
  url: string
  contextFor(payload: JobPayload): Context
  onFailure(name: string, cause: unknown): void
}

export class Jobs implements JobQueue {
  #boss: PgBoss
  #choices: JobChoices
  #workers = new Map<JobName, string>()

  constructor(choices: JobChoices) {
    this.#choices = choices
    this.#boss = new PgBoss({
      connectionString: choices.url,
      schema: jobSchema,
      application_name: 'jiangji-jobs',
      max: 4,
      migrate: false,
      createSchema: false,
      schedule: false,
      reindex: false,
      monitorVacuum: false,
      maintenanceIntervalSeconds: 300,
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
    })
    this.#boss.on('error', (cause) => choices.onFailure('jobs', cause))
  }

  async start(handlers: Readonly<Record<JobName, JobHandler>>): Promise<void> {
    await this.#boss.start()
    for (const name of jobNames) {
      const worker = await this.#boss.work<JobPayload>(
        name,
        { pollingIntervalSeconds: 1, batchSize: 1, localConcurrency: 2 },
        async ([job]) => {
          if (!job) return
          try {
            await handlers[name](this.#choices.contextFor(job.data), job.data.id)
          } catch (cause) {
            this.#choices.onFailure(name, cause)
            throw cause
          }
        },
      )
      this.#workers.set(name, worker)
    }
  }

  async put(trx: Trx, name: JobName, payload: JobPayload, notBefore?: Date): Promise<void> {
    const choices = { db: inTransaction(trx), ...(notBefore === undefined ? {} : { startAfter: notBefore }) }
    await this.#boss.send(name, payload, choices)
    if (notBefore === undefined) void this.#wake(name)
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5000, close: true })
  }

  // The job is seen once its transaction is over; a worker that looks too early looks again by itself.
  async #wake(name: JobName): Promise<void> {
    for (const wait of [25, 150]) {
      await pause(wait)
      const worker = this.#workers.get(name)
      if (worker !== undefined) this.#boss.notifyWorker(worker)
    }
  }
}

function inTransaction(trx: Trx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await trx.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
