import { Worker } from 'node:worker_threads'
import { Refusal } from '../refusal.ts'
import type { PrintOrder } from './print-order.ts'

export interface Printer {
  /** The bytes of one document; refused while too many are waiting. */
  print(order: PrintOrder): Promise<Buffer>
  close(): Promise<void>
}

interface Waiting {
  resolve(pdf: Buffer): void
  reject(cause: unknown): void
}

interface Printed {
  id: number
  pdf?: Uint8Array
  failure?: string
}

const mostWaiting = 100
const memory = { maxOldGenerationSizeMb: 512 }

/** Typesets beside the event loop, one document after another, in a worker that starts with the first and is replaced when it dies. */
export function openPrinter(): Printer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  function start(): Worker {
    const started = new Worker(new URL('./printing-worker.ts', import.meta.url), {
      resourceLimits: memory,
      execArgv: [],
    })
    started.unref()
    started.on('message', ({ id, pdf, failure }: Printed) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (pdf) asked?.resolve(Buffer.from(pdf))
      else asked?.reject(new Error(failure))
    })
    started.on('error', (cause) => giveUp(started, cause))
    started.on('exit', () => giveUp(started, new Error('The printer ended early')))
    return started
  }

  function giveUp(dead: Worker, cause: unknown): void {
    if (worker !== dead) return
    worker = null
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }

  return {
    print(order) {
      if (waiting.size >= mostWaiting) return Promise.reject(new Refusal('slowDown', { seconds: 5 }))
      worker ??= start()
      const id = (last += 1)
      const printed = new Promise<Buffer>((resolve, reject) => waiting.set(id, { resolve, reject }))
      worker.postMessage({ id, order })
      return printed
    },
    async close() {
      await worker?.terminate()
    },
  }
}
