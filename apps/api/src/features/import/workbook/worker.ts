import { parentPort } from 'node:worker_threads'
import { caller } from './call.ts'
import type { ReaderMessage, ReadCalls, ReadEnd } from './read-calls.ts'
import { readRows } from './read-rows.ts'

if (parentPort === null) throw new Error('This file runs in a worker thread')
const ask = caller<ReadCalls & { ended(end: ReadEnd): void }>(parentPort)
parentPort.on('message', async ({ order }: ReaderMessage) => {
  if (order !== undefined) await ask('ended', await readRows(order, ask))
})
