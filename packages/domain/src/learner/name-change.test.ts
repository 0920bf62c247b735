import { expect, it } from 'vitest'
import { decideMerge, decideRename } from './name-change.ts'

it('a new name is written as names are, and needs another spelling and a document', () => {
  expect(decideRename('演示甲', { name: ' 演示 乙 ', note: '公安证明 1 号' })).toEqual({
    ok: true,
    value: { name: '演示乙', note: '公安证明 1 号' },
  })
  expect(decideRename('演示甲', { name: '演示甲', note: '公安证明' })).toMatchObject({
    code: 'person.sameName',
  })
  expect(decideRename('演示甲', { name: '乙', note: '公安证明' })).toMatchObject({
    code: 'person.nameMissing',
  })
  expect(decideRename('演示甲', { name: '演示乙', note: '证' })).toMatchObject({ code: 'person.noteMissing' })
})

it('two rows are one person only under one name', () => {
  const one = { learnerId: 'a', name: '演示甲' }
  expect(decideMerge(one, { learnerId: 'b', name: '演示 甲' }, '户口簿核对')).toMatchObject({ ok: true })
  expect(decideMerge(one, one, '户口簿核对')).toMatchObject({ code: 'person.itself' })
  expect(decideMerge(one, { learnerId: 'b', name: '演示乙' }, '户口簿核对')).toMatchObject({
    code: 'person.otherName',
  })
})
