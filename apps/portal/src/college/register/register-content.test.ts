import { agreement } from '@jiangji/domain/register/agreement'
import { registerOf } from '@jiangji/domain/register/registers'
import { describe, expect, it } from 'vitest'
import { contentFrom, typedOf } from './register-content.ts'

const { fields } = registerOf('agreement')
const typed = typedOf(fields, agreement.example)

describe('the form of a register', () => {
  it('gives back what it was filled with, numbers as numbers', () => {
    expect(typed['posts']).toBe('40')
    expect(contentFrom('agreement', typed)).toEqual({ content: agreement.example, wrong: null })
  })

  it('leaves out what is not typed where it may', () => {
    expect(contentFrom('agreement', { ...typed, posts: ' ' }).content).toMatchObject({ posts: null })
  })

  it.each([
    ['document', ''],
    ['posts', 'forty'],
    ['validTo', '2020-01-01'],
  ])('names %s when it says %j', (key, text) => {
    expect(contentFrom('agreement', { ...typed, [key]: text })).toEqual({ content: null, wrong: key })
  })
})
