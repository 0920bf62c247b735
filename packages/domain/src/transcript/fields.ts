import type { RecordField } from '../record/kind.ts'

export const transcriptFields = [
  { key: 'college', type: 'text', required: true, path: ['college'], synonyms: ['学校'] },
  { key: 'programme', type: 'text', required: true, path: ['programme'], synonyms: ['专业'] },
  { key: 'studentNumber', type: 'text', required: true, path: ['studentNumber'], synonyms: ['学号'] },
  { key: 'certifiedOn', type: 'date', required: true, path: ['certifiedOn'], synonyms: ['开具日期'] },
] as const satisfies readonly RecordField[]
