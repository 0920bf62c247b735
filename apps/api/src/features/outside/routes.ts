import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { createBrake } from '../../platform/guessing/brake.ts'
import { networkOf } from '../../platform/guessing/network.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isPublished, largestPublished } from './published-kind.ts'

export interface Outside {
  fetch: BoundedFetch
  now(): Date
  origin: string
}

const asking = z.object({ address: z.url({ protocol: /^https$/ }).max(2000) })
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const limits = {
  freeTries: 30,
  forgivenPerMinute: 10,
  longestWaitSeconds: 120,
  atOnce: 8,
  wrongInAllPerMinute: 600,
}
const silent = { status: 502, text: '' }

/** What another issuer publishes, asked in the reader's place: the pages of this platform speak with nobody else (docs/decisions/0015). */
export function outsideRoutes({ fetch, now, origin }: Outside): FastifyPluginAsync {
  const brake = createBrake(limits)
  return async (app) => {
    app.get('/api/public/outside', async (request, reply) => {
      const asked = asking.safeParse(request.query)
      if (!asked.success || new URL(asked.data.address).origin === origin)
        throw new Refusal('request.malformed', { field: 'address' })
      const admission = brake.admit(networkOf(request.ip), now())
      if (!admission.admitted) throw new Refusal('slowDown', { seconds: admission.seconds })
      const answer = await ask(fetch, asked.data.address)
      admission.attempt.wrong(now())
      return reply.headers(headers).send(answer)
    })
  }
}

/** That a site has no such document is told as it is; every other answer but a published one is silence. */
async function ask(fetch: BoundedFetch, address: string): Promise<{ status: number; text: string }> {
  try {
    const { status, text } = await fetch(address, { maxBytes: largestPublished })
    if (status === 404 || status === 410) return { status, text: '' }
    return status === 200 && isPublished(text) ? { status, text } : silent
  } catch {
    return silent
  }
}
