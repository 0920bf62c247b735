import { describe, expect, it } from 'vitest'
import { decideRegistryAct, type RegistryWish } from './registry-act.ts'

const schools = [
  { id: 'a', name: '甲校', ended: false },
  { id: 'b', name: '乙校', ended: false },
  { id: 'c', name: '丙校', ended: false },
  { id: 'x', name: '旧校', ended: true },
]
const wish = (changes: Partial<RegistryWish>): RegistryWish => ({
  act: 'merger',
  subjectIds: ['a'],
  successorId: 'c',
  newName: null,
  ...changes,
})

describe('an act on the registry', () => {
  it.each([
    ['one school merged into another', wish({})],
    ['two schools merged into a third', wish({ subjectIds: ['a', 'b'] })],
    ['a school closed, another keeping its records', wish({ act: 'closure' })],
    ['a school renamed', wish({ act: 'rename', successorId: null, newName: '新甲校' })],
  ])('accepts %s', (_name, asked) => {
    expect(decideRegistryAct(asked, schools)).toEqual({ ok: true, value: asked })
  })

  it('takes a new name without the blanks around it and in one width', () => {
    const asked = wish({ act: 'rename', successorId: null, newName: ' 新甲校２ ' })
    expect(decideRegistryAct(asked, schools)).toMatchObject({ ok: true, value: { newName: '新甲校2' } })
  })

  it.each([
    ['no school', { subjectIds: [] }, 'registry.unknown'],
    ['a school of nobody', { subjectIds: ['z'] }, 'registry.unknown'],
    ['a school that is no more', { subjectIds: ['a', 'x'] }, 'registry.ended'],
    ['a successor that is no more', { successorId: 'x' }, 'registry.ended'],
    ['a successor of nobody', { successorId: 'z' }, 'registry.unknown'],
    ['a merger into nothing', { successorId: null }, 'registry.successorMissing'],
    ['a closure that nobody answers for', { act: 'closure', successorId: null }, 'registry.successorMissing'],
    ['a merger into itself', { successorId: 'a' }, 'registry.successorItself'],
    ['two closures at once', { act: 'closure', subjectIds: ['a', 'b'] }, 'registry.oneSchool'],
    ['a new name left out', { act: 'rename' }, 'registry.nameMissing'],
    ['a new name of blanks', { act: 'rename', newName: '  ' }, 'registry.nameMissing'],
    ['a new name too long', { act: 'rename', newName: '校'.repeat(61) }, 'registry.nameMissing'],
    ['a name that is another’s', { act: 'rename', newName: '乙校' }, 'registry.nameTaken'],
    ['its own name', { act: 'rename', newName: '甲校' }, 'registry.nameTaken'],
  ] as const)('refuses %s', (_name, changes, code) => {
    expect(decideRegistryAct(wish({ ...changes }), schools)).toMatchObject({ ok: false, code })
  })
})
