import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LanguageProvider, open } from '../../words/use-words.tsx'
import { BatchWorking, isAway } from './batch-working.tsx'

afterEach(cleanup)

const batch = {
  state: 'submitting',
  kind: 'roster',
  progress: { done: 40, total: 100, secondsLeft: 12 },
} as const

async function draw(away: boolean) {
  render(
    <LanguageProvider first={await open('zh-CN')}>
      <BatchWorking batch={batch} away={away} />
    </LanguageProvider>,
  )
}

test('a working batch tells how far it is and how long it still takes', async () => {
  await draw(false)
  expect(screen.getByText('还要 12 秒')).toBeDefined()
  expect(screen.queryByText(/连不上服务器/)).toBeNull()
})

test('while the server is away it says so, and promises no time', async () => {
  await draw(true)
  expect(screen.getByText('连不上服务器，恢复后接着显示')).toBeDefined()
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40')
  expect(screen.queryByText('还要 12 秒')).toBeNull()
})

const still = { error: null, failureReason: null, fetchStatus: 'idle' }
const refused = { data: { refusal: { code: 'permission.signIn', facts: {} } } }

test.each([
  ['answers come', still, false],
  ['the network is off', { ...still, fetchStatus: 'paused' }, true],
  ['the last answer failed', { ...still, error: new TypeError('fetch failed') }, true],
  ['it is being tried again', { ...still, failureReason: new TypeError('fetch failed') }, true],
  ['the person may not look any more', { ...still, error: refused }, false],
])('whether the server is away when %s', (_when, polled, away) => {
  expect(isAway(polled)).toBe(away)
})
