import { Worker } from 'node:worker_threads'
import { assemble } from '@jiangji/credentials/vc-jwt/serialise'

const signatureBytes = 64

export interface BulkSigner {
  /** Adds to each item the compact token of its JWS signing input. */
  sign<Item extends { input: string }>(items: readonly Item[]): Promise<(Item & { token: string })[]>
  close(): Promise<void>
}

/** Signs beside the event loop, in one worker that alone holds the opened key. */
export function openBulkSigner(privateKeyDer: Uint8Array): BulkSigner {
  const worker = new Worker(new URL('./signing-worker.ts', import.meta.url), {
    workerData: privateKeyDer,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    execArgv: [],
  })
  let last: Promise<unknown> = Promise.resolve()
  return {
    async sign(items) {
      const inputs = items.map(({ input }) => input)
      const signed = last.then(() => askWorker(worker, inputs))
      last = signed.catch(() => undefined)
      const signatures = await signed
      return items.map((item, index) => {
        const signature = signatures.subarray(index * signatureBytes, (index + 1) * signatureBytes)
        return { ...item, token: assemble(item.input, signature) }
      })
    },
    async close() {
      await worker.terminate()
    },
  }
}

function askWorker(worker: Worker, inputs: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The signing worker ended early'))
    worker.once('error', reject)
    worker.once('exit', ended)
    worker.once('message', (signatures: Uint8Array) => {
      worker.off('error', reject)
      worker.off('exit', ended)
      resolve(signatures)
    })
    worker.postMessage(inputs)
  })
}
