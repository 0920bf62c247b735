import { afterEach, expect, it, vi } from 'vitest'
import { api, queryClient } from './client.ts'

afterEach(() => vi.unstubAllGlobals())

it('asks with what is searched for in the body, never in the address', async () => {
  const asked: { url: string; init: RequestInit | undefined }[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, init })
    return Response.json([{ result: { data: { rows: [], next: null } } }])
  })
  await queryClient.fetchQuery(api.learner.list.queryOptions({ search: '62999920090315001X' }))
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).not.toContain('62999920090315001X')
  const body: unknown = expect.stringContaining('62999920090315001X')
  expect(asked[0]?.init).toMatchObject({ method: 'POST', body })
})
