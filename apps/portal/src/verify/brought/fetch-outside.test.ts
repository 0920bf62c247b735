import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { describe, expect, it, vi } from 'vitest'
import { fetchOutside } from './fetch-outside.ts'

const fetchedAt = new Date('2026-03-02T06:05:00Z')
const own = ['http://192.0.2.7:9090', 'https://jiangji.example'] as const
const theirs = 'https://school.example/.well-known/did.json'
const bounds = { maxBytes: 1000 }

const through = (status: number, text: string, askOutside = true) => {
  const ours = vi.fn<BoundedFetch>(async () => ({ status, text, fetchedAt }))
  return { ours, fetch: fetchOutside({ own, ours, askOutside }) }
}

describe('another site', () => {
  it('is never asked before the reader agreed', async () => {
    const { ours, fetch } = through(200, '{}', false)
    await expect(fetch(theirs, bounds)).rejects.toThrow()
    expect(ours).not.toHaveBeenCalled()
  })

  it('is asked through our own platform', async () => {
    const { ours, fetch } = through(200, '{"status":200,"text":"keys"}')
    expect(await fetch(theirs, bounds)).toEqual({ status: 200, text: 'keys', fetchedAt })
    expect(ours.mock.calls[0]?.[0]).toBe(
      `http://192.0.2.7:9090/api/public/outside?address=${encodeURIComponent(theirs)}`,
    )
  })

  it.each([
    [404, '{"error":{}}'],
    [429, '{"error":{}}'],
    [200, '{"error":{}}'],
    [200, '<html>'],
  ])('is not taken to have answered when our platform says %s %s', async (status, text) => {
    await expect(through(status, text).fetch(theirs, bounds)).rejects.toThrow()
  })
})

it('our own platform is asked at once, under either of its addresses', async () => {
  for (const origin of own) {
    const { ours, fetch } = through(200, 'list', false)
    expect((await fetch(`${origin}/status/1`, bounds)).text).toBe('list')
    expect(ours).toHaveBeenCalledWith(`${origin}/status/1`, bounds)
  }
})
