import { createPrivateKey, sign } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { writeRawSignature } from './raw-signature.ts'

const signatureBytes = 64
const port = parentPort
if (port === null) throw new Error('This file runs in a worker thread')
const key = createPrivateKey({ key: Buffer.from(workerData as Uint8Array), format: 'der', type: 'pkcs8' })

port.on('message', (inputs: string[]) => {
  const signatures = new Uint8Array(inputs.length * signatureBytes)
  inputs.forEach((input, index) =>
    // Without an options object: naming the encoding there halves the rate.
    writeRawSignature(sign('sha256', Buffer.from(input, 'latin1'), key), signatures, index * signatureBytes),
  )
  port.postMessage(signatures, [signatures.buffer])
})
