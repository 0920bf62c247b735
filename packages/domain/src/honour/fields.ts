import { holderFields } from '../import/holder-fields.ts'
import type { RecordField } from '../record/kind.ts'
import { honourLevels } from './schema.ts'

export const honourFields = [
  ...holderFields,
  {
    key: 'honour',
    type: 'text',
    required: true,
    path: ['honour'],
    synonyms: ['荣誉名称', '荣誉称号', '荣誉', '奖励名称', '奖项名称', '称号', '奖学金名称', '表彰名称'],
  },
  {
    key: 'honourLevel',
    type: 'choice',
    required: true,
    path: ['honourLevel'],
    choices: honourLevels,
    synonyms: ['荣誉级别', '级别', '奖励级别', '表彰级别', '等级'],
  },
  {
    key: 'awardingBody',
    type: 'text',
    required: false,
    path: ['awardingBody'],
    otherwise: 'college',
    synonyms: ['授予单位', '颁发单位', '表彰单位', '颁奖单位', '授予机构', '发证单位'],
  },
  {
    key: 'awardedOn',
    type: 'date',
    required: true,
    path: ['awardedOn'],
    synonyms: [
      '授予日期',
      '获得日期',
      '表彰日期',
      '获奖日期',
      '授予时间',
      '表彰时间',
      '获得时间',
      '获奖时间',
      '颁发日期',
      '颁发时间',
      '颁奖日期',
      '颁奖时间',
      '发文日期',
      '发文时间',
    ],
  },
  {
    key: 'certificateNumber',
    type: 'text',
    required: false,
    path: ['certificateNumber'],
    synonyms: ['荣誉证书编号', '证书编号', '文号', '证书号'],
  },
] as const satisfies readonly RecordField[]

export type HonourFieldKey = (typeof honourFields)[number]['key']
