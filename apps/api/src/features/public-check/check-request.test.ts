import { makeShareCode } from '@jiangji/domain/identity/share-code'
import { describe, expect, it } from 'vitest'
import { readCheckRequest } from './check-request.ts'

const code = makeShareCode(new Uint8Array(12).fill(7))
const asked = { code, name: '演示学生' }

describe('what a stranger asks', () => {
  it('is read however code, name and last four are typed', () => {
    const typed = {
      code: ` ${code.slice(0, 4)}-${code.slice(4, 8).toLowerCase()} ${code.slice(8)}`,
      name: '\u3000阿依古丽．买买提\u200b ',
      lastFour: ' １２３x',
      pin: '４０２ 917',
      place: 2,
    }
    expect(readCheckRequest(typed)).toEqual({
      ok: true,
      value: { code, name: '阿依古丽·买买提', lastFour: '123X', pin: '402917', place: 2 },
    })
  })

  it('needs no last four and no PIN, and is about the first record', () => {
    for (const nothing of [undefined, null, '', ' '])
      expect(readCheckRequest({ ...asked, lastFour: nothing, pin: nothing })).toMatchObject({
        ok: true,
        value: { lastFour: null, pin: null, place: 1 },
      })
  })

  it('is told apart from a typing error by the check character, one changed letter at a time', () => {
    for (let at = 0; at < code.length; at += 1) {
      const changed = code.slice(0, at) + (code.charAt(at) === 'Z' ? 'Y' : 'Z') + code.slice(at + 1)
      expect(readCheckRequest({ ...asked, code: changed })).toMatchObject({
        ok: false,
        code: 'code.malformed',
        facts: { reason: 'shareCode.check' },
      })
    }
  })

  it.each([
    [{ code: '123' }, 'code.malformed'],
    [{ code: '' }, 'code.malformed'],
    [{ name: ' \u3000\u200b' }, 'check.nameMissing'],
    [{ lastFour: '12' }, 'check.lastFourMalformed'],
    [{ lastFour: 'ABCD' }, 'check.lastFourMalformed'],
    [{ pin: '40291' }, 'check.pinMalformed'],
    [{ place: 0 }, 'request.malformed'],
    [{ place: 31 }, 'request.malformed'],
    [{ name: undefined }, 'request.malformed'],
    [{ name: 7 }, 'request.malformed'],
    [{ code: 'Z'.repeat(5000) }, 'request.malformed'],
  ])('with %j is refused as %s', (changes, refusal) => {
    expect(readCheckRequest({ ...asked, ...changes })).toMatchObject({ ok: false, code: refusal })
  })

  it.each([null, undefined, 'text', 7, []])('is refused when it is %j', (body) => {
    expect(readCheckRequest(body)).toMatchObject({ ok: false, code: 'request.malformed' })
  })
})
