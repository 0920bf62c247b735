import { Worker } from 'node:worker_threads'
import { answerCalls } from './call.ts'
import type { ReadCalls, ReadEnd, ReaderMessage, ReadOrder } from './read-calls.ts'

const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 }
const longestReading = 5 * 60_000

/** A worker that read more than this keeps too much memory to rest with. */
const fewRows = 5000

class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/** A worker that has read to an end waits here for the next workbook; it does not keep the process alive. */
let resting: Worker | null = null

/** Reads and judges a workbook beside the event loop; the worker asks for facts and hands rows back. */
export async function runReader(
  order: ReadOrder,
  calls: ReadCalls,
  mostMilliseconds = longestReading,
): Promise<ReadEnd> {
  const worker = wake()
  try {
    const end = await readIn(worker, order, calls, mostMilliseconds)
    if (end.read && end.rows > fewRows) await worker.terminate()
    else rest(worker)
    return end
  } catch (cause) {
    await worker.terminate()
    if (cause instanceof TooSlow) return { read: false, code: 'workbook.tooSlow', facts: {} }
    if (isOutOfMemory(cause)) return { read: false, code: 'workbook.tooLarge', facts: {} }
    throw cause
  }
}

async function readIn(
  worker: Worker,
  order: ReadOrder,
  calls: ReadCalls,
  mostMilliseconds: number,
): Promise<ReadEnd> {
  let release = () => undefined as void
  try {
    return await new Promise<ReadEnd>((resolve, reject) => {
      const clock = setTimeout(() => reject(new TooSlow()), mostMilliseconds)
      const exited = () => reject(new Error('The workbook reader ended early'))
      const stop = answerCalls(worker, { ...calls, ended: resolve }, reject)
      worker.on('error', reject).on('exit', exited)
      release = () => {
        clearTimeout(clock)
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
