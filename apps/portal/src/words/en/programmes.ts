import type { WordsOf } from '../words-of.ts'
import type { programmes as source } from '../zh-CN/programmes.ts'

export const programmes: WordsOf<typeof source> = {
  title: 'Lists of programmes',
  lead: 'A roster is checked against the lists that its school uses. The bureau uploads the list of the skilled worker schools; it counts when another person has approved it.',
  ministry: (count, source) => `${source}: ${count} programmes that come with the platform.`,
  upload: 'Upload a list for skilled worker schools',
  uploadHelp:
    'Excel or CSV, first sheet, five columns: code, name, training level (may be empty), year, source.',
  uploaded: (count) => `${count} programmes uploaded; another person has to approve them`,
  lists: 'Uploaded lists',
  list: (file, count) => `${file}, ${count} programmes`,
  approveTitle: 'Approve this list?',
  approveText:
    'Schools can use it at once. Programmes with the same code take their name, levels and source from it.',
  refuseTitle: 'Return this list?',
  approved: 'Approved; schools can use it',
  refused: 'Returned',
  withdrawn: 'Taken back',
  technician: 'Programmes of skilled worker schools',
  none: 'There are no programmes of skilled worker schools yet',
  noneHint: 'Upload a list and ask another person to approve it.',
  code: 'Code',
  name: 'Name',
  levels: 'Training levels',
  anyLevel: 'Not said in the list',
  source: 'Source',
  sourceOf: (source, year) => `${source} (${year})`,
  schools: 'Which list a school uses',
  school: 'School',
  uses: 'Rosters are checked against',
  useOf: {
    'moe-2021': 'the list of vocational programmes',
    technician: 'the list of skilled worker schools',
    both: 'both',
  },
  assigned: 'Changed',
}
