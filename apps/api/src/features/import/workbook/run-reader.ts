import { Worker } from 'node:worker_threads'
import { answerCalls } from './call.ts'
import type { ReadCalls, ReadEnd, ReadOrder } from './read-calls.ts'

const memory = { maxOldGenerationSizeMb: 1024 }

/** Reads and judges a workbook beside the event loop; the worker asks for facts and hands rows back. */
export async function runReader(order: ReadOrder, calls: ReadCalls): Promise<ReadEnd> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: memory,
    execArgv: [],
  })
  try {
    return await new Promise<ReadEnd>((resolve, reject) => {
      worker.once('error', (cause) => {
        if (isOutOfMemory(cause)) resolve({ read: false, code: 'workbook.tooLarge', facts: {} })
        else reject(cause)
      })
      worker.once('exit', () => reject(new Error('The workbook reader ended early')))
      answerCalls(worker, { ...calls, ended: async (end: ReadEnd) => resolve(end) }, reject)
    })
  } finally {
    await worker.terminate()
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
