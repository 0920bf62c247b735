import { describe, expect, it } from 'vitest'
import { enrolmentStates } from '../learner/enrolment-state.ts'
import { certifyEnrolment, enrolment } from './rules.ts'
import { enrolmentSchema } from './schema.ts'

const { certifiedOn: _day, validTo: _end, ...example } = enrolment.example
const { schooling: _schooling, trainingLevel: _level, ...known } = example
const facts = {
  ...known,
  state: 'enrolled',
  programmeCatalogue: 'moe-2021',
  track: 'vocational',
  trainingLevel: null,
}

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

  it('of a school of skilled workers says for which grade of worker it trains', () => {
    const technician = { ...facts, programmeCatalogue: 'technician', trainingLevel: 'senior' } as const
    const decision = certifyEnrolment(technician, '2026-03-02')
    const claims = decision.ok ? enrolmentSchema.parse(decision.value) : enrolment.example
    expect(claims).toMatchObject({ schooling: 'technician', trainingLevel: 'senior' })
    expect(enrolment.achievement(claims).results).toContainEqual(
      expect.objectContaining({ name: '培养层级', value: '高级工班', field: 'trainingLevel' }),
    )
    expect(JSON.stringify(enrolment.achievement(enrolment.example))).not.toContain('培养层级')
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
