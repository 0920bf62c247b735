import { describe, expect, it } from 'vitest'
import { assuranceOf } from './assurance.ts'
import { decideIssue, mayBeShared, recordActs, statesBefore, transition } from './lifecycle.ts'
import { recordStateSchema } from './schema.ts'

const states = recordStateSchema.options

describe('the life of a record', () => {
  it.each([
    ['draft', 'submit', 'submitted'],
    ['submitted', 'withdraw', 'draft'],
    ['submitted', 'approve', 'approved'],
    ['submitted', 'reject', 'rejected'],
    ['approved', 'reject', 'rejected'],
    ['rejected', 'rework', 'draft'],
    ['approved', 'issue', 'issued'],
    ['issued', 'suspend', 'suspended'],
    ['suspended', 'resume', 'issued'],
    ['issued', 'revoke', 'revoked'],
    ['suspended', 'revoke', 'revoked'],
    ['issued', 'supersede', 'superseded'],
    ['suspended', 'supersede', 'superseded'],
  ] as const)('leads from %s by %s to %s', (state, act, next) => {
    expect(transition(state, act)).toEqual({ ok: true, value: next })
  })

  it('has thirteen ways and no other', () => {
    const ways = states.flatMap((state) => recordActs.filter((act) => transition(state, act).ok))
    expect(ways).toHaveLength(13)
  })

  it('refuses any other act by naming the state', () => {
    for (const state of states)
      for (const act of recordActs)
        if (!statesBefore(act).includes(state))
          expect(transition(state, act)).toEqual({ ok: false, code: 'record.state', facts: { state, act } })
  })

  it.each(['revoked', 'superseded'] as const)('ends when it is %s', (state) => {
    expect(recordActs.filter((act) => transition(state, act).ok)).toEqual([])
  })

  it('begins anew only as a draft', () => {
    expect(states.filter((state) => recordActs.every((act) => !statesBefore(act).includes(state)))).toEqual([
      'revoked',
      'superseded',
    ])
  })
})

describe('issuing', () => {
  it.each([
    ['2026-03-01', true],
    ['2026-03-02', true],
    ['2026-03-03', false],
    [null, true],
  ])('of a record dated %s on 2 March 2026 may be done: %s', (issuedOn, ok) => {
    expect(decideIssue({ state: 'approved', issuedOn }, '2026-03-02').ok).toBe(ok)
  })

  it('needs an approval first', () => {
    expect(decideIssue({ state: 'submitted', issuedOn: null }, '2026-03-02')).toMatchObject({
      code: 'record.state',
    })
  })
})

it('only an issued record may be shared', () => {
  expect(states.filter(mayBeShared)).toEqual(['issued'])
})

it.each([
  [{ inRegistry: true, issuerAwards: true }, 'registry-matched'],
  [{ inRegistry: true, issuerAwards: false }, 'registry-matched'],
  [{ inRegistry: false, issuerAwards: true }, 'awarding-body'],
  [{ inRegistry: false, issuerAwards: false }, 'college-attested'],
])('who stands behind a record of which %j is known: %s', (facts, assurance) => {
  expect(assuranceOf(facts)).toBe(assurance)
})
