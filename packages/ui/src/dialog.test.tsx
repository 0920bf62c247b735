import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Dialog } from './dialog.tsx'

afterEach(cleanup)

test('the second half of a double click does nothing inside a dialog', () => {
  const act = vi.fn<() => void>()
  render(
    <Dialog open onClose={() => undefined} title="收回" closeLabel="关闭">
      <button type="button" onClick={act}>
        收回
      </button>
    </Dialog>,
  )
  const button = screen.getByRole('button', { name: '收回' })
  fireEvent.click(button, { detail: 2 })
  expect(act).not.toHaveBeenCalled()
  fireEvent.click(button, { detail: 1 })
  expect(act).toHaveBeenCalledTimes(1)
})
