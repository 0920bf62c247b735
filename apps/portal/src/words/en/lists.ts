import type { lists as source } from '../zh-CN/lists.ts'
import type { WordsOf } from '../words-of.ts'

export const lists: WordsOf<typeof source> = {
  more: 'More filters',
  fewer: 'Fewer filters',
  kind: 'Kind',
  className: 'Class',
  programme: 'Programme',
  scheme: 'Certificate scheme',
  level: 'Level',
  mark: 'Note',
  from: 'Issued from',
  to: 'to',
  endsFrom: 'Ends from',
  endsTo: 'Ends by',
  any: 'Any',
  sort: 'Order',
  sorts: {
    'entered desc': 'Latest entered first',
    'entered asc': 'Earliest entered first',
    'issuedOn desc': 'Latest issue date first',
    'issuedOn asc': 'Earliest issue date first',
    'name asc': 'Name',
    'studentNumber asc': 'Student number',
    'number asc': 'Number',
  },
  clear: 'Clear the filters',
  exportMasked: 'ID numbers are masked; an export is written to the audit.',
  exportMost: 'An export is written to the audit; up to 200,000 rows.',
}
