import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SearchPicker } from './search-picker.tsx'

afterEach(cleanup)

const choices = ['演示县职业中等专业学校', '演示市第一职业学校', '演示市第一职业学校分校'].map(
  (label, at) => ({
    value: `s${at}`,
    label,
  }),
)

function Form() {
  const [school, setSchool] = useState('')
  return (
    <form>
      <SearchPicker
        label="学校"
        choices={choices}
        value={school}
        onPick={setSchool}
        placeholder="输入校名查找"
        nothingFound="没有找到这所学校"
      />
      <output>{school}</output>
      <button type="button">下一项</button>
    </form>
  )
}

function type(text: string) {
  render(<Form />)
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: '学校' })
  field.focus()
  fireEvent.change(field, { target: { value: text } })
  return field
}

test.each([
  ['the exact name of a school whose name begins another', '演示市第一职业学校', 's1'],
  ['a part of the name of one school only', '县职业', 's0'],
])('leaving the field takes %s', async (_what, text, value) => {
  const field = type(text)
  screen.getByRole('button', { name: '下一项' }).focus()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(value))
  await waitFor(() => expect(field.value).toBe(choices.find((choice) => choice.value === value)?.label))
})

test('Enter takes the only school found', async () => {
  const field = type('分校')
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('s2'))
  await waitFor(() => expect(field.value).toBe('演示市第一职业学校分校'))
})

test('a text that fits several schools takes none', async () => {
  type('第一')
  screen.getByRole('button', { name: '下一项' }).focus()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.getByRole('status').textContent).toBe('')
})
