import { describe, expect, it } from 'vitest'
import { certificate } from '../certificate/rules.ts'
import { competition } from '../competition/rules.ts'
import {
  actOfChange,
  changeActs,
  changedFields,
  changeReasons,
  changeReasonSchema,
  decideGrounds,
  freesNumber,
  type ChangeAct,
  type ChangeReason,
} from './change.ts'
import { statesBefore } from './lifecycle.ts'

describe('the grounds of a change', () => {
  it.each(changeActs)('to %s are complete with each of its reasons, and in words for another', (act) => {
    for (const reason of changeReasons[act])
      expect(decideGrounds(act, { reason, note: '颁证单位来函' }).ok).toBe(true)
    expect(decideGrounds(act, { reason: 'other', note: null })).toMatchObject({ code: 'change.noteMissing' })
  })

  it.each<[ChangeAct, ChangeReason, string | null, string]>([
    ['revoke', 'other', '  无  ', 'change.noteMissing'],
    ['suspend', 'other', '', 'change.noteMissing'],
    ['suspend', 'fraud', null, 'change.reason'],
    ['resume', 'under-review', null, 'change.reason'],
    ['correct', 'wrong-holder', null, 'change.reason'],
    ['revoke', 'holder-asked', null, 'change.reason'],
  ])('to %s because of %s with the note %j are refused with %s', (act, reason, note, code) => {
    expect(decideGrounds(act, { reason, note })).toMatchObject({ ok: false, code })
  })

  it('keep what was written without the blanks around it', () => {
    expect(decideGrounds('revoke', { reason: 'fraud', note: '  ' })).toMatchObject({ value: { note: null } })
    expect(decideGrounds('correct', { reason: 'holder-asked', note: ' 级别抄错 ' })).toMatchObject({
      value: { note: '级别抄错' },
    })
  })
})

it('a change begins only with what was issued, and resumes only what is suspended', () => {
  expect(changeActs.map((act) => [act, statesBefore(actOfChange(act))])).toEqual([
    ['revoke', ['issued', 'suspended']],
    ['suspend', ['issued']],
    ['resume', ['suspended']],
    ['correct', ['issued', 'suspended']],
  ])
})

it('a number is free again only when the record should never have borne it', () => {
  expect(changeReasonSchema.options.filter(freesNumber)).toEqual(['entered-in-error', 'wrong-holder'])
})

describe('what a correction changes', () => {
  const { example } = certificate

  it('is named field by field, in the order of the kind', () => {
    const after = { ...example, number: '629999202507170009', level: 'advanced' as const }
    const order = certificate.fields.map(({ key }) => key).filter((key) => ['number', 'level'].includes(key))
    expect(changedFields(certificate, example, after)).toEqual(order)
  })

  it('is nothing when nothing differs, and a value left out is no value', () => {
    expect(changedFields(certificate, example, { ...example })).toEqual([])
    expect(changedFields(competition, competition.example, { ...competition.example })).toEqual([])
    expect(changedFields(certificate, { scores: { theory: null } }, {})).toEqual([])
  })
})
