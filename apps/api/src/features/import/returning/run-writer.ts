import { Worker } from 'node:worker_threads'
import type { ReturnOrder } from './returned-rows.ts'

const memory = { maxOldGenerationSizeMb: 1024 }

/** Reads the workbook again and writes what comes back, beside the event loop. */
export function runWriter(order: ReturnOrder): Promise<Buffer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: memory,
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    worker.on('message', (written: Uint8Array) => resolve(Buffer.from(written)))
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The workbook writer ended early')))
  })
}
