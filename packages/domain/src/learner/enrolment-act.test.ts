import { describe, expect, it } from 'vitest'
import {
  actsFor,
  decideEnrolmentAct,
  isFinished,
  type AskedAct,
  type LivedEnrolment,
} from './enrolment-act.ts'
import { actsForRoster } from './roster-act.ts'

const today = '2026-03-02'
const enrolment: LivedEnrolment = {
  state: 'enrolled',
  stage: 'secondary',
  track: 'vocational',
  programmeCatalogue: 'moe-2021',
  className: '24 机电 1 班',
  studentNumber: 'D24001',
  programmeCode: '660301',
  programmeName: '机电技术应用',
  enrolledOn: '2024-09',
  lastChangeOn: null,
}
const asked: AskedAct = { act: 'leave', effectiveOn: '2026-03-01', reason: '因病', document: null }
const decide = (given: Partial<LivedEnrolment>, act: Partial<AskedAct>) =>
  decideEnrolmentAct({ ...enrolment, ...given }, { ...asked, ...act }, today)

describe('an act on an enrolment', () => {
  it.each([
    ['enrolled', 'leave', 'on-leave'],
    ['on-leave', 'resume', 'resumed'],
    ['retained', 'resume', 'resumed'],
    ['enrolled', 'retain', 'retained'],
    ['resumed', 'repeat', 'repeating'],
    ['on-leave', 'withdraw', 'withdrawn'],
    ['enrolled', 'transfer-out', 'transferred-out'],
    ['repeating', 'graduate', 'graduated'],
    ['completed', 'graduate', 'graduated'],
    ['enrolled', 'complete', 'completed'],
    ['enrolled', 'leave-early', 'left-early'],
  ] as const)('leads from %s by %s to %s', (state, act, to) => {
    expect(decide({ state }, { act })).toEqual({ ok: true, value: { state: to } })
  })

  it.each([
    [{ state: 'graduated' }, { act: 'leave' }, 'enrolment.state'],
    [{ state: 'on-leave' }, { act: 'graduate' }, 'enrolment.state'],
    [{ state: 'enrolled' }, { act: 'resume' }, 'enrolment.state'],
    [{ state: 'transferred-out' }, { act: 'withdraw' }, 'enrolment.state'],
    [{ state: 'unheard' }, { act: 'leave' }, 'enrolment.state'],
    [{}, { effectiveOn: '2026-03-03' }, 'enrolment.dateAhead'],
    [{}, { effectiveOn: '2024-08-31' }, 'enrolment.dateTooEarly'],
    [{ lastChangeOn: '2026-02-01' }, { effectiveOn: '2026-01-31' }, 'enrolment.dateTooEarly'],
    [{}, { reason: ' 病 ' }, 'enrolment.reasonMissing'],
    [{}, { act: 'expel' }, 'enrolment.documentMissing'],
    [{}, { act: 'move-class' }, 'enrolment.classMissing'],
    [{}, { act: 'move-class', className: '24 机电 1 班' }, 'enrolment.nothing'],
    [{}, { act: 'renumber' }, 'enrolment.numberMissing'],
    [{}, { act: 'change-programme' }, 'enrolment.programmeUnknown'],
    [{}, { act: 'rejoin-vocational' }, 'enrolment.nothing'],
    [{ track: 'general-vocational' }, { act: 'join-general' }, 'enrolment.nothing'],
    [{ stage: 'associate' }, { act: 'join-general' }, 'enrolment.notSecondary'],
    [{ state: 'on-leave' }, { act: 'join-general' }, 'enrolment.state'],
  ] as const)('from %o by %o is refused with %s', (given, act, code) => {
    expect(decide(given, act)).toMatchObject({ ok: false, code })
  })

  it('moves between the vocational class, the comprehensive class and the general school', () => {
    expect(decide({}, { act: 'join-general' })).toEqual({ ok: true, value: { track: 'general-vocational' } })
    expect(decide({ track: 'general-vocational' }, { act: 'rejoin-vocational' })).toEqual({
      ok: true,
      value: { track: 'vocational' },
    })
    expect(decide({ track: 'general-vocational' }, { act: 'to-general-school' })).toEqual({
      ok: true,
      value: { state: 'transferred-out' },
    })
  })

  it('changes what it is given and nothing else', () => {
    expect(decide({}, { act: 'repeat', className: '25 机电 1 班' })).toEqual({
      ok: true,
      value: { state: 'repeating', className: '25 机电 1 班' },
    })
    const programme = { code: '660303', name: '工业机器人技术应用' }
    expect(decide({ state: 'graduated' }, { act: 'rename-programme', programme })).toEqual({
      ok: true,
      value: { programmeCode: '660303', programmeName: '工业机器人技术应用' },
    })
  })

  it('is offered only where it leads somewhere, and a transfer into a college is not a desk’s to begin', () => {
    const offered = (state: string, stage = 'secondary', track = 'vocational') =>
      actsFor({ state, stage, track })
    expect(offered('on-leave')).toEqual([
      'resume',
      'retain',
      'move-class',
      'renumber',
      'to-general-school',
      'transfer-out',
      'withdraw',
      'expel',
      'leave-early',
    ])
    expect(offered('completed')).toEqual(['graduate'])
    expect(offered('graduated')).toEqual([])
    expect(offered('enrolled')).toContain('join-general')
    expect(offered('enrolled')).not.toContain('rejoin-vocational')
    expect(offered('enrolled', 'secondary', 'general-vocational')).toContain('rejoin-vocational')
    expect(offered('enrolled', 'associate')).not.toContain('to-general-school')
    expect([isFinished('graduated'), isFinished('on-leave')]).toEqual([true, false])
  })
})

describe('a roster uploaded again', () => {
  const grounds = { effectiveOn: '2026-03-01', reason: '新学期名册', document: null }
  const entry = {
    ...enrolment,
    state: 'enrolled',
    track: 'vocational',
    programmeCatalogue: 'moe-2021',
  } as const

  it('becomes one act for each thing it says anew', () => {
    const says = { ...entry, className: '25 机电 1 班', studentNumber: 'D25001', state: 'on-leave' } as const
    expect(actsForRoster(enrolment, says, grounds)?.map(({ act }) => act)).toEqual([
      'renumber',
      'move-class',
      'leave',
    ])
    expect(actsForRoster(enrolment, entry, grounds)).toEqual([])
  })

  it('takes 在读 of somebody on leave for her return, and knows no way back from an end', () => {
    expect(actsForRoster({ ...enrolment, state: 'on-leave' }, entry, grounds)?.[0]?.act).toBe('resume')
    expect(actsForRoster({ ...enrolment, state: 'graduated' }, entry, grounds)).toBeNull()
  })
})
