import { expect, it } from 'vitest'
import { everyRecord, narrowing, recordFilterSchema } from './list-filter.ts'

it('a list without conditions holds every record, the latest first', () => {
  expect(narrowing(everyRecord)).toEqual({})
  expect(everyRecord).toMatchObject({ sort: 'entered', order: 'desc', state: null, search: null })
})

it('only what narrows a list is told of it', () => {
  const filter = recordFilterSchema.parse({ search: '  ', kind: 'course', sort: 'name', order: 'desc' })
  expect(narrowing(filter)).toEqual({ kind: 'course', sort: 'name' })
})

it.each([{ state: 'gone' }, { from: '2025-02-30' }, { sort: 'colour' }, { mark: 'x' }, { batchId: '1' }])(
  '%o is no filter',
  (given) => expect(recordFilterSchema.safeParse(given).success).toBe(false),
)
