import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, normaliseCode, normaliseName, normaliseText, sameName, titleKey } from './normalise.ts'

describe('cutText', () => {
  it.each([
    ['赵文', 2, '赵文'],
    ['赵文武', 2, '赵文'],
    ['a𠮷b', 3, 'a𠮷'],
    ['a𠮷b', 2, 'a'],
    ['𠮷', 1, ''],
  ])('cuts %s at %d to %s', (text, most, cut) => {
    expect(cutText(text, most)).toBe(cut)
  })
})

describe('normaliseText', () => {
  it.each([
    ['２０２４（春）', '2024(春)', ['fullWidth']],
    ['张\u00a0三', '张 三', ['blanks']],
    ['\u3000张三\u200b', '张三', ['invisible', 'blanks']],
    ['\ufeff姓名', '姓名', ['invisible']],
    ['第一行\n第二行', '第一行 第二行', ['blanks']],
    ['数控技术应用', '数控技术应用', []],
    ['𠮷野家', '𠮷野家', []],
  ])('turns %o into %o', (raw, text, changes) => {
    expect(normaliseText(raw)).toEqual({ text, changes })
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseText(raw).text
        expect(normaliseText(once)).toEqual({ text: once, changes: [] })
      }),
    )
  })
})

describe('normaliseCode', () => {
  it.each([
    ['６２９９９９', '629999', ['fullWidth']],
    ['62999920081112 8899', '629999200811128899', ['blanks']],
    ['62999920080229017x', '62999920080229017X', []],
  ])('turns %o into %o', (raw, text, changes) => {
    expect(normaliseCode(raw)).toEqual({ text, changes })
  })
})

describe('normaliseName', () => {
  it.each([
    [' 蔡 婷\u200b', '蔡婷', ['invisible', 'blanks']],
    ['李　明', '李明', ['blanks']],
    ['马•艾力江', '马·艾力江', ['dot']],
    ['马．艾力江', '马·艾力江', ['dot']],
    ['马.艾力江', '马·艾力江', ['dot']],
    ['马・艾力江', '马·艾力江', ['dot']],
    ['张㛃', '张㛃', []],
    ['李𠮷', '李𠮷', []],
    ['凌\uf914', '凌\uf914', []],
    ['Zo\u0065\u0301', 'Zo\u00e9', []],
    ['John A. Smith', 'John A. Smith', []],
  ])('turns %o into %o', (raw, text, changes) => {
    expect(normaliseName(raw)).toEqual({ text, changes })
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseName(raw).text
        expect(normaliseName(once).text).toBe(once)
      }),
    )
  })
})

describe('sameName', () => {
  it.each([
    ['马·艾力江', '马‧艾力江', true],
    ['蔡 婷', '蔡婷', true],
    ['李𠮷', '李吉', false],
    ['柳闻笛', '柳闻笛错', false],
    ['John A. Smith', 'JOHN A.SMITH', true],
    ['', '张三', false],
  ])('compares %o and %o', (first, second, same) => {
    expect(sameName(first, second)).toBe(same)
  })
})

describe('titleKey', () => {
  it('does not see brackets, blanks and case', () => {
    expect(titleKey('建筑信息模型（BIM） ')).toBe(titleKey('建筑信息 模型(bim)'))
    expect(titleKey('中船舰客教育科技【北京】有限公司')).toBe(titleKey('中船舰客教育科技（北京）有限公司'))
  })
})
