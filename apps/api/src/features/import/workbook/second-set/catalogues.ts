import type { Catalogues } from '@jiangji/domain/record/kind'
import { programmes } from '../../testing/read-in-memory.ts'

export const web = {
  code: 'X002',
  name: 'Web前端开发',
  awardingBody: '工业和信息化部教育与考试中心',
} as const

export const buildingModels = {
  code: 'X001',
  name: '建筑信息模型（BIM）',
  awardingBody: '廊坊市中科建筑产业化创新研究中心',
} as const

export const welding = {
  code: 'X011',
  name: '特殊焊接技术',
  awardingBody: '中船舰客教育科技(北京)有限公司',
} as const

const national = '全国职业院校技能大赛 2023-2027'

export const catalogues: Catalogues = {
  certificates: [web, buildingModels, welding],
  contests: [
    { code: 'ZZ007', name: '现代加工技术', contest: national, group: '中职组' },
    { code: 'ZZ018', name: '护理技能', contest: national, group: '中职组' },
    { code: 'ZZ020', name: '电子商务运营', contest: national, group: '中职组' },
  ],
  occupations: [
    { code: '6-18-02-04', name: '焊工' },
    { code: '6-31-01-03', name: '电工' },
    { code: '4-03-02-04', name: '西式面点师' },
    { code: '6-17-05-01', name: '重冶备料工' },
  ],
  programmes,
}
