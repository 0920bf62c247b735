import { expect, it } from 'vitest'
import { bringFiles } from './way.ts'

const files = (count: number) => Array.from({ length: count }, (_, at) => new File(['x'], `${at}.jwt`))

it('every file of a drop is taken, in its order', () => {
  const [one, other, third] = files(3)
  expect(bringFiles([one, other, third].filter((file) => file !== undefined))).toEqual({
    inputs: [{ file: one }, { file: other }, { file: third }],
    left: 0,
  })
  expect(bringFiles([])).toBeNull()
})

it('more than twenty are counted, not dropped without a word', () => {
  expect(bringFiles(files(20))).toMatchObject({ left: 0 })
  const many = bringFiles(files(23))
  expect([many?.inputs.length, many?.left]).toEqual([20, 3])
})
