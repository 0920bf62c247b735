import { mayDo } from '@jiangji/domain/organisation/may-do'
import type { Role } from '@jiangji/domain/organisation/role'
import { expect, test } from 'vitest'
import { addressOfRecent } from './address-of-recent.ts'

const workbook = { id: 'b', kind: 'certificate', submitted: true, record: null } as const
const roster = { ...workbook, kind: 'roster' } as const
const draft = { ...workbook, submitted: false } as const
const form = { ...workbook, record: { learnerId: 'l', recordId: 'r' } } as const

test.each<[Role, (string | null)[]]>([
  ['registrar', ['/desk/import/b', '/desk/import/b', '/desk/import/b', '/desk/records/l/r']],
  ['approver', ['/desk/approval/b', '/desk/import/b', '/desk/import/b', '/desk/approval/b']],
  ['auditor', ['/desk/import/b', '/desk/import/b', '/desk/import/b', '/desk/records/l/r']],
  ['college-administrator', [null, null, null, '/desk/records/l/r']],
  ['key-holder', [null, null, null, null]],
  ['class-teacher', [null, null, null, null]],
])('the recent batches of a %s lead only where she may go', (role, addresses) => {
  const led = [workbook, roster, draft, form].map((line) =>
    addressOfRecent(line, (permission) => mayDo(role, permission)),
  )
  expect(led).toEqual(addresses)
})
