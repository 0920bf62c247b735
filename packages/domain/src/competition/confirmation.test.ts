import { expect, it } from 'vitest'
import { decideConfirmation } from './confirmation.ts'

it.each([
  [true, null, null],
  [true, ' 名单一致 ', '名单一致'],
  [false, '名单里没有', '名单里没有'],
])('an office that says %s gives its reason where it refuses', (isConfirmed, reason, kept) => {
  expect(decideConfirmation({ isConfirmed, reason })).toEqual({
    ok: true,
    value: { isConfirmed, reason: kept },
  })
})

it.each([null, '', '   ', '不对'])('an office that refuses for %j has not said why', (reason) => {
  expect(decideConfirmation({ isConfirmed: false, reason })).toMatchObject({
    ok: false,
    code: 'contest.reasonMissing',
  })
})
