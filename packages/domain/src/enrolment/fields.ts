import { schoolings, trainingLevels } from '../learner/schooling.ts'
import { stages } from '../learner/stage.ts'
import type { RecordField } from '../record/kind.ts'

export const enrolmentFields = [
  { key: 'college', type: 'text', required: true, path: ['college'], synonyms: ['学校'] },
  { key: 'programme', type: 'text', required: true, path: ['programme'], synonyms: ['专业'] },
  { key: 'stage', type: 'choice', required: true, path: ['stage'], choices: stages, synonyms: ['学段'] },
  {
    key: 'schooling',
    type: 'choice',
    required: false,
    path: ['schooling'],
    choices: schoolings,
    synonyms: ['办学类型'],
  },
  {
    key: 'trainingLevel',
    type: 'choice',
    required: false,
    path: ['trainingLevel'],
    choices: trainingLevels,
    synonyms: ['培养层级'],
  },
  { key: 'className', type: 'text', required: true, path: ['className'], synonyms: ['班级'] },
  { key: 'studentNumber', type: 'text', required: true, path: ['studentNumber'], synonyms: ['学号'] },
  { key: 'enrolledOn', type: 'text', required: true, path: ['enrolledOn'], synonyms: ['入学年月'] },
  { key: 'years', type: 'number', required: false, path: ['years'], synonyms: ['学制'] },
  { key: 'certifiedOn', type: 'date', required: true, path: ['certifiedOn'], synonyms: ['开具日期'] },
  { key: 'validTo', type: 'date', required: true, path: ['validTo'], synonyms: ['有效期至'] },
] as const satisfies readonly RecordField[]
