import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'

afterEach(cleanup)

function clickAt(moment: number) {
  const button = screen.getByRole('button')
  const click = createEvent.click(button)
  Object.defineProperty(click, 'timeStamp', { value: moment })
  fireEvent(button, click)
}

test('a double click acts once, a later click acts again', () => {
  const act = vi.fn<() => void>()
  render(<Button onClick={act}>签发</Button>)
  clickAt(1_000)
  clickAt(1_180)
  expect(act).toHaveBeenCalledTimes(1)
  clickAt(1_700)
  expect(act).toHaveBeenCalledTimes(2)
})

test('a double click sends a form once', () => {
  const send = vi.fn<(event: Event) => void>()
  render(
    <form onSubmit={(event) => send(event.nativeEvent)}>
      <Button type="submit">核验</Button>
    </form>,
  )
  clickAt(1_000)
  clickAt(1_180)
  expect(send).toHaveBeenCalledTimes(1)
})
