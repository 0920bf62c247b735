import { describe, expect, it } from 'vitest'
import { certificate } from '../certificate/rules.ts'
import { competition } from '../competition/rules.ts'
import { recordKindNames, kindOf } from '../record/kinds.ts'
import { dateIn } from '../words/zh-cn/date.ts'
import { decideShareFields, isShown, presetFields, shareFieldsOf, sharePresets } from './fields.ts'
import { credentialParts } from './part.ts'

const keysOf = (kind: string, claims: object) => shareFieldsOf(kind, claims).map(({ key }) => key)
const fields = shareFieldsOf('certificate', certificate.example)

describe('the fields of a record that can be chosen', () => {
  it('are who awarded it, when, its number and code, and its results', () => {
    expect(keysOf('certificate', certificate.example)).toEqual([
      'creator',
      'awardedOn',
      'number',
      'code',
      'theoryScore',
      'practicalScore',
    ])
    expect(keysOf('competition', competition.example)).toEqual([
      'creator',
      'awardedOn',
      'number',
      'participation',
      'role',
      'teamSize',
    ])
  })

  it('are only those it has', () => {
    const bare = {
      ...competition.example,
      participation: 'individual',
      role: null,
      teamSize: null,
      certificateNumber: null,
    }
    expect(keysOf('competition', bare)).toEqual(['creator', 'awardedOn', 'participation'])
  })

  it('need the last four of the ID number where a number or a result is shown', () => {
    expect(fields.filter(({ guarded }) => guarded).map(({ key }) => key)).toEqual([
      'number',
      'theoryScore',
      'practicalScore',
    ])
  })

  it.each(recordKindNames)(
    'of a %s each have a name of their own, and every result can be chosen',
    (name) => {
      const kind = kindOf(name)
      const known = kind.fields.map(({ key }) => key)
      for (const { field, shownWith } of kind.achievement(kind.example).results) {
        expect(field === undefined || shownWith === undefined).toBe(true)
        if (field !== undefined) expect(known).toContain(field)
      }
      const keys = keysOf(name, kind.example)
      expect(new Set(keys).size).toBe(keys.length)
    },
  )
})

describe('a preset', () => {
  it.each([
    ['genuine', []],
    ['results', ['creator', 'awardedOn', 'theoryScore', 'practicalScore']],
    ['all', null],
  ] as const)('%s is %j', (preset, expected) => {
    expect(presetFields(preset, fields)).toEqual(expected)
  })

  it('is always a choice that is accepted', () => {
    for (const preset of sharePresets)
      expect(decideShareFields(fields, presetFields(preset, fields)).ok).toBe(true)
  })
})

describe('a choice', () => {
  const decide = (chosen: readonly string[] | null) => decideShareFields(fields, chosen)

  it('is kept in the order of the record, and of every field never becomes the whole credential', () => {
    const every = fields.map(({ key }) => key)
    expect(decide(['theoryScore', 'creator'])).toEqual({ ok: true, value: ['creator', 'theoryScore'] })
    expect(decide(every.toReversed())).toEqual({ ok: true, value: every })
    expect(decide(null)).toEqual({ ok: true, value: null })
  })

  it.each([
    [['site'], 'share.fieldUnknown'],
    [['holder'], 'share.fieldUnknown'],
    [['totalScore'], 'share.fieldUnknown'],
    [['creator', 'creator'], 'share.fieldTwice'],
  ])('of %j is refused as %s', (chosen, code) => {
    expect(decide(chosen)).toMatchObject({ ok: false, code })
  })
})

describe('of the parts of a credential', () => {
  const shownOf = (name: string, chosen: readonly string[]) => {
    const kind = kindOf(name)
    const { results } = kind.achievement(kind.example)
    return [...credentialParts, ...results.keys()].filter((part) => isShown(part, results, chosen))
  }

  it('nobody’s choice hides who holds it and what it is, with what its name says', () => {
    expect(shownOf('certificate', [])).toEqual(['holder', 'name', 0])
    expect(shownOf('competition', [])).toEqual(['holder', 'name', 0, 1])
  })

  it('the chosen ones are shown with what repeats them, and no other', () => {
    expect(shownOf('competition', ['number'])).toEqual(['holder', 'name', 'number', 0, 1, 4])
    expect(shownOf('certificate', ['creator'])).toEqual(['holder', 'name', 'creator', 'criteria', 0])
    expect(shownOf('certificate', ['practicalScore'])).toEqual(['holder', 'name', 0, 2])
    expect(shownOf('transcript', ['results'])).toEqual(['holder', 'name', 'results', 0])
  })

  it('a result keeps its place when another is missing', () => {
    const { example } = certificate
    const total = { ...example, scores: { theory: null, practical: null, total: 88 } }
    const whole = { ...example, scores: { theory: 70, practical: 80, total: 88 } }
    for (const claims of [total, whole]) {
      const { results } = certificate.achievement(claims)
      expect([1, 2, 3].filter((place) => isShown(place, results, ['totalScore']))).toEqual([3])
    }
  })

  it.each(recordKindNames)('every part and result of a %s can be reached by a choice', (name) => {
    const kind = kindOf(name)
    const { results } = kind.achievement(kind.example)
    const every = keysOf(name, kind.example)
    const places = results.map(({ place }, at) => place ?? at)
    expect(new Set(places).size).toBe(places.length)
    expect(places.filter((place) => !isShown(place, results, every))).toEqual([])
  })

  it('what is no part is never shown', () => {
    expect(isShown(null, [], ['creator'])).toBe(false)
    expect(isShown(7, [], ['creator'])).toBe(false)
  })

  it.each(recordKindNames)('the criteria of a %s, shown with its creator, tell of no other field', (name) => {
    const kind = kindOf(name)
    const { criteria, results } = kind.achievement(kind.example)
    const apart = results.flatMap(({ shownWith, value }) => (shownWith === 'name' ? [value] : []))
    for (const { key, value } of shareFieldsOf(name, kind.example)) {
      if (key === 'creator' || apart.includes(value)) continue
      const written = /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value, dateIn(value)] : [value]
      expect({ key, told: written.some((each) => criteria.includes(each)) }).toEqual({ key, told: false })
    }
  })

  it.each(recordKindNames)('what is kept back of a %s stands in nothing that is always shown', (name) => {
    const kind = kindOf(name)
    const { name: title, results } = kind.achievement(kind.example)
    const open = [
      title,
      ...results.filter(({ shownWith }) => shownWith === 'name').map(({ value }) => value),
    ].join()
    for (const { key, value } of shareFieldsOf(name, kind.example))
      expect({ key, stands: open.includes(value) }).toEqual({ key, stands: false })
  })
})
