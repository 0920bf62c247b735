import { describe, expect, it } from 'vitest'
import { decidePassword } from './password.ts'

const holder = { number: '20260301', name: '演示学生' }

describe('a password', () => {
  it.each(['', 'short', '九个字的密码不够长'])('is too short: %j', (password) => {
    expect(decidePassword(password, holder)).toMatchObject({ ok: false, code: 'password.tooShort' })
  })

  it('is too long beyond 128 characters', () => {
    expect(decidePassword('a1b2c3d4'.repeat(17), holder)).toMatchObject({
      ok: false,
      code: 'password.tooLong',
    })
  })

  it.each([
    '1234567890',
    '12345678901234567890',
    'aaaaaaaaaaaa',
    'password123',
    'PASSWORD2026',
    'qwertyuiop',
    'qwertyuiop123456',
    '20260301ab',
    '2026030120260301',
    '演示学生123456',
    'woaini1234567',
    'abababababab',
    '１２３４５６７８９０',
  ])('is guessed early: %j', (password) => {
    expect(decidePassword(password, holder)).toMatchObject({ ok: false, code: 'password.tooCommon' })
  })

  it.each(['骑自行车去黄河边看日落', 'copper-trail-77', 'K7m#q2Vx9p', 'my dog eats 3 apples'])(
    'is taken: %j',
    (password) => {
      expect(decidePassword(password, holder)).toEqual({ ok: true, value: password })
    },
  )
})
