import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { ShareCodeField } from './share-code-field.tsx'

afterEach(cleanup)

function Typed() {
  const [code, setCode] = useState('')
  return <ShareCodeField label="核验码" value={code} onType={setCode} />
}

function type(text: string): string {
  render(<Typed />)
  const input = screen.getByLabelText<HTMLInputElement>('核验码')
  fireEvent.change(input, { target: { value: text } })
  return input.value
}

describe('a code being typed', () => {
  test('falls into groups of 4-4-5 by itself', () => {
    expect(type('abcd2345 efgh9')).toBe('ABCD-2345-EFGH9')
  })
  test('forgives the letters that look like digits', () => {
    expect(type('O1il')).toBe('0111')
  })
  test('is understood in full-width letters', () => {
    expect(type('ＡＢ１２')).toBe('AB12')
  })
  test('is taken out of a whole link', () => {
    expect(type('https://example.org/v/ABCD2345EFGH9?from=wechat')).toBe('ABCD-2345-EFGH9')
  })
})
