import { describe, expect, it } from 'vitest'
import { decidedBefore, type KeptDecision } from './decided.ts'
import type { Finding } from './finding.ts'
import { acceptHeld, decideAcceptance, decideHeld, findTargets, mapHeld, type HeldRules } from './held.ts'

interface Shelf {
  titles: readonly string[]
}

const rules: HeldRules<Shelf> = {
  'title.unknown': {
    field: 'title',
    about: (textOf) => textOf('title'),
    targets: ({ titles }) => titles.map((value) => ({ value, detail: '' })),
    accepts: false,
  },
  'day.late': {
    field: 'day',
    about: (textOf, { date }) => `${textOf('title')} ${date ?? ''}`,
    targets: null,
    accepts: true,
  },
}
const cells = { values: { title: '旧书名', day: '2026-01-15' }, columns: { title: '书名' } }
const kept = (code: string, text: string, mappedTo: string | null): KeptDecision => ({
  code,
  text,
  mappedTo,
  by: '演示甲',
  on: '2026-02-01',
})
const held = (code: string, facts: Finding['facts'] = {}): Finding => ({
  column: '书名',
  field: 'title',
  outcome: 'held',
  code,
  facts,
})

describe('what a person may decide', () => {
  it.each([
    ['title.unknown', 'map', true],
    ['title.unknown', 'accept', 'held.notAccepted'],
    ['day.late', 'accept', true],
    ['day.late', 'map', 'held.notMapped'],
    ['nothing.known', 'map', 'held.notMapped'],
    ['nothing.known', 'accept', 'held.notAccepted'],
  ] as const)('over %s to %s: %s', (code, act, expected) => {
    const decision = decideHeld(rules[code], act)
    expect(decision.ok || decision.code).toBe(expected)
  })
})

describe('rows let through as they stand', () => {
  const careful = { ...rules['day.late'], accepts: 'with-reason' } as (typeof rules)['day.late']
  it.each([
    ['no rule', undefined, '已核对原件', 'held.notAccepted'],
    ['no reason, where none is wanted', rules['day.late'], ' ', null],
    ['no reason, where one is', careful, '  ', 'held.whyMissing'],
    ['three signs', careful, '看过了', 'held.whyMissing'],
    ['a reason', careful, ' 已核对原件 ', '已核对原件'],
    ['a reason with an ID number in it', careful, '和62999920080315001X一致', '和62…X一致'],
  ])('with %s', (_case, rule, reason, expected) => {
    const decision = decideAcceptance(rule, reason)
    expect(decision.ok ? decision.value : decision.code).toBe(expected)
  })
})

describe('a cell that was mapped before', () => {
  it('is read as what it was mapped to, and says who decided that', () => {
    const read = mapHeld(cells, rules, decidedBefore([kept('title.unknown', ' 旧书名', '新书名')]))
    expect(read.cells.values).toEqual({ title: '新书名', day: '2026-01-15' })
    expect(read.findings).toEqual([
      {
        column: '书名',
        field: 'title',
        outcome: 'warned',
        code: 'decided.mapped',
        facts: { text: '旧书名', to: '新书名', by: '演示甲', on: '2026-02-01' },
      },
    ])
    expect(cells.values.title).toBe('旧书名')
  })

  it.each([
    ['nothing was decided', []],
    ['another text was mapped', [kept('title.unknown', '别的书', '新书名')]],
    ['it was let through', [kept('title.unknown', '旧书名', null)]],
    ['the code takes no mapping', [kept('day.late', '旧书名 2026-01-15', '新书名')]],
  ])('stays as it stands when %s', (_when, decisions) => {
    const read = mapHeld(cells, rules, decidedBefore(decisions))
    expect(read).toEqual({ cells, findings: [] })
  })
})

describe('a row that was held', () => {
  const late = held('day.late', { date: '2026-01-15' })

  it('is warned once it was let through as it stands', () => {
    const decided = decidedBefore([kept('day.late', '旧书名 2026-01-15', null)])
    expect(acceptHeld([late], cells, { rules, decided })).toMatchObject({
      outcome: 'warned',
      findings: [{ code: 'decided.accepted', facts: { by: '演示甲', on: '2026-02-01' } }],
    })
  })

  it('stays held for another day, for another finding, and where nobody may let it through', () => {
    const decided = decidedBefore([
      kept('day.late', '旧书名 2026-01-16', null),
      kept('title.unknown', '旧书名', null),
    ])
    const { outcome, findings } = acceptHeld([late, held('title.unknown'), held('other')], cells, {
      rules,
      decided,
    })
    expect(outcome).toBe('held')
    expect(findings.map(({ about }) => about)).toEqual(['旧书名 2026-01-15', '旧书名', undefined])
  })

  it('names no text with a long number in it, nor an empty one', () => {
    for (const title of ['刘一 629999200903150017', '']) {
      const values = { ...cells.values, title }
      const given = { rules, decided: decidedBefore([]) }
      const { findings } = acceptHeld([held('title.unknown')], { ...cells, values }, given)
      expect(findings[0]?.about).toBeUndefined()
    }
  })
})

describe('the targets of a mapping', () => {
  const targets = ['网页制作（高级）', '网页制作', '会计', '网页制作'].map((value) => ({
    value,
    detail: 'X001',
  }))

  it('are found by a part of their words, each once, the shortest first', () => {
    expect(findTargets(targets, ' 网页 ').map(({ value }) => value)).toEqual(['网页制作', '网页制作（高级）'])
    expect(findTargets(targets, 'x001')).toHaveLength(3)
    expect(findTargets(targets, '焊接')).toEqual([])
  })
})
