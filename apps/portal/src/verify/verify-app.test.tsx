import { makeShareCode } from '@jiangji/domain/identity/share-code'
import { groupShareCode } from '@jiangji/ui/share-code-text'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LanguageProvider, open } from './use-words.tsx'
import { VerifyApp } from './verify-app.tsx'

const code = makeShareCode(Uint8Array.from({ length: 12 }, (_, at) => at * 11))

const found = {
  found: true,
  disclosed: 'none',
  checkedAt: '2026-03-02T06:05:00Z',
  expiresAt: '2026-04-01T00:00:00Z',
  verdict: 'invalid',
  checks: [{ name: 'holder', state: 'failed', code: 'holder.otherName', facts: {} }],
}

const answers = vi.fn<(url: string, request: RequestInit) => Promise<Response>>()

beforeEach(() => {
  vi.stubGlobal('fetch', answers)
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
  answers.mockReset()
  vi.unstubAllGlobals()
})

async function openPage() {
  render(
    <LanguageProvider first={await open('zh-CN')}>
      <VerifyApp linked={code} />
    </LanguageProvider>,
  )
}

function goBack(state: unknown) {
  history.replaceState(state, '', `/v/${code}`)
  fireEvent.popState(window)
}

async function ask(name: string, answer: Response) {
  answers.mockResolvedValue(answer)
  await openPage()
  fireEvent.change(screen.getByLabelText('持有人姓名'), { target: { value: name } })
  fireEvent.click(screen.getByRole('button', { name: '核验' }))
}

describe('the page for checking', () => {
  test('sends nothing without the name of the holder', async () => {
    await ask(' ', Response.json(found))
    expect(screen.getByText('填上持有人姓名')).toBeTruthy()
    expect(answers).not.toHaveBeenCalled()
  })
  test('calls another name undetermined, shows no face, and goes back to what was typed', async () => {
    await ask('李四', Response.json(found))
    expect(await screen.findByRole('heading', { level: 1, name: '无法确认' })).toBeTruthy()
    expect(document.querySelector('dl')).toBeNull()
    expect(document.title).toContain('无法确认')
    expect(location.href).not.toContain(encodeURIComponent('李四'))
    goBack({ typed: history.state.asked })
    expect(screen.getByLabelText<HTMLInputElement>('持有人姓名').value).toBe('李四')
    expect(screen.getByText(`核验码 ${groupShareCode(code)}`)).toBeTruthy()
  })
  test('asks anew when a verdict is reloaded', async () => {
    history.replaceState({ asked: { code, name: '李四' } }, '')
    answers.mockResolvedValue(Response.json(found))
    await openPage()
    expect(await screen.findByRole('heading', { level: 1, name: '无法确认' })).toBeTruthy()
    expect(answers).toHaveBeenCalledTimes(1)
    expect(answers.mock.calls[0]?.[1].body).toBe(JSON.stringify({ code, name: '李四' }))
  })
  test('forgets code and name when another is to be checked', async () => {
    await ask('李四', Response.json(found))
    fireEvent.click(await screen.findByRole('button', { name: '核验另一张' }))
    expect(screen.getByLabelText<HTMLInputElement>('核验码').value).toBe('')
    expect(screen.getByLabelText<HTMLInputElement>('持有人姓名').value).toBe('')
    expect(history.state).toBeNull()
  })
  test('gives one neutral answer when there is nothing to see, and keeps what was typed', async () => {
    await ask('李四', Response.json({ found: false }))
    expect(await screen.findByText('没有可以查看的证书')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('持有人姓名').value).toBe('李四')
  })
  test('never calls a failure a verdict', async () => {
    await ask('李四', new Response('', { status: 503 }))
    expect(await screen.findByText(/服务器暂时没有回应/)).toBeTruthy()
    expect(document.querySelector('[data-verdict]')).toBeNull()
  })
  test('says how long to wait when asked too fast', async () => {
    await ask('李四', Response.json({ error: { code: 'slowDown', facts: { seconds: 30 } } }, { status: 429 }))
    expect(await screen.findByText('查得太快了，请等 30 秒再试。')).toBeTruthy()
  })
})
