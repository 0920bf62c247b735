import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, markNames, marksOfRow, unusualFirst } from './marks.ts'

describe('the marks of a row', () => {
  it.each([
    [['issuedOn.beforeEnrolment'], ['backDated']],
    [['cell.normalised', 'issuedOn.beforeEnrolment', 'issuedOn.afterHandOver'], ['backDated']],
    [['issuedOn.beforeEnrolment', 'issuedOn.beforeEnrolment'], ['backDated']],
    [['cell.normalised', 'constructor'], []],
    [[], []],
  ])('of the findings %j are %j', (codes, marks) => {
    const findings = codes.map((code) => ({ code }))
    expect(marksOfRow(findings, {})).toEqual(marks)
    expect(marksOfRow(findings, null)).toEqual([])
  })
})

describe('what is unusual', () => {
  it('comes first, the weightiest mark before many light ones', () => {
    const records = [
      { id: 1, marks: [] },
      { id: 2, marks: ['warned'] },
      { id: 3, marks: ['burst', 'warned'] },
      { id: 4, marks: ['nearDuplicate'] },
      { id: 5, marks: ['burst'] },
      { id: 6, marks: ['unheard of'] },
      { id: 7, marks: ['nearDuplicate', 'warned'] },
    ]
    expect(unusualFirst(records).map(({ id }) => id)).toEqual([7, 4, 3, 5, 2, 6, 1])
  })

  it('keeps every record and the order of those that are alike', () => {
    const marks = fc.subarray([...markNames])
    fc.assert(
      fc.property(fc.array(marks), (given) => {
        const records = given.map((each, id) => ({ id, marks: each }))
        const sorted = unusualFirst(records)
        expect(sorted.map(({ id }) => id).toSorted((one, other) => one - other)).toEqual(
          records.map(({ id }) => id),
        )
        sorted.slice(1).forEach((record, at) => {
          const before = sorted[at]
          if (before?.marks.join() === record.marks.join()) expect(before.id).toBeLessThan(record.id)
          if (before?.marks.length === 0) expect(record.marks).toEqual([])
        })
      }),
    )
  })

  it('names each mark once, the weightiest first', () => {
    expect(inOrder(['warned', undefined, 'burst', 'warned', 'unheard of'])).toEqual(['burst', 'warned'])
  })
})
