import { describe, expect, it } from 'vitest'
import { isOpenAfterEnd, mayDo, permissionsOf } from './may-do.ts'
import type { PermissionRule } from './permission-rule.ts'
import { permissionNames } from './permission-name.ts'
import { permissions } from './permission.ts'
import { decideOtherPerson, decideSettling } from './two-person.ts'
import { roles } from './role.ts'

const rules: [string, PermissionRule][] = Object.entries(permissions)

describe('the permission table', () => {
  it.each(rules)('%s names a role, and says why when anyone may', (_name, rule) => {
    expect(rule.roles.length).toBeGreaterThan(0)
    expect(rule.roles.includes('anyone')).toBe(rule.reason !== undefined)
    expect(rule.scope === 'public').toBe(rule.roles.includes('anyone'))
  })

  it.each(rules)('%s names every role once', (_name, rule) => {
    expect(new Set(rule.roles).size).toBe(rule.roles.length)
  })

  it('asks another person to approve what a registrar submits and to decide on a change', () => {
    expect(permissions['record.approve'].twoPerson).toBe('record.submit')
    expect(permissions['record.change.approve'].twoPerson).toBe('record.change.request')
  })

  it('asks another person to decide on a key and on the registry', () => {
    expect(permissions['key.approve'].twoPerson).toBe('key.request')
    expect(permissions['registry.approve'].twoPerson).toBe('registry.request')
  })

  it('leaves to a school that is no more its old records and keys, and nothing new', () => {
    for (const name of ['record.read', 'record.change.approve', 'key.request', 'public.check'] as const)
      expect(isOpenAfterEnd(name)).toBe(true)
    for (const name of [
      'roster.import',
      'record.enter',
      'record.submit',
      'record.approve',
      'record.issue',
      'learner.slips',
    ] as const)
      expect(isOpenAfterEnd(name)).toBe(false)
  })

  it('shows no record and no learner to the administrator of the platform', () => {
    expect(
      permissionsOf(['platform-administrator']).filter((name) => permissions[name].scope !== 'public'),
    ).toEqual([
      'account.erase',
      'reminder.make',
      'reminder.mail',
      'status.publish',
      'trust.publish',
      'vc-api.issue',
      'vc-api.verify',
    ])
  })

  it('lets each role do what the table says and nothing else', () => {
    for (const name of permissionNames) {
      const rule: PermissionRule = permissions[name]
      for (const role of roles)
        expect(mayDo(role, name)).toBe(rule.roles.includes(role) || rule.roles.includes('anyone'))
    }
  })

  it('adds up the roles of one person and gives nothing to nobody', () => {
    expect(mayDo(['auditor', 'registrar'], 'roster.import')).toBe(true)
    expect(mayDo(['auditor', 'class-teacher'], 'roster.import')).toBe(false)
    expect(mayDo([], 'portfolio.read')).toBe(false)
    expect(mayDo([], 'public.check')).toBe(true)
  })
})

it('lets only who asked take a request back, and only somebody else decide on it', () => {
  const code = (actor: string, to: 'approved' | 'refused' | 'withdrawn') => {
    const decision = decideSettling('a', actor, { to, notYours: 'key.notYours' })
    return decision.ok ? null : decision.code
  }
  expect([code('a', 'withdrawn'), code('b', 'approved'), code('b', 'refused')]).toEqual([null, null, null])
  expect(code('b', 'withdrawn')).toBe('key.notYours')
  expect([code('a', 'approved'), code('a', 'refused')]).toEqual(Array(2).fill('permission.samePerson'))
})

it('refuses the second half of a two-person act to the first person', () => {
  expect(decideOtherPerson(['c', 'a'], 'a')).toMatchObject({ ok: false, code: 'permission.samePerson' })
  expect(decideOtherPerson(['a', null], 'b')).toEqual({ ok: true, value: 'b' })
})
