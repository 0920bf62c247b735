import { describe, expect, it } from 'vitest'
import { enrolmentStates } from '../learner/enrolment-state.ts'
import { certifyEnrolment, enrolment } from './rules.ts'
import { enrolmentSchema } from './schema.ts'

const { certifiedOn: _day, validTo: _end, ...example } = enrolment.example
const { schooling: _schooling, ...known } = example
const facts = { ...known, state: 'enrolled', programmeCatalogue: 'moe-2021', track: 'vocational' }

describe('a proof of enrolment', () => {
  it('says what the roster says, for ninety days', () => {
    const decision = certifyEnrolment(facts, '2026-03-02')
    expect(decision).toEqual({
      ok: true,
      value: { ...example, certifiedOn: '2026-03-02', validTo: '2026-05-31' },
    })
    expect(decision.ok && enrolmentSchema.parse(decision.value)).toEqual(decision.ok && decision.value)
  })

  it('names a comprehensive class', () => {
    expect(certifyEnrolment({ ...facts, track: 'general-vocational' }, '2026-03-02')).toMatchObject({
      ok: true,
      value: { schooling: 'general-vocational' },
    })
  })

  it.each(enrolmentStates.map((state) => [state]))('asks whether a learner attends who is %s', (state) => {
    const attends = ['enrolled', 'resumed', 'repeating', 'transferred-in'].includes(state)
    expect(certifyEnrolment({ ...facts, state }, '2026-03-02')).toMatchObject(
      attends ? { ok: true } : { ok: false, code: 'document.notAttending', facts: { state } },
    )
  })

  it('is made by the college itself, who is its awarding body', () => {
    expect(enrolment.achievement(enrolment.example).creatorName).toBe(enrolment.example.college)
    expect(enrolment.assurance()).toBe('awarding-body')
  })
})
