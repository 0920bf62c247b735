import { accepted, refused, type Decision } from '@jiangji/domain/decision'
import { normaliseCode, normaliseName } from '@jiangji/domain/identity/normalise'
import { parseShareCode } from '@jiangji/domain/identity/share-code'
import { isSharePin } from '@jiangji/domain/share/pin'
import { mostShared } from '@jiangji/domain/share/most'
import { z } from 'zod'

const body = z.object({
  code: z.string().max(200),
  name: z.string().max(200),
  lastFour: z.string().max(40).nullish(),
  pin: z.string().max(40).nullish(),
  place: z.int().min(1).max(mostShared).default(1),
})

export interface CheckRequest {
  code: string
  name: string
  lastFour: string | null
  pin: string | null
  /** Which record of the share is asked for. */
  place: number
}

export type CheckRequestRefusal =
  | 'request.malformed'
  | 'code.malformed'
  | 'check.nameMissing'
  | 'check.lastFourMalformed'
  | 'check.pinMalformed'

export function readCheckRequest(raw: unknown): Decision<CheckRequest, CheckRequestRefusal> {
  const parsed = body.safeParse(raw)
  if (!parsed.success) return refused('request.malformed')
  const code = parseShareCode(parsed.data.code)
  if (!code.ok) return refused('code.malformed', { reason: code.code, ...code.facts })
  const name = normaliseName(parsed.data.name).text
  if (name === '') return refused('check.nameMissing')
  const lastFour = normaliseCode(parsed.data.lastFour ?? '').text
  if (lastFour !== '' && !/^\d{3}[\dX]$/.test(lastFour)) return refused('check.lastFourMalformed')
  const pin = normaliseCode(parsed.data.pin ?? '').text
  if (pin !== '' && !isSharePin(pin)) return refused('check.pinMalformed')
  return accepted({
    code: code.value,
    name,
    lastFour: lastFour === '' ? null : lastFour,
    pin: pin === '' ? null : pin,
    place: parsed.data.place,
  })
}
