import type { RecordField } from '../record/kind.ts'
import { awardLevels } from './award.ts'
import { contestLevels } from './level.ts'
import { contestGroups, participations } from './schema.ts'

export const competitionFields = [
  { key: 'index', type: 'number', required: false, path: null, synonyms: ['序号', '编号', '行号', '序'] },
  {
    key: 'name',
    type: 'name',
    required: true,
    path: null,
    synonyms: ['姓名', '学生姓名', '选手', '选手姓名', '参赛选手', '参赛学生', '获奖学生', '获奖人'],
  },
  {
    key: 'residentId',
    type: 'residentId',
    required: true,
    path: null,
    synonyms: ['身份证号', '身份证号码', '选手身份证号', '选手证件号', '证件号码', '证件号', '身份证'],
  },
  {
    key: 'studentNumber',
    type: 'text',
    required: false,
    path: null,
    synonyms: ['学号', '学生学号', '选手学号'],
  },
  {
    key: 'contest',
    type: 'text',
    required: true,
    path: ['contest'],
    synonyms: ['赛事名称', '大赛名称', '竞赛名称', '比赛名称', '赛事', '大赛'],
  },
  {
    key: 'edition',
    type: 'number',
    required: true,
    path: ['edition'],
    synonyms: ['年度', '届次', '赛事年度', '比赛年份', '年份'],
  },
  {
    key: 'event',
    type: 'text',
    required: true,
    path: ['event'],
    synonyms: ['赛项名称', '赛项', '比赛项目', '竞赛项目', '项目名称'],
  },
  {
    key: 'eventCode',
    type: 'text',
    required: false,
    path: ['eventCode'],
    synonyms: ['赛项编号', '赛项代码', '项目编号'],
  },
  {
    key: 'level',
    type: 'choice',
    required: true,
    path: ['level'],
    choices: contestLevels,
    synonyms: ['赛事级别', '级别', '大赛级别', '竞赛级别', '比赛级别'],
  },
  {
    key: 'group',
    type: 'choice',
    required: false,
    path: ['group'],
    choices: contestGroups,
    synonyms: ['组别', '参赛组别', '比赛组别'],
  },
  {
    key: 'organiser',
    type: 'text',
    required: true,
    path: ['organiser'],
    synonyms: ['主办单位', '颁奖单位', '组织单位', '举办单位', '组委会'],
  },
  {
    key: 'award',
    type: 'text',
    required: true,
    path: ['award'],
    synonyms: ['奖项', '获奖等级', '获奖等次', '奖次', '等次', '获奖情况'],
  },
  {
    key: 'awardLevel',
    type: 'choice',
    required: false,
    path: ['awardLevel'],
    choices: awardLevels,
    synonyms: ['折算等次', '归一等次'],
  },
  {
    key: 'participation',
    type: 'choice',
    required: true,
    path: ['participation'],
    choices: participations,
    synonyms: ['参赛形式', '形式', '比赛形式', '个人或团体'],
  },
  {
    key: 'role',
    type: 'text',
    required: false,
    path: ['role'],
    synonyms: ['队内分工', '分工', '角色', '工位'],
  },
  {
    key: 'awardedOn',
    type: 'date',
    required: true,
    path: ['awardedOn'],
    synonyms: ['获奖日期', '获奖时间', '颁奖日期', '颁奖时间', '比赛日期', '比赛时间', '发证日期'],
  },
  {
    key: 'certificateNumber',
    type: 'text',
    required: false,
    path: ['certificateNumber'],
    synonyms: ['证书编号', '证书号', '获奖证书编号', '获奖证书号', '证号'],
  },
  {
    key: 'publication',
    type: 'text',
    required: false,
    path: ['publication'],
    synonyms: ['公布网址', '公示网址', '获奖公布网址', '公布链接'],
  },
] as const satisfies readonly RecordField[]

export type CompetitionFieldKey = (typeof competitionFields)[number]['key']
