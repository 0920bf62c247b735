import type { MessagePort, Worker } from 'node:worker_threads'

type Port = Pick<MessagePort | Worker, 'postMessage' | 'on' | 'off'>

interface Question {
  ask: string
  id: number
  value: unknown
}

interface Answer {
  answer: number
  value?: unknown
  failed?: true
}

export type Calls = Record<string, (value: never) => unknown>
export type Ask<Known extends Calls> = <Name extends keyof Known & string>(
  name: Name,
  value: Parameters<Known[Name]>[0],
) => Promise<Awaited<ReturnType<Known[Name]>>>

export class CallRefused extends Error {
  override readonly name = 'CallRefused'
}

export function caller<Known extends Calls>(port: Port): Ask<Known> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  port.on('message', (message: Answer) => {
    waiting.get(message.answer)?.(message)
    waiting.delete(message.answer)
  })
  return (name, value) =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, (answer) => {
        if (answer.failed) reject(new CallRefused(name))
        else resolve(answer.value as never)
      })
      port.postMessage({ ask: name, id, value } satisfies Question)
    })
}

export function answerCalls<Known extends Calls>(
  port: Port,
  known: Known,
  onFailure: (cause: unknown) => void,
): void {
  port.on('message', async (message: Partial<Question>) => {
    if (message.ask === undefined || message.id === undefined) return
    try {
      const value = await known[message.ask]?.(message.value as never)
      port.postMessage({ answer: message.id, value } satisfies Answer)
    } catch (cause) {
      onFailure(cause)
      port.postMessage({ answer: message.id, failed: true } satisfies Answer)
    }
  })
}
