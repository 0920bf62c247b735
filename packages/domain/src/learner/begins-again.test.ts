import { expect, it } from 'vitest'
import type { EnrolledFacts } from './changes.ts'
import { judgeRosterRow } from './judge.ts'
import { programmeCatalogue } from './programme.ts'
import type { RosterDraft } from './read.ts'

const former: EnrolledFacts = {
  name: '赵文',
  studentNumber: 'A1',
  programmeCode: '710201',
  className: '21级计算1班',
  enrolledOn: '2021-09',
  years: 3,
  state: 'graduated',
  track: 'vocational',
}
const draft: RosterDraft = {
  name: '赵文',
  sex: 'male',
  holder: { kind: 'residentId', value: '62999920060315101X' },
  birthDate: '2006-03-15',
  stateNumber: null,
  studentNumber: 'B1',
  programmeCode: '510201',
  programmeName: '计算机应用技术',
  className: '24高计算1班',
  enrolledOn: '2024-09',
  years: 2,
  state: 'enrolled',
  track: null,
  trainingLevel: null,
  phone: null,
  guardianPhone: null,
  columns: { residentId: '身份证号' },
  content: '',
  findings: [],
}
const catalogue = programmeCatalogue([{ code: '510201', name: '计算机应用技术', stage: 'associate' }])

it.each<[string, Partial<EnrolledFacts>, Partial<RosterDraft>, string]>([
  ['finished before', {}, {}, 'warned learner.beginsAgain'],
  ['with another college by now', { elsewhere: true }, {}, 'held learner.elsewhere'],
  ['still enrolled', { state: 'enrolled' }, {}, 'held enrolment.differs'],
  ['finished, under the same number', { studentNumber: 'B1' }, {}, 'held enrolment.differs'],
  ['finished, of the same intake', {}, { enrolledOn: '2021' }, 'held enrolment.differs'],
  ['finished, of an earlier intake', {}, { enrolledOn: '2019-09' }, 'held enrolment.differs'],
  ['finished, in a row that is finished too', {}, { state: 'completed' }, 'held enrolment.differs'],
  ['finished, under another name', { name: '钱武' }, {}, 'held learner.otherName'],
])('who is %s begins anew or not', (_case, known, given, expected) => {
  const { outcome, findings } = judgeRosterRow(
    { ...draft, ...given },
    {
      today: '2026-03-02',
      catalogue,
      earlier: null,
      studentNumberEarlier: null,
      enrolled: { ...former, ...known },
      elsewhere: false,
      studentNumberTaken: false,
    },
  )
  expect([outcome, findings[0]?.code].join(' ')).toBe(expected)
})
