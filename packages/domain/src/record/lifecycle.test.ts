import { describe, expect, it } from 'vitest'
import { assuranceOf } from './assurance.ts'
import { decideIssue, freesNumber, mayBeShared, recordActs, statesBefore, transition } from './lifecycle.ts'
import { recordStateSchema, revocationReasonSchema, revocationRequestSchema } from './schema.ts'

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

it('a number is free again only when the record should never have borne it', () => {
  expect(revocationReasonSchema.options.filter(freesNumber)).toEqual(['entered-in-error', 'wrong-holder'])
})

describe('a request to revoke', () => {
  it.each([
    [{ reason: 'fraud', note: null }, true],
    [{ reason: 'other', note: '颁证单位来函' }, true],
    [{ reason: 'other', note: null }, false],
    [{ reason: 'other', note: '  无  ' }, false],
    [{ reason: 'whim', note: '说明文字' }, false],
    [{ reason: 'fraud', note: '长'.repeat(501) }, false],
  ])('%j is complete: %s', (request, complete) => {
    expect(revocationRequestSchema.safeParse(request).success).toBe(complete)
  })
})

it.each([
  [{ inRegistry: true, issuerAwards: true }, 'registry-matched'],
  [{ inRegistry: true, issuerAwards: false }, 'registry-matched'],
  [{ inRegistry: false, issuerAwards: true }, 'awarding-body'],
  [{ inRegistry: false, issuerAwards: false }, 'college-attested'],
])('who stands behind a record of which %j is known: %s', (facts, assurance) => {
  expect(assuranceOf(facts)).toBe(assurance)
})
