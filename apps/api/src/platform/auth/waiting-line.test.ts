import { describe, expect, it } from 'vitest'
import { expectRefusal } from '../../testing/refusal.ts'
import { openWaitingLine } from './waiting-line.ts'

function openWork() {
  const ends: (() => void)[] = []
  const begun: number[] = []
  const work = (name: number) => async () => {
    begun.push(name)
    await new Promise<void>((resolve) => ends.push(resolve))
    return name
  }
  return { begun, work, endNext: () => ends.shift()?.() }
}

describe('a waiting line', () => {
  it('lets so many work at once, the others in their order', async () => {
    const { begun, work, endNext } = openWork()
    const line = openWaitingLine({ atOnce: 2, waiting: 5 })
    const all = [1, 2, 3, 4].map((name) => line.run(work(name)))
    await expect.poll(() => begun).toEqual([1, 2])
    endNext()
    await expect.poll(() => begun).toEqual([1, 2, 3])
    endNext()
    await expect.poll(() => begun).toEqual([1, 2, 3, 4])
    endNext()
    endNext()
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
  })

  it('asks whoever finds it full to come again', async () => {
    const { begun, work, endNext } = openWork()
    const line = openWaitingLine({ atOnce: 1, waiting: 1 })
    const first = line.run(work(1))
    const second = line.run(work(2))
    await expectRefusal(line.run(work(3)), 'slowDown')
    endNext()
    await first
    await expect.poll(() => begun).toEqual([1, 2])
    endNext()
    await second
    expect(await line.run(async () => 'again')).toBe('again')
  })

  it('gives the place on when the work fails', async () => {
    const line = openWaitingLine({ atOnce: 1, waiting: 1 })
    await expect(line.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await line.run(async () => 'next')).toBe('next')
  })
})
