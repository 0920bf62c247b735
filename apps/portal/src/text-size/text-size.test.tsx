import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { drawLarge, readsLarge } from './kept-text-size.ts'
import { TextSize } from './text-size.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
  drawLarge(false)
})

test('large text is switched on, kept on the device and switched off again', () => {
  render(<TextSize label="大字" />)
  const large = screen.getByRole('button', { name: '大字' })
  fireEvent.click(large)
  expect(large.getAttribute('aria-pressed')).toBe('true')
  expect([document.documentElement.dataset['text'], readsLarge()]).toEqual(['large', true])
  fireEvent.click(large)
  expect([document.documentElement.dataset['text'], readsLarge()]).toEqual([undefined, false])
})

test('a device that keeps nothing still reads', () => {
  expect(readsLarge()).toBe(false)
})
