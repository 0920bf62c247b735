import { MutationObserver, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Failure } from './failure.tsx'
import { SignedOut } from './signed-out.tsx'
import { LanguageProvider, open } from './words/use-words.tsx'

const signedOut = () =>
  Object.assign(new Error('refused'), { refusal: { code: 'permission.signIn', facts: {} } })

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

async function draw(children: React.ReactNode, queries = new QueryClient()) {
  history.replaceState(null, '', '/portfolio/7/share?from=list')
  render(
    <LanguageProvider first={await open('zh-CN')}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </LanguageProvider>,
  )
}

function expectWayIn() {
  const link = screen.getByRole('link', { name: '登录' })
  expect(link.getAttribute('href')).toBe('/sign-in?next=%2Fportfolio%2F7%2Fshare%3Ffrom%3Dlist')
}

test('a page refused for want of a session offers to sign in and to come back', async () => {
  await draw(<Failure error={signedOut()} onAgain={() => undefined} />)
  expectWayIn()
})

test('an act refused for want of a session offers it beside the page, which keeps what was typed', async () => {
  const queries = new QueryClient()
  await draw(<SignedOut />, queries)
  expect(screen.queryByRole('link')).toBeNull()
  const deed = new MutationObserver(queries, { mutationFn: () => Promise.reject(signedOut()) })
  await act(() => deed.mutate().catch(() => undefined))
  const link = screen.getByRole('link', { name: '登录' })
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/sign-in', '_blank'])
  expect(screen.getByText(/填过的内容还在/)).toBeDefined()
})

test('another refusal offers none', async () => {
  const denied = Object.assign(new Error('refused'), { refusal: { code: 'permission.denied', facts: {} } })
  await draw(<Failure error={denied} onAgain={() => undefined} />)
  expect(screen.queryByRole('link')).toBeNull()
})
