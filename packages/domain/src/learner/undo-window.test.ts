import { expect, it } from 'vitest'
import { undoUntil } from './undo-window.ts'

it('a roster can be taken back for a day', () => {
  expect(undoUntil(new Date('2026-03-02T04:00:00Z'))).toEqual(new Date('2026-03-03T04:00:00Z'))
})
