import type { Words } from '../words.ts'
import { levels } from './levels.ts'
import { enrolmentStates } from './people.ts'

export const choices: Words['choices'] = {
  level: levels,
  scheme: {
    x: '1+X certificate',
    'skill-level': 'Vocational skill level certificate',
    qualification: 'Vocational qualification',
  },
  group: {
    secondary: 'secondary vocational',
    associate: 'higher vocational',
    bachelor: 'bachelor',
    'teacher-student': 'teachers with students',
  },
  awardLevel: { first: 'first', second: 'second', third: 'third', excellence: 'excellence' },
  participation: { individual: 'individual', team: 'team' },
  sex: { male: 'male', female: 'female' },
  state: enrolmentStates,
}
