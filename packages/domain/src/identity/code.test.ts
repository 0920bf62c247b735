import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSchoolCode } from './school-code.ts'
import { checkCharacter, formatShareCode, makeShareCode, parseShareCode } from './share-code.ts'
import { parseSkillCertificateNumber } from './skill-certificate-number.ts'
import { maskStateStudentNumber, parseStateStudentNumber } from './state-student-number.ts'
import { parseUscc, usccCheckCharacter } from './uscc.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shareCode = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(makeShareCode)

describe('a unified social credit code', () => {
  it('agrees with the example of GB 32100-2015', () => {
    expect(usccCheckCharacter('91350100M000100Y4')).toBe('3')
    expect(parseUscc('91350100m000100y43')).toEqual({ ok: true, value: '91350100M000100Y43' })
  })

  it.each([
    ['91350100M000100Y4Z', 'uscc.format'],
    ['91350100M000100Y4I', 'uscc.format'],
    ['91350100M000100Y44', 'uscc.checkCharacter'],
    ['91350100M000100Y4', 'uscc.format'],
  ])('%s is refused as %s', (code, reason) => {
    expect(parseUscc(code)).toMatchObject({ ok: false, code: reason })
  })
})

describe('a school code', () => {
  it('is read in its parts', () => {
    expect(parseSchoolCode('4145014684')).toEqual({
      ok: true,
      value: { code: '4145014684', type: '41', province: '45', serial: '014684' },
    })
  })

  it.each(['4062014376', '416201437', '41620143761', ''])('%s is refused', (code) => {
    expect(parseSchoolCode(code)).toMatchObject({ ok: false, code: 'schoolCode.format' })
  })
})

describe('a national student number', () => {
  it('is read in its three forms', () => {
    expect(parseStateStudentNumber('g629999200801010016')).toMatchObject({
      ok: true,
      value: { form: 'G', residentId: '629999200801010016' },
    })
    expect(parseStateStudentNumber('J620421200801010016')).toMatchObject({
      ok: true,
      value: { form: 'J', division: '620421', birthDate: '2008-01-01' },
    })
    expect(parseStateStudentNumber('L620421200801010016')).toMatchObject({ ok: true, value: { form: 'L' } })
  })

  it.each(['629999200801010016', 'X629999200801010016', 'J620421200813010016', 'G62999920080101001', ''])(
    '%s is refused',
    (text) => {
      expect(parseStateStudentNumber(text)).toMatchObject({ ok: false, code: 'stateNumber.format' })
    },
  )

  it('is masked like the number inside it', () => {
    expect(maskStateStudentNumber('G629999200801010016')).toBe('G629999 2008**** 0016')
  })
})

describe('a skill certificate number', () => {
  it('is read in its parts', () => {
    expect(parseSkillCertificateNumber('S000062000001254000123')).toEqual({
      ok: true,
      value: {
        number: 'S000062000001254000123',
        organisation: 'social',
        organisationCode: '0000',
        province: '62',
        site: '000001',
        year: 2025,
        level: 4,
        serial: '000123',
      },
    })
  })

  it.each(['S000062000001256000123', 'A000062000001254000123', 'S00006200000125400012'])(
    '%s is refused',
    (text) => {
      expect(parseSkillCertificateNumber(text)).toMatchObject({ ok: false, code: 'skillCertificate.format' })
    },
  )
})

describe('a share code', () => {
  it('is shown 4-4-5', () => {
    const code = makeShareCode(new Uint8Array(12))
    expect(code).toBe('0000000000000')
    expect(formatShareCode('ABCD2345EFGH' + checkCharacter('ABCD2345EFGH'))).toMatch(/^ABCD-2345-EFGH.$/)
  })

  it('needs twelve random bytes', () => {
    expect(() => makeShareCode(new Uint8Array(11))).toThrow(RangeError)
  })

  it('is read back as people type it', () => {
    fc.assert(
      fc.property(shareCode, (code) => {
        const typed = formatShareCode(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')
        for (const text of [code, formatShareCode(code), typed, ` ${typed.replaceAll('-', ' ')}\n`])
          expect(parseShareCode(text)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('is refused with any one character changed', () => {
    fc.assert(
      fc.property(shareCode, fc.nat(12), fc.integer({ min: 1, max: 31 }), (code, at, step) => {
        const sign = crockford.charAt((crockford.indexOf(code.charAt(at)) + step) % 32)
        expect(parseShareCode(code.slice(0, at) + sign + code.slice(at + 1))).toMatchObject({
          code: 'shareCode.check',
        })
      }),
    )
  })

  it('is refused with any two characters exchanged', () => {
    fc.assert(
      fc.property(shareCode, fc.nat(12), fc.nat(12), (code, first, second) => {
        fc.pre(code.charAt(first) !== code.charAt(second))
        const signs = [...code]
        signs[first] = code.charAt(second)
        signs[second] = code.charAt(first)
        expect(parseShareCode(signs.join(''))).toMatchObject({ code: 'shareCode.check' })
      }),
    )
  })

  it.each(['', 'ABCD', 'UUUU-UUUU-UUUUU', '!'.repeat(13), 'A'.repeat(5000)])(
    'refuses %o as no code',
    (text) => {
      expect(parseShareCode(text)).toMatchObject({ code: 'shareCode.format' })
    },
  )
})
