import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupActivationCode, makeActivationCode, parseActivationCode } from './activation-code.ts'

describe('an activation code', () => {
  it('is read back however it is grouped, cased or widened', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
        const code = makeActivationCode(random)
        for (const typed of [code, groupActivationCode(code), code.toLowerCase(), ` ${code}\u3000`])
          expect(parseActivationCode(typed)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('takes letters for the digits they look like', () => {
    expect(parseActivationCode('o1lI0-abcde')).toEqual({ ok: true, value: '01110ABCDE' })
  })

  it.each(['', '12345', '1234567890A', 'ABCDEFGHU1', '激活码', '0'.repeat(5000)])('is not %j', (typed) => {
    expect(parseActivationCode(typed)).toMatchObject({ ok: false, code: 'activationCode.format' })
  })

  it('needs ten random bytes', () => {
    expect(() => makeActivationCode(new Uint8Array(9))).toThrow(RangeError)
  })
})
