import { describe, expect, it } from 'vitest'
import {
  decideOtherPerson,
  mayDo,
  permissionNames,
  permissions,
  permissionsOf,
  type PermissionRule,
} from './permission.ts'
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

  it('shows no record and no learner to the administrator of the platform', () => {
    expect(
      permissionsOf(['platform-administrator']).filter((name) => permissions[name].scope !== 'public'),
    ).toEqual(['status.publish', 'vc-api.issue', 'vc-api.verify'])
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

it('refuses the second half of a two-person act to the first person', () => {
  expect(decideOtherPerson(['c', 'a'], 'a')).toMatchObject({ ok: false, code: 'permission.samePerson' })
  expect(decideOtherPerson(['a', null], 'b')).toEqual({ ok: true, value: 'b' })
})
