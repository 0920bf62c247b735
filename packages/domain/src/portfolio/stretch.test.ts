import { describe, expect, it } from 'vitest'
import { stretchesOf } from './stretch.ts'

const first = { school: 'town', enrolledOn: '2021-09' }
const second = { school: 'city', enrolledOn: '2022-03' }
const third = { school: 'college', enrolledOn: '2024-09' }
const way = [first, second, third]

function placesOf(records: { school: string; issuedOn: string | null }[], enrolments = way) {
  return stretchesOf(enrolments, records)
    .filter((stretch) => stretch.records.length > 0)
    .map(({ enrolment, records: here }) => [enrolment?.school ?? null, here.length])
}

describe('the stretches of a way', () => {
  it('stand newest first, also those without a record', () => {
    expect(stretchesOf(way, []).map(({ enrolment }) => enrolment)).toEqual([third, second, first])
  })

  it.each([
    ['under the school that attests it', 'city', '2023-05-02', 'city'],
    ['under that school also when it is dated after she left', 'town', '2022-06-01', 'town'],
    ['under that school also when it is dated before she came', 'college', '2024-06-01', 'college'],
    ['of nobody she was at, under the school of its day', 'office', '2022-03-01', 'city'],
    ['of nobody she was at, outside before the first school', 'office', '2020-01-01', null],
    ['of nobody she was at and without a day, outside', 'office', null, null],
    ['without a day, under the school that attests it', 'town', null, 'town'],
  ] as const)('a record stands %s', (_what, school, issuedOn, place) => {
    expect(placesOf([{ school, issuedOn }])).toEqual([[place, 1]])
  })

  it('a second enrolment at one school takes what is dated after it began', () => {
    const again = [first, { school: 'town', enrolledOn: '2024-09' }]
    const [newer, older] = stretchesOf(again, [
      { school: 'town', issuedOn: '2024-10-01' },
      { school: 'town', issuedOn: '2023-10-01' },
    ])
    expect(newer?.records).toEqual([{ school: 'town', issuedOn: '2024-10-01' }])
    expect(older?.records).toEqual([{ school: 'town', issuedOn: '2023-10-01' }])
  })

  it('what nobody attests at a school comes last', () => {
    const [, , , outside] = stretchesOf(way, [{ school: 'office', issuedOn: null }])
    expect(outside).toEqual({ enrolment: null, records: [{ school: 'office', issuedOn: null }] })
  })
})
