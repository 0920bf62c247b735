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
  sex: { male: 'male', female: 'female' },
  state: enrolmentStates,
}
