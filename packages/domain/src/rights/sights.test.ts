import { describe, expect, it } from 'vitest'
import { permissionNames } from '../organisation/permission-name.ts'
import { permissions } from '../organisation/permission.ts'
import { seenUnder, sights, whoSees } from './sights.ts'

/** Reading and exporting that shows no learner: what schools, keys, lists and rules are. */
const tellNothingOfLearners = [
  'session.read',
  'desk.read',
  'register.read',
  'scheme.read',
  'programme.read',
  'skill.read',
  'key.read',
  'registry.read',
  'issuer.read',
]

describe('who sees what of a learner', () => {
  it('names every permission under which others read', () => {
    const reading = permissionNames.filter(
      (name) =>
        /\.(read|export|slips|check)$/.test(name) &&
        ['organisation', 'public'].includes(permissions[name].scope),
    )
    const unnamed = reading.filter((name) => !(name in seenUnder) && !tellNothingOfLearners.includes(name))
    expect(unnamed).toEqual([])
  })

  it('says a role for each thing seen, and anyone only for what she shares', () => {
    for (const sight of sights)
      expect({ sight, roles: whoSees(sight) }).toEqual({
        sight,
        roles: expect.arrayContaining([expect.any(String)]),
      })
    expect(sights.filter((sight) => whoSees(sight).includes('anyone'))).toEqual(['shared'])
    expect(whoSees('class')).toContain('class-teacher')
    expect(whoSees('records')).not.toContain('class-teacher')
  })
})
