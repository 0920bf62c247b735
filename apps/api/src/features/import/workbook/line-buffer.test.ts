import { describe, expect, it } from 'vitest'
import type { Ask } from './call.ts'
import { chunkRows, LineBuffer } from './line-buffer.ts'
import type { ReadCalls } from './read-calls.ts'
import type { ReadLine } from './row-reader.ts'

const line: ReadLine<unknown> = {
  keys: { holder: null, studentNumber: null, certificateNumber: null },
  judge: (facts) => ({
    outcome: 'accepted',
    findings: [],
    summary: { name: String(facts), idMasked: '', detail: '' },
    payload: 'null',
  }),
}

function asking(store: () => Promise<void> = async () => undefined) {
  const asked: [name: string, size: number][] = []
  const ask = (async (name: keyof ReadCalls, value: unknown[] & { positions: number[] }) => {
    asked.push([name, name === 'store' ? value.positions.length : value.length])
    if (name === 'store') await store()
    return name === 'facts' ? value.map((_key, at) => at) : undefined
  }) as Ask<ReadCalls>
  return { ask, asked }
}

async function fill(lines: LineBuffer, count: number): Promise<void> {
  for (let row = 1; row <= count; row += 1) await lines.add(line, { sheet: '', row })
}

describe('LineBuffer', () => {
  it('asks and stores by chunks, the last one smaller', async () => {
    const { ask, asked } = asking()
    const lines = new LineBuffer(ask, 0)
    await fill(lines, chunkRows + 5)
    await lines.finish()
    expect(asked).toEqual([
      ['facts', chunkRows],
      ['store', chunkRows],
      ['facts', 5],
      ['store', 5],
    ])
    expect(lines.taken).toBe(chunkRows + 5)
  })

  it('asks nothing for rows that are stored already', async () => {
    const { ask, asked } = asking()
    const lines = new LineBuffer(ask, chunkRows + 3)
    await fill(lines, chunkRows + 5)
    await lines.finish()
    expect(asked).toEqual([
      ['facts', 2],
      ['store', 2],
    ])
  })

  it('goes on reading while a chunk is being stored, but never more than one ahead', async () => {
    const waiting: (() => void)[] = []
    const { ask, asked } = asking(() => new Promise((resolve) => waiting.push(resolve)))
    const lines = new LineBuffer(ask, 0)
    await fill(lines, chunkRows * 2 - 1)
    expect(asked).toEqual([
      ['facts', chunkRows],
      ['store', chunkRows],
    ])
    const second = lines.add(line, { sheet: '', row: 0 })
    waiting[0]?.()
    await second
    expect(asked.filter(([name]) => name === 'facts')).toHaveLength(2)
  })

  it('meets a failure to store at the next chunk', async () => {
    const { ask } = asking(() => Promise.reject(new Error('away')))
    const lines = new LineBuffer(ask, 0)
    await fill(lines, chunkRows)
    await expect(lines.finish()).rejects.toThrow('away')
  })
})
