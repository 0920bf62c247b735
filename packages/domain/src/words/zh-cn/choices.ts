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
  sex: { male: '男', female: '女' },
  state: enrolmentStates,
}
