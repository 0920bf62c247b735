import { describe, expect, test } from 'vitest'
import { isRefusal, isUnreachable, refusalOf, requestNumberOf } from './refusal.ts'

describe('an error of the API', () => {
  const refused = Object.assign(new Error('refused'), {
    data: {
      code: 'FORBIDDEN',
      refusal: { code: 'permission.samePerson', facts: { days: 3, more: { no: 1 } } },
    },
  })
  test('that is a refusal gives its code and only plain facts', () => {
    expect(refusalOf(refused)).toEqual({ code: 'permission.samePerson', facts: { days: 3 } })
    expect(isRefusal(refused)).toBe(true)
  })
  test('that is a failure gives the number to tell an administrator', () => {
    const failed = Object.assign(new Error('x'), {
      data: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-17' },
    })
    expect(refusalOf(failed)).toBeNull()
    expect(requestNumberOf(failed)).toBe('r-17')
    expect(isUnreachable(failed)).toBe(false)
  })
  test('without an answer means the server cannot be reached', () => {
    expect(isUnreachable(new TypeError('fetch failed'))).toBe(true)
  })
})
