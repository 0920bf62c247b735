import { describe, expect, it } from 'vitest'
import { decidedBefore } from './decided.ts'

const decided = decidedBefore([
  { code: 'award.unknown', text: '特别参与奖', mappedTo: 'excellence' },
  { code: 'certificate.unknown', text: '演示（甲）证书', mappedTo: null },
])

describe('what was decided before', () => {
  it('is found again under the finding and the text, in any spelling', () => {
    expect(decided.mapped('award.unknown', ' 特别参与奖 ')).toBe('excellence')
    expect(decided.isAccepted('certificate.unknown', '演示(甲)证书')).toBe(true)
  })

  it.each([
    ['certificate.unknown', '特别参与奖'],
    ['award.unknown', '参与奖'],
  ])('says nothing of %s over %s', (code, text) => {
    expect([decided.mapped(code, text), decided.isAccepted(code, text)]).toEqual([null, false])
  })

  it('is either a mapping or a letting through', () => {
    expect(decided.isAccepted('award.unknown', '特别参与奖')).toBe(false)
    expect(decided.mapped('certificate.unknown', '演示（甲）证书')).toBeNull()
  })
})
