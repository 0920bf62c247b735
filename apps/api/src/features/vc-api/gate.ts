import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { createBrake } from '../../platform/guessing/brake.ts'
import { networkOf } from '../../platform/guessing/network.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Lets in whoever brings the administrator's key; without one configured there is nothing here to be let into. */
export type Gate = <T>(request: FastifyRequest, work: () => Promise<T>) => Promise<T>

const limits = {
  freeTries: 5,
  forgivenPerMinute: 1,
  longestWaitSeconds: 600,
  atOnce: 4,
  wrongInAllPerMinute: 60,
}

/** Keys are compared by hashes of one length, in a time that tells nothing; wrong ones are slowed down by network, right ones bounded in how many are at work. */
export function openGate(key: string | null, now: () => Date): Gate {
  const brake = createBrake(limits)
  const expected = digest(`Bearer ${key ?? ''}`)
  return async (request, work) => {
    if (key === null) throw new Refusal('request.unknown')
    const admission = brake.admit(networkOf(request.ip), now())
    if (!admission.admitted) throw new Refusal('slowDown', { seconds: admission.seconds })
    const { attempt } = admission
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      attempt.wrong(now())
      throw new Refusal('vcApi.key')
    }
    try {
      return await work()
    } finally {
      attempt.right()
    }
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
