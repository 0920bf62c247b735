import type { Verification } from '@jiangji/credentials/verify'
import { failed } from '@jiangji/domain/verification/check'
import { expect, it } from 'vitest'
import { entriesOf } from './entries.ts'
import type { Answer } from './protocol.ts'

const basis = { online: true, listedAt: null, statusAt: null, doubt: null }
const one: Verification = { checks: [], verdict: 'undetermined', credential: null }
const other: Verification = { checks: [], verdict: 'invalid', credential: null }
const verified = (...verifications: Verification[]): Answer => ({
  kind: 'verified',
  carrier: 'pdf',
  verifications,
  basis,
})
const given = (answer: Answer) => ({
  answer,
  at: new Date('2026-03-02T04:00:00Z'),
  asked: { holderName: '', askOutside: false },
})
const file = (name: string) => ({ file: new File(['x'], name) })
const refusal: Answer = { kind: 'refused', code: 'shape.zip', facts: {} }

it('each credential of each file has a line with the file’s name, and so has a file without any', () => {
  const inputs = [file('a.pdf'), file('b.zip'), file('c.jwt'), file('d.png')]
  const answers = [verified(one, other), refusal, verified(one), { kind: 'shareCode', code: 'X' } as const]
  const entries = entriesOf(inputs, answers.map(given))
  expect(entries.map(({ file: name, kind, input }) => [name, kind, input])).toEqual([
    ['a.pdf', 'credential', 0],
    ['a.pdf', 'credential', 0],
    ['b.zip', 'none', 1],
    ['c.jwt', 'credential', 2],
    ['d.png', 'shareCode', 3],
  ])
})

it('a file among others that is no credential at all gets no verdict', () => {
  const checks = [failed('shape', 'shape.unrecognised', { parts: 1 })]
  const roster = verified({ checks, verdict: 'invalid', credential: null })
  expect(entriesOf([file('a.csv'), file('b.jwt')], [roster, verified(one)].map(given))).toMatchObject([
    { kind: 'none', answer: { kind: 'refused', code: 'shape.unrecognised' } },
    { kind: 'credential' },
  ])
})

it('a single file needs no name in its lines', () => {
  expect(entriesOf([file('a.pdf')], [given(verified(one, other))]).map(({ file: name }) => name)).toEqual([
    null,
    null,
  ])
})
