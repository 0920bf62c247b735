import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { DataTable } from './data-table.tsx'

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 620 })
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 46 })
})

afterEach(cleanup)

type Line = { id: string; name: string }
const rows: Line[] = Array.from({ length: 400 }, (_, at) => ({ id: `r${at}`, name: `第 ${at} 行` }))
const columns = [{ id: 'name', header: '姓名', cell: (row: Line) => row.name }]

function draw(onOpen?: (row: Line) => void) {
  render(<DataTable label="行" columns={columns} rows={rows} keyOf={(row) => row.id} onOpen={onOpen} />)
}

describe('a table', () => {
  test('draws only the rows near the eye and tells how many there are', () => {
    draw()
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('401')
    const drawn = document.querySelectorAll('tr[data-at]').length
    expect(drawn).toBeGreaterThan(10)
    expect(drawn).toBeLessThan(100)
  })
  test('is one stop of the tab key and walked with the arrows', async () => {
    draw()
    const first = document.querySelector<HTMLElement>('[data-at="0"]')
    expect(document.querySelectorAll('tr[tabindex="0"]').length).toBe(1)
    first?.focus()
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' })
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-at')).toBe('1'))
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' })
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-at')).toBe('0'))
  })
  test('opens the row under the cursor with Enter', () => {
    const opened = vi.fn()
    draw(opened)
    const third = document.querySelector<HTMLElement>('[data-at="2"]')
    third?.focus()
    fireEvent.keyDown(third ?? document.body, { key: 'Enter' })
    expect(opened).toHaveBeenCalledWith(rows[2])
  })
})
