import { parentPort, workerData } from 'node:worker_threads'
import { caller } from './call.ts'
import type { ReadCalls, ReadEnd, ReadOrder } from './read-calls.ts'
import { readRows } from './read-rows.ts'

if (parentPort === null) throw new Error('This file runs in a worker thread')
const ask = caller<ReadCalls & { ended(end: ReadEnd): Promise<void> }>(parentPort)
await ask('ended', await readRows(workerData as ReadOrder, ask))
