import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { newcomer, programmes, today } from '../testing/read-in-memory.ts'
import { rosterHeader, rosterRow, workbook } from '../testing/workbook.ts'
import type { ReadCalls, ReadOrder } from './read-calls.ts'
import { runReader } from './run-reader.ts'

async function rosterOrder(count: number): Promise<ReadOrder> {
  const bytes = await workbook({
    rows: [rosterHeader, ...people(count).map((each, index) => rosterRow(each, index))],
  })
  return { bytes, kind: 'roster', today, reference: programmes, choice: null, cursor: 0, only: null }
}

function answers(changes: Partial<ReadCalls> = {}) {
  const stored: number[] = []
  const calls: ReadCalls = {
    expected: async () => undefined,
    planned: async () => undefined,
    facts: async (keys) => keys.map(() => newcomer),
    async store({ positions }) {
      stored.push(...positions)
    },
    ...changes,
  }
  return { stored, calls }
}

describe('runReader', () => {
  it('reads beside the event loop and hands every row over once, in order', async () => {
    const { stored, calls } = answers()
    expect(await runReader(await rosterOrder(2300), calls)).toEqual({ read: true, rows: 2300 })
    expect(stored).toEqual(Array.from({ length: 2300 }, (_, at) => at))
  })

  it('reads one workbook after another, and two at once', async () => {
    const orders = [await rosterOrder(5), await rosterOrder(1200), await rosterOrder(7)]
    const ends = await Promise.all(orders.map((order) => runReader(order, answers().calls)))
    expect(ends.map((end) => end.read && end.rows)).toEqual([5, 1200, 7])
    expect(await runReader(await rosterOrder(3), answers().calls)).toEqual({ read: true, rows: 3 })
  })

  it('ends with a refusal for what is no workbook', async () => {
    const order = { ...(await rosterOrder(1)), bytes: Buffer.from('%PDF-1.7') }
    expect(await runReader(order, answers().calls)).toEqual({
      read: false,
      code: 'workbook.notAWorkbook',
      facts: { found: 'pdf' },
    })
  })

  it('fails with the cause when a chunk cannot be stored, and stores nothing behind it', async () => {
    let calls = 0
    const { calls: broken } = answers({
      async store() {
        calls += 1
        throw new Error('the database is away')
      },
    })
    await expect(runReader(await rosterOrder(2300), broken)).rejects.toThrow('the database is away')
    expect(calls).toBe(1)
    expect(await runReader(await rosterOrder(3), answers().calls)).toEqual({ read: true, rows: 3 })
  })

  it('stops a reading that takes too long, and reads the next workbook', async () => {
    const { calls } = answers({ facts: () => new Promise(() => undefined) })
    expect(await runReader(await rosterOrder(3), calls, 300)).toEqual({
      read: false,
      code: 'workbook.tooSlow',
      facts: {},
    })
    expect(await runReader(await rosterOrder(3), answers().calls)).toEqual({ read: true, rows: 3 })
  })

  it('fails for a kind that is not known', async () => {
    await expect(runReader({ ...(await rosterOrder(1)), kind: 'poem' }, answers().calls)).rejects.toThrow(
      RangeError,
    )
  })
})
