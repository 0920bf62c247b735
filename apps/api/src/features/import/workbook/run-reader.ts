import { Worker } from 'node:worker_threads'
import { answerCalls } from './call.ts'
import type { ReadCalls, ReadEnd, ReaderMessage, ReadOrder } from './read-calls.ts'

const memory = { maxOldGenerationSizeMb: 1024 }

/** A worker that has read to an end waits here for the next workbook; it does not keep the process alive. */
let resting: Worker | null = null

/** Reads and judges a workbook beside the event loop; the worker asks for facts and hands rows back. */
export async function runReader(order: ReadOrder, calls: ReadCalls): Promise<ReadEnd> {
  const worker = wake()
  try {
    const end = await readIn(worker, order, calls)
    rest(worker)
    return end
  } catch (cause) {
    await worker.terminate()
    if (isOutOfMemory(cause)) return { read: false, code: 'workbook.tooLarge', facts: {} }
    throw cause
  }
}

async function readIn(worker: Worker, order: ReadOrder, calls: ReadCalls): Promise<ReadEnd> {
  let release = () => undefined as void
  try {
    return await new Promise<ReadEnd>((resolve, reject) => {
      const exited = () => reject(new Error('The workbook reader ended early'))
      const stop = answerCalls(worker, { ...calls, ended: resolve }, reject)
      worker.on('error', reject).on('exit', exited)
      release = () => {
        stop()
        worker.off('error', reject).off('exit', exited)
      }
      worker.postMessage({ order } satisfies ReaderMessage)
    })
  } finally {
    release()
  }
}

function wake(): Worker {
  const worker = resting ?? startWorker()
  resting = null
  worker.ref()
  return worker
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: memory,
    execArgv: [],
  })
  const forget = () => {
    if (resting === worker) resting = null
  }
  return worker.on('error', forget).on('exit', forget)
}

function rest(worker: Worker): void {
  if (resting !== null) {
    void worker.terminate()
    return
  }
  worker.unref()
  resting = worker
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
