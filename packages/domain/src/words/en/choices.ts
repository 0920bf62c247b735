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
  form: {
    position: 'placement at a post',
    cognition: 'visit to get to know work',
    apprenticeship: 'apprenticeship',
    order: 'class for an employer',
    job: 'job',
  },
  ending: {
    graduation: 'diploma',
    completion: 'certificate of completion',
    partial: 'certificate of partial study',
  },
  trainees: {
    student: 'students',
    employee: 'employees',
    rural: 'rural workers',
    veteran: 'veterans',
    unemployed: 'unemployed',
    other: 'others',
  },
  honourLevel: {
    national: 'national',
    provincial: 'provincial',
    city: 'city',
    county: 'county',
    school: 'school',
  },
  stage: stages,
  track: { vocational: 'vocational', 'general-vocational': 'comprehensive' },
  trainingLevel: {
    intermediate: 'intermediate workers',
    senior: 'senior workers',
    technician: 'technicians',
  },
  schooling: { technician: 'skilled worker school', 'general-vocational': 'comprehensive class' },
  sex: { male: 'male', female: 'female' },
  state: enrolmentStates,
}

export const schemes: Words['schemes'] = {
  ...choices.scheme,
  'special-operation': 'Special operation permit',
}
