import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import { verdictOf } from '@jiangji/domain/verification/verdict'
import { describe, expect, it } from 'vitest'
import { markOf, readingOf } from './reading.ts'

const shape = passed('shape', 'shape.wellFormed')
const genuine = passed('signature', 'signature.genuine')
const elsewhere = unknown('issuer', 'issuer.notInTrustList')
const otherName = failed('holder', 'holder.otherName')

const read = (checks: readonly Check[]) => readingOf({ checks, verdict: verdictOf(checks) })

describe('a credential from elsewhere', () => {
  it('with a genuine signature is neither valid nor invalid, and says so', () => {
    const reading = read([shape, genuine, elsewhere, unknown('revocation', 'revocation.noStatus')])
    expect(reading).toEqual({ as: 'outside' })
    expect(markOf(reading)).toBe('undetermined')
  })

  it('whose keys were not asked for waits for the reader', () => {
    expect(read([shape, unknown('signature', 'signature.keysUnreachable'), elsewhere])).toEqual({
      as: 'outsideUnasked',
    })
  })

  it.each([
    failed('signature', 'signature.mismatch'),
    failed('validity', 'validity.expired'),
    failed('revocation', 'revocation.revoked'),
  ])('is invalid all the same when %o', (because) => {
    expect(read([shape, genuine, elsewhere, because])).toEqual({ as: 'invalid', because })
  })

  it('that this browser cannot check is undetermined, not genuine', () => {
    const because = unknown('signature', 'signature.noWebCrypto')
    expect(read([shape, because, elsewhere])).toEqual({ as: 'undetermined', because })
  })
})

describe('another name than the holder’s', () => {
  it('says nothing of the credential', () => {
    expect(read([shape, genuine, otherName])).toEqual({ as: 'otherName' })
    expect(markOf({ as: 'otherName' })).toBe('undetermined')
  })

  it('hides no fault of it', () => {
    const because = failed('revocation', 'revocation.revoked')
    expect(read([shape, otherName, because])).toEqual({ as: 'invalid', because })
  })
})

it('what could not be established names the first line', () => {
  const because = unknown('revocation', 'revocation.stale')
  expect(read([shape, genuine, because])).toEqual({ as: 'undetermined', because })
  expect(read([])).toEqual({ as: 'undetermined', because: null })
})
