import { expect, test } from 'vitest'
import { summarise } from './summary.ts'

test('a number is masked, whether it can be read or not', () => {
  const holder = { kind: 'residentId', value: '629999200802290018' } as const
  expect(summarise('演示甲', holder, '').idMasked).toBe('629999 2008**** 0018')
  expect(summarise('演示甲', null, '', '６２９９９９200811150009').idMasked).toBe('629999 2008**** 0009')
})

test('a cell that holds no number shows only that something stands there', () => {
  expect(summarise('演示甲', null, '', '62999920081115').idMasked).toBe('**************')
  expect([summarise('演示甲', null, '').idMasked, summarise('演示甲', null, '', '').idMasked]).toEqual([
    '',
    '',
  ])
})
