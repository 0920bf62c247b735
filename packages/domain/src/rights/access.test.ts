import { expect, it } from 'vitest'
import { accessKindOf } from './access.ts'

it.each([
  ['learner.export', 'export'],
  ['learner.slips.renew', 'slip'],
  ['record.issue', 'record'],
  ['record.change.approve', 'change'],
  ['duplicate.approve', 'identity'],
  ['account.recover', 'account'],
  ['something.new', 'other'],
])('%s is told as %s', (permission, kind) => {
  expect(accessKindOf(permission)).toBe(kind)
})
