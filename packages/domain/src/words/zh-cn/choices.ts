import type { Words } from '../words.ts'
import { levels } from './levels.ts'
import { enrolmentStates } from './people.ts'

export const choices: Words['choices'] = {
  level: levels,
  scheme: {
    x: '1+X 职业技能等级证书',
    'skill-level': '职业技能等级证书（人社）',
    qualification: '职业资格证书',
  },
  group: { secondary: '中职组', associate: '高职组', bachelor: '本科组', 'teacher-student': '师生同赛' },
  awardLevel: { first: '一等', second: '二等', third: '三等', excellence: '优秀' },
  participation: { individual: '个人', team: '团体' },
  sex: { male: '男', female: '女' },
  state: enrolmentStates,
}
