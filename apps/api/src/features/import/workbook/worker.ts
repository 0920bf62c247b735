import { parentPort } from 'node:worker_threads'
import { caller } from './call.ts'
import type { ReaderMessage, ReadCalls, ReadEnd, ReadOrder } from './read-calls.ts'
import { readRows } from './read-rows.ts'

if (parentPort === null) throw new Error('This file runs in a worker thread')
const ask = caller<ReadCalls & { ended(end: ReadEnd): void }>(parentPort)
parentPort.on('message', ({ order }: ReaderMessage) => {
  if (order !== undefined) void read(order)
})

async function read(order: ReadOrder): Promise<void> {
  await ask('ended', await readRows(order, ask))
}
