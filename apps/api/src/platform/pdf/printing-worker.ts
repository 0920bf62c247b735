import { parentPort } from 'node:worker_threads'
import type { PrintOrder } from './print-order.ts'
import { typeset } from './typesetter.ts'

const port = parentPort
if (port === null) throw new Error('This file runs in a worker thread')

port.on('message', ({ id, order }: { id: number; order: PrintOrder }) => {
  typeset(order).then(
    (pdf) => port.postMessage({ id, pdf }),
    (cause: unknown) => port.postMessage({ id, failure: String(cause) }),
  )
})
