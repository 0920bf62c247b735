import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CheckList } from './check-list.tsx'
import { VerdictMark } from './verdict-mark.tsx'

afterEach(cleanup)

test.each([
  ['valid', '有效'],
  ['invalid', '无效'],
  ['undetermined', '无法确认'],
] as const)('the verdict %s has its word and a shape of its own', (verdict, word) => {
  render(<VerdictMark verdict={verdict} word={word} sentence="一句话" />)
  expect(screen.getByRole('heading', { name: word })).toBeTruthy()
  expect(document.querySelectorAll(`svg[data-shape="${verdict}"] path`).length).toBe(2)
})

test('the three verdicts are drawn in three shapes', () => {
  const outlines = (['valid', 'invalid', 'undetermined'] as const).map((verdict) => {
    const { container } = render(<VerdictMark verdict={verdict} word="词" sentence="一句话" />)
    return container.querySelector('svg path')?.getAttribute('d')
  })
  expect(new Set(outlines).size).toBe(3)
})

test('a check says its state in words beside its mark', () => {
  render(
    <CheckList
      title="逐项核验"
      checks={[{ key: 'signature', state: 'passed', stateWord: '通过', title: '签名完好', detail: 'ES256' }]}
    />,
  )
  expect(screen.getByRole('listitem').textContent).toContain('通过 签名完好')
})
