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

test('a long number that strayed into another cell is hidden, however it is grouped', () => {
  const name = (text: string) => summarise(text, null, '').name
  expect(name('629999200802290018')).toBe('62…')
  expect(name('629999 20080229 0018')).toBe('62…')
  expect(name('629999-2008-0229-001X')).toBe('62…X')
  expect(summarise('演示甲', null, '一班 · 629999200802290018').detail).toBe('一班 · 62…')
  expect(summarise('演示甲', null, '长'.repeat(300)).detail).toHaveLength(120)
})
