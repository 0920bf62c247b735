import { describe, expect, it } from 'vitest'
import { awardingBodyKey, certificateCatalogue, certificateNameKey } from './catalogue.ts'

const building = { code: 'X001', name: '建筑信息模型（BIM）', awardingBody: '演示建筑评价组织' }
const web = { code: 'X002', name: 'Web前端开发', awardingBody: '演示信息评价组织' }
const otherWeb = { code: 'X102', name: 'Web前端开发', awardingBody: '演示软件评价组织' }
const catalogue = certificateCatalogue([building, web, otherWeb])

describe('a certificate of the catalogue', () => {
  it.each([
    '建筑信息模型（BIM）',
    '建筑信息模型(BIM)',
    '建筑信息模型 （ＢＩＭ）',
    '建筑信息模型（bim）职业技能等级证书',
    '建筑信息模型(BIM)技能等级证书',
    '《建筑信息模型（BIM）》',
    '1+X建筑信息模型（BIM）职业技能等级证书',
    '１＋Ｘ 建筑信息模型（BIM）',
    '建筑信息模型（BIM）（中级）',
    '建筑信息模型（BIM）职业技能等级证书（中级）',
  ])('is found as %j', (name) => {
    expect(catalogue.find(name)).toEqual([building])
    expect(catalogue.find(name)).toEqual([building])
  })

  it('is found twice where two bodies award one name', () => {
    expect(catalogue.find('web前端开发')).toEqual([web, otherWeb])
  })

  it.each(['建筑信息模型', '前端开发', '', '职业技能等级证书'])('is not taken for %j', (name) => {
    expect(catalogue.find(name)).toEqual([])
  })

  it.each([
    ['建筑信息模型', '建筑信息模型（BIM）'],
    ['Web前端开法', 'Web前端开发'],
    ['汽车运用与维修', null],
    ['', null],
  ])('is proposed for %j as %j', (name, nearest) => {
    expect(catalogue.nearest(name)).toBe(nearest)
  })
})

it('keys of names are not emptied by what stands around every certificate', () => {
  expect(certificateNameKey('1+X')).toBe('')
  expect(certificateNameKey('中级')).toBe('中级')
  expect(awardingBodyKey('演示（北京） 评价组织')).toBe(awardingBodyKey('演示(北京)评价组织'))
})
