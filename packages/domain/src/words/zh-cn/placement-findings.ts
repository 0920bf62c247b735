import type { PlacementFindings } from '../../placement/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

const protection = '《职业学校学生实习管理规定》（教职成〔2021〕4号）第十六条'

export const placementFindings: FindingWords<PlacementFindings> = {
  'uscc.format': ({ length }) => ({
    problem:
      length === 18 ? '统一社会信用代码里有不该有的字符' : `统一社会信用代码应为 18 位，表里是 ${length} 位`,
    mend: '照营业执照逐位核对',
  }),
  'uscc.checkCharacter': ({ expected, found }) => ({
    problem: `统一社会信用代码校验不通过：末位应为 ${expected}，表里是 ${found}`,
    mend: '照营业执照逐位核对，错的不一定是末位',
  }),
  'placement.occupationUnknown': ({ text }) => ({
    problem: `职业分类大典（2022年版）里没有职业编码“${text}”`,
    mend: '照大典核对编码，例如 6-31-01-03；没有合适的就留空',
  }),
  'placement.endMissing': { problem: '没有结束日期', mend: '照实习协议补上；还没结束的，结束以后再导入' },
  'placement.notEnded': ({ date }) => ({
    problem: `结束日期 ${dateIn(date)}还没到`,
    mend: '还没结束的，结束以后再导入；日期填错了，照实习协议改',
  }),
  'placement.endsBeforeStart': ({ startedOn }) => ({
    problem: `结束日期比开始日期（${dateIn(startedOn)}）还早`,
    mend: '照实习协议核对这两个日期',
  }),
  'placement.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `开始日期 ${dateIn(date)}早于入学（${dateIn(enrolledOn)}）`,
    mend: '核对开始日期；没错就不用改',
  }),
  'placement.overHours': ({ hours, most }) => ({
    problem: `每周 ${hours} 小时，超过 ${most} 小时`,
    mend: '核对工时；《国务院关于职工工作时间的规定》（国务院令第174号，1995年）第三条：每日 8 小时、每周 40 小时',
  }),
  'placement.underSixteen': ({ age }) => ({
    problem: `开始时只有 ${age} 周岁；${protection}第（二）项：不得安排未满 16 周岁的学生岗位实习`,
    mend: '核对日期和身份证号；没错请先报学校负责人处理',
  }),
  'placement.firstYear': ({ until }) => ({
    problem: `开始时还是一年级（${dateIn(until)}起才是二年级）；${protection}第（一）项：不得安排一年级在校学生岗位实习`,
    mend: '核对日期和形式；没错请先报学校负责人处理',
  }),
  'placement.entertainment': ({ text, word }) => ({
    problem: `“${text}”含“${word}”；${protection}第（五）项：不得安排学生到营业性娱乐场所实习`,
    mend: '核对实习单位和岗位；不是娱乐场所的，由审核的人放行',
  }),
  'placement.minorAtRisk': ({ text, word }) => ({
    problem: `“${text}”含“${word}”，本人开始时未满 18 周岁或年龄无法确定；${protection}第（三）项：未成年学生不得从事禁忌劳动`,
    mend: '核对岗位；确实不涉及的，由审核的人放行',
  }),
  'placement.atRisk': ({ text, word }) => ({
    problem: `“${text}”含“${word}”；${protection}第（七）项：不得安排有害身心健康的实习`,
    mend: '核对岗位和防护；没错就不用改',
  }),
  'placement.ageUnknown': {
    problem: '没有身份证号，无法确定开始时是否满 16 周岁',
    mend: `照户口簿核对年龄；${protection}第（二）项`,
  },
}
