import { expect, it } from 'vitest'
import { decideGuardianEntry, type GuardianEntry } from './guardian-entry.ts'
import { isGuarded } from './guardian.ts'

const today = '2026-11-25'
const entry: GuardianEntry = {
  name: ' 演示母 ',
  relation: 'mother',
  relationNote: '写了也不留',
  paper: 'household-register',
  paperSeenOn: today,
}

it('keeps the name as it is used, and no note where the relation says enough', () => {
  expect(decideGuardianEntry(entry, today)).toEqual({
    ok: true,
    value: { ...entry, name: '演示母', relationNote: null },
  })
})

it.each<[Partial<GuardianEntry>, string]>([
  [{ name: '　' }, 'guardian.nameMissing'],
  [{ relation: 'other', relationNote: ' ' }, 'guardian.relationMissing'],
  [{ paperSeenOn: '2026-11-26' }, 'guardian.paperDay'],
  [{ paperSeenOn: '昨天' }, 'guardian.paperDay'],
])('refuses %o', (changes, code) => {
  expect(decideGuardianEntry({ ...entry, ...changes }, today)).toMatchObject({ ok: false, code })
})

it('goes by the birth date, and by the roster only where none is known', () => {
  expect(isGuarded({ birthDate: '2012-11-26', guardianNeeded: false }, today)).toBe(true)
  expect(isGuarded({ birthDate: '2012-11-25', guardianNeeded: true }, today)).toBe(false)
  expect(isGuarded({ birthDate: null, guardianNeeded: true }, today)).toBe(true)
})
