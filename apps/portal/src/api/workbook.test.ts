import { expect, test } from 'vitest'
import { refusalOf } from './refusal.ts'
import { assertUploadable } from './workbook.ts'

const most = 50 * 1024 * 1024

function refusedFor(size: number) {
  try {
    assertUploadable({ size })
    return null
  } catch (error) {
    return refusalOf(error)
  }
}

test('a file that is empty or too large is refused before it is sent, in the words of the server', () => {
  expect(refusedFor(0)).toEqual({ code: 'workbook.empty', facts: {} })
  expect(refusedFor(most + 1)).toEqual({ code: 'import.tooLarge', facts: { limit: most } })
  expect(refusedFor(most)).toBeNull()
})
