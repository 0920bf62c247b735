import { describe, expect, it } from 'vitest'
import { en } from '../words/en.ts'
import { zhCN } from '../words/zh-cn.ts'
import { agreement } from './agreement.ts'
import { countHours, schoolYearOf } from './count-hours.ts'
import { partner } from './partner.ts'
import { registerNames, registerOf, registers, type RegisterName } from './registers.ts'
import { site } from './site.ts'
import { stateOfEntry } from './state.ts'

describe.each(registerNames)('the register %s', (name) => {
  const register = registerOf(name)

  it('reads its example, and asks for every field that it calls required', () => {
    const { example } = registers[name]
    expect(register.read(example)).toMatchObject({ ok: true, value: { content: example } })
    for (const { key, required } of register.fields)
      expect({ key, ok: register.read({ ...example, [key]: null }).ok }).toEqual({ key, ok: !required })
  })

  it('has words for itself, its fields and its choices in both languages', () => {
    for (const words of [zhCN, en]) {
      const own: { name: string; fields: Readonly<Record<string, string>> } = words.registers[name]
      expect(own.name).not.toBe('')
      for (const { key, choices = [] } of register.fields) {
        expect({ key, word: own.fields[key] }).toEqual({ key, word: expect.stringMatching(/\S/) })
        for (const choice of choices) expect(words.registerChoices).toHaveProperty(choice)
      }
    }
  })
})

describe('what is entered', () => {
  it.each<[RegisterName, object, string]>([
    ['partner', { ...partner.example, uscc: '91350100M000100Y44' }, 'uscc'],
    ['partner', { ...partner.example, name: ' ' }, 'name'],
    ['site', { ...site.example, validTo: '2020-01-01' }, 'validTo'],
    ['agreement', { ...agreement.example, validTo: '2025-08-31' }, 'validTo'],
    ['agreement', { ...agreement.example, posts: 1.5 }, 'posts'],
    ['teaching-hours', { ...registers['teaching-hours'].example, schoolYear: '2025-2027' }, 'schoolYear'],
    ['teaching-hours', { ...registers['teaching-hours'].example, hours: 0 }, 'hours'],
    ['teaching-hours', { ...registers['teaching-hours'].example, topic: 'sport' }, 'topic'],
  ])('of %s with something wrong is refused at its field', (name, content, field) => {
    expect(registerOf(name).read(content)).toEqual({ ok: false, code: 'register.content', facts: { field } })
  })

  it('finds a partner twice by its code, however it is written', () => {
    const key = (uscc: string) => {
      const read = registerOf('partner').read({ ...partner.example, uscc })
      return read.ok ? read.value.key : null
    }
    expect(key(' 91350100m000100y43 ')).toBe(key('91350100M000100Y43'))
  })
})

it.each([
  [{ validTo: null, endedOn: null }, 'current'],
  [{ validTo: '2026-05-02', endedOn: null }, 'current'],
  [{ validTo: '2026-05-01', endedOn: null }, 'soon'],
  [{ validTo: '2026-03-02', endedOn: null }, 'soon'],
  [{ validTo: '2026-03-01', endedOn: null }, 'over'],
  [{ validTo: '2030-03-01', endedOn: '2026-01-01' }, 'ended'],
] as const)('an entry %j is %s on 2 March 2026', (entry, state) => {
  expect(stateOfEntry(entry, '2026-03-02')).toBe(state)
})

it('counts 劳动教育 apart from the topics, these by year and that over all years', () => {
  const hours = (schoolYear: string, topic: 'ethics' | 'labour', count: number) => ({
    className: '一班',
    schoolYear,
    topic,
    hours: count,
  })
  const entries = [
    hours('2025-2026', 'ethics', 10),
    hours('2024-2025', 'ethics', 9),
    hours('2025-2026', 'labour', 8),
    hours('2024-2025', 'labour', 9),
  ]
  expect(countHours(entries, { classes: ['一班', '二班'], schoolYear: '2025-2026' })).toEqual([
    { className: '一班', topicHours: 10, topicMissing: 6, labourHours: 17, labourMissing: 0 },
    { className: '二班', topicHours: 0, topicMissing: 16, labourHours: 0, labourMissing: 16 },
  ])
})

it.each([
  ['2026-08-31', '2025-2026'],
  ['2026-09-01', '2026-2027'],
])('%s lies in the school year %s', (day, schoolYear) => {
  expect(schoolYearOf(day)).toBe(schoolYear)
})
