import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SelectField, TextField } from './field.tsx'

afterEach(cleanup)

describe('a field', () => {
  test('says its error to eyes and to screen readers', () => {
    render(<TextField label="学号" error="没有填学号" />)
    const input = screen.getByLabelText('学号')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const spoken = input.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(spoken)?.textContent).toBe('没有填学号')
  })
  test('keeps silent while nothing is wrong', () => {
    render(<TextField label="学号" help="在学生证上" />)
    expect(screen.getByLabelText('学号').getAttribute('aria-invalid')).not.toBe('true')
    expect(screen.getByText('在学生证上')).toBeTruthy()
  })
  test('with choices hands back the chosen value', () => {
    const picked = vi.fn()
    render(
      <SelectField
        label="理由"
        value=""
        onPick={picked}
        choices={[{ value: 'fraud', label: '弄虚作假' }]}
        placeholder="请选"
      />,
    )
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: 'fraud' } })
    expect(picked).toHaveBeenCalledWith('fraud')
  })
})
