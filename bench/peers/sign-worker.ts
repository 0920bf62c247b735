import { createPrivateKey, sign } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'

const key = createPrivateKey({ key: workerData as Buffer, format: 'der', type: 'pkcs8' })

parentPort?.on('message', (inputs: string[]) => {
  parentPort?.postMessage(
    inputs.map((input) => `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`),
  )
})
