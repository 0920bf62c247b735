import { expect, test } from 'vitest'
import { findClasses } from './find-classes.ts'

const lines = ['22机电1班', '24会计2班', '24会计10班', '9 级汽修'].map((className) => ({
  className,
  programme: className.includes('会计') ? '会计事务' : '机电技术应用',
}))
const found = (search: string) => findClasses(lines, search).map(({ className }) => className)

test('classes are listed from the newest intake, numbers as numbers', () => {
  expect(found('')).toEqual(['24会计10班', '24会计2班', '22机电1班', '9 级汽修'])
})

test.each([
  ['会计', ['24会计10班', '24会计2班']],
  ['２４ 会计 2', ['24会计2班']],
  ['机电技术', ['22机电1班', '9 级汽修']],
  ['没有', []],
])('classes are found by a part of their name or programme: %s', (search, names) => {
  expect(found(search)).toEqual(names)
})
