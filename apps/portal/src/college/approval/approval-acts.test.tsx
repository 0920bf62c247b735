import { ToastArea } from '@jiangji/ui/toast'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { api, queryClient } from '../../api/client.ts'
import type { ApprovalBatch } from '../../api/outputs.ts'
import { openDesk } from '../../words/use-desk-words.ts'
import { LanguageProvider, open } from '../../words/use-words.tsx'
import { ApprovalActs } from './approval-acts.tsx'

afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

const batch: ApprovalBatch = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'certificate',
  fileName: '证书.xlsx',
  state: 'submitted',
  counts: { total: 6, accepted: 6, unchanged: 0, warned: 0, held: 0, rejected: 0 },
  createdAt: '2026-09-01T00:00:00.000Z',
  createdBy: '演示经办',
  progress: { done: 0, total: 6, secondsLeft: null },
  submittedBy: '演示经办',
  submittedAt: '2026-09-01T00:00:00.000Z',
  unusual: [],
  records: 6,
  toIssue: 6,
  returned: [],
  waitsFor: null,
  issueDays: { first: '2026-09-01', last: '2027-09-01', today: '2026-09-01' },
  mayApprove: true,
  mayReturn: true,
  mayStop: false,
  mayReturnSome: true,
  whyNot: null,
  failure: null,
  returnReason: null,
}

function Shown() {
  const asked = useQuery({ ...api.approval.batch.queryOptions({ id: batch.id }), initialData: batch })
  return asked.data.mayApprove ? <ApprovalActs batch={asked.data} /> : <p>已有人处理</p>
}

test('who comes second to an approval is told so and sees the batch as it now stands', async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    if (!url.includes('approval.approve'))
      return Response.json([
        { result: { data: { ...batch, state: 'issued', mayApprove: false, mayReturn: false } } },
      ])
    const refusal = { code: 'batch.state', facts: { state: 'issued' } }
    const error = { message: 'refused', code: -32_009, data: { code: 'CONFLICT', httpStatus: 409, refusal } }
    return Response.json([{ error }], { status: 409 })
  })
  await openDesk('zh-CN')
  render(
    <LanguageProvider first={await open('zh-CN')}>
      <QueryClientProvider client={queryClient}>
        <ToastArea closeLabel="关闭">
          <Shown />
        </ToastArea>
      </QueryClientProvider>
    </LanguageProvider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: '签发 6 份' }))
  fireEvent.click(screen.getAllByRole('button', { name: '签发 6 份' }).at(-1) ?? document.body)
  expect(await screen.findAllByText(/已经有人处理过/)).not.toEqual([])
  expect(await screen.findByText('已有人处理')).toBeDefined()
})
