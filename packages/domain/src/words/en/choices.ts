import type { Words } from '../words.ts'
import { levels } from './levels.ts'
import { enrolmentStates, stages } from './people.ts'

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
  host: { school: 'The school itself', county: 'The county' },
  participation: { individual: 'individual', team: 'team' },
  category: {
    public: 'general course',
    major: 'course of the programme',
    training: 'practical training',
    labour: 'labour education',
    moral: 'moral education',
    elective: 'elective',
  },
  grade: { excellent: 'excellent', good: 'good', medium: 'medium', pass: 'pass', fail: 'fail' },
  stage: stages,
  sex: { male: 'male', female: 'female' },
  state: enrolmentStates,
}
