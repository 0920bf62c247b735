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

class CallRefused extends Error {
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

/** Answers what the other side asks, until the returned function is called. */
export function answerCalls<Known extends Calls>(
  port: Port,
  known: Known,
  onFailure: (cause: unknown) => void,
): () => void {
  const answer = async (ask: string, id: number, value: unknown) => {
    try {
      port.postMessage({ answer: id, value: await known[ask]?.(value as never) } satisfies Answer)
    } catch (cause) {
      onFailure(cause)
      port.postMessage({ answer: id, failed: true } satisfies Answer)
    }
  }
  const take = ({ ask, id, value }: Partial<Question>) => {
    if (ask !== undefined && id !== undefined) void answer(ask, id, value)
  }
  port.on('message', take)
  return () => {
    port.off('message', take)
  }
}
