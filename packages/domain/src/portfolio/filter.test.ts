import { describe, expect, it } from 'vitest'
import { filterRecords } from './filter.ts'

const certificate = {
  kind: 'certificate',
  school: 'town',
  state: 'issued',
  assurance: 'college-attested',
  title: '工业机器人装调',
  awardingBody: '演示评价组织',
  issuer: '演示职业学校',
  number: 'JD-0012',
}
const course = {
  ...certificate,
  kind: 'course',
  school: 'city',
  state: 'revoked',
  assurance: 'self-stated',
  title: '语文',
  awardingBody: null,
  number: null,
}

describe('the filter of a portfolio', () => {
  it('without a condition keeps everything', () => {
    expect(filterRecords([certificate, course], {})).toEqual([certificate, course])
  })

  it.each([
    [{ kind: 'course' }, [course]],
    [{ school: 'town' }, [certificate]],
    [{ state: 'revoked' }, [course]],
    [{ assurance: 'self-stated' }, [course]],
    [{ text: '机器人' }, [certificate]],
    [{ text: '评价组织' }, [certificate]],
    [{ text: 'ｊｄ-0012' }, [certificate]],
    [{ text: '演示职业学校' }, [certificate, course]],
    [{ text: '  ' }, [certificate, course]],
    [{ kind: 'course', text: '机器人' }, []],
  ])('%j keeps what fits', (filter, kept) => {
    expect(filterRecords([certificate, course], filter)).toEqual(kept)
  })
})
