import { noCatalogues, type Catalogues } from '@jiangji/domain/record/kind'
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

const schemes: Catalogues['schemes'] = [
  {
    scheme: 'x',
    validFrom: '2019-04-04',
    validTo: '2025-12-31',
    endedBy: 'hand-over',
    source: '教职成〔2019〕6号',
    endSource: '人社厅函〔2025〕154号',
  },
  {
    scheme: 'skill-level',
    validFrom: null,
    validTo: null,
    endedBy: null,
    source: '人社部发〔2022〕14号',
    endSource: null,
  },
  {
    scheme: 'qualification',
    validFrom: null,
    validTo: '2020-12-31',
    endedBy: 'withdrawal',
    source: '国家职业资格目录',
    endSource: '关于做好水平评价类技能人员职业资格退出目录有关工作的通知',
  },
]

export const catalogues: Catalogues = {
  ...noCatalogues,
  college: { name: '白银某校' },
  schemes,
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
