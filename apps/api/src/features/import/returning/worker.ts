import { parentPort, workerData } from 'node:worker_threads'
import type { ReturnOrder } from './returned-rows.ts'
import { writeReturned } from './write-returned.ts'

parentPort?.postMessage(await writeReturned(workerData as ReturnOrder))
