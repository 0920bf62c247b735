import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { queryClient } from '../../api/client.ts'
import type { BatchLine } from '../../api/outputs.ts'
import { LanguageProvider, open } from '../../words/use-words.tsx'
import { BatchLines } from './batch-lines.tsx'

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 620 })
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 46 })
})

afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

const line: BatchLine = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'certificate',
  fileName: '证书.xlsx',
  state: 'submitted',
  counts: { total: 6, accepted: 6, unchanged: 0, warned: 0, held: 0, rejected: 0 },
  createdAt: '2026-09-01T00:00:00.000Z',
  createdBy: '演示经办',
  progress: { done: 0, total: 6, secondsLeft: null },
}

function Lines() {
  return (
    <BatchLines label="等待审核" lines={[line]} addressOf={({ id }: BatchLine) => `/desk/approval/${id}`} />
  )
}

async function draw() {
  vi.stubGlobal('fetch', async () => Response.json([{ result: { data: null } }]))
  vi.stubGlobal('scrollTo', () => undefined)
  const routeTree = createRootRoute({ component: Lines })
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) })
  const words = await open('zh-CN')
  render(
    <LanguageProvider first={words}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>,
  )
  await screen.findByText('证书.xlsx')
  return router
}

test.each(['证书.xlsx', '待审核'])('a click on %s opens the batch, once', async (text) => {
  const router = await draw()
  fireEvent.click(screen.getByText(text))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/desk/approval/${line.id}`))
  expect(router.history.length).toBe(2)
})
