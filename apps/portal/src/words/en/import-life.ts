import type { importLife as source } from '../zh-CN/import-life.ts'
import type { WordsOf } from '../words-of.ts'

export const importLife: WordsOf<typeof source> = {
  downloadMarked: 'Download the whole sheet, marked',
  discard: {
    ask: 'Do not import',
    title: 'Leave this workbook out?',
    text: 'The review is dropped; enrolments and certificates in effect stay. You can upload it again.',
    keep: 'Go on reviewing',
    do: 'Do not import',
  },
  remove: {
    ask: 'Remove',
    title: 'Remove this workbook?',
    text: 'The uploaded file is deleted and leaves the list. You can upload it again.',
    keep: 'Keep it',
    do: 'Remove',
  },
  stop: {
    ask: 'Stop checking',
    title: 'Stop checking this workbook?',
    text: 'What was checked is dropped; nothing was imported. You can upload it again.',
    keep: 'Go on checking',
    do: 'Stop',
  },
  withdraw: {
    ask: 'Take back',
    title: { submitting: 'Stop and take it back?', submitted: 'Take this batch back?' },
    text: {
      roster: 'Enrolments made so far are removed; all rows are back in their review.',
      record:
        'Records submitted so far are removed and their numbers freed; all rows are back in their review.',
    },
    keep: 'Leave it',
    done: (count) => `${count} taken back; you can go on with the review`,
    hint: 'You can take it back until it is approved.',
  },
  stepsTaken: 'What happened',
  stepTaken: {
    uploaded: 'Uploaded',
    mapped: 'Columns changed',
    'columns-forgotten': 'Kept columns forgotten',
    'read-again': 'Held rows checked again',
    submitted: 'Submitted',
    withdrawn: 'Taken back',
    discarded: 'Not imported',
    approved: 'Approved',
    returned: 'Returned by the approver',
    undone: 'Import undone',
    issued: 'Issued',
  },
  remembered: (headers) => `Read as they were mapped before: ${headers}`,
  rememberedHint: 'If that is wrong, forget it and read the headers anew.',
  forgetColumns: 'Forget and read anew',
  filter: { kind: 'Kind', state: 'State', person: 'Uploaded by', all: 'All' },
  more: 'Show earlier ones',
  noneFound: 'No workbook matches',
}
