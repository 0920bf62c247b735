import { describe, expect, it } from 'vitest'
import { neutraliseText, restoreText } from './neutralise.ts'

describe('neutraliseText', () => {
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a'])(
    'puts an apostrophe before %j, which a sheet would evaluate',
    (text) => {
      expect(neutraliseText(text)).toBe(`'${text}`)
    },
  )

  it.each(['张三', "'张三", 'a=b', '', '1-2'])('leaves %j', (text) => {
    expect(neutraliseText(text)).toBe(text)
  })

  it.each(['=1+1', '-1', '@a', '张三', "'张三", "''=1", '', '＝1'])(
    'gives %j back as it was when a returned sheet is sent in again',
    (text) => {
      expect(restoreText(neutraliseText(text))).toBe(text)
    },
  )
})
