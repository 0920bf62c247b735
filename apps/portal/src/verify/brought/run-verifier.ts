import type { Answer, Question } from './protocol.ts'

const longestMs = 30_000

/** Verifies apart from the page, so that a file made to take for ever is ended with its worker. */
export function runVerifier(question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'verifier' })
    const end = (answer: Answer) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => end({ kind: 'failed', why: 'time' }), longestMs)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => end(data))
    worker.addEventListener('error', () => end({ kind: 'failed', why: 'broken' }))
    worker.postMessage(question)
  })
}
