import type { award as zhAward, results as zhResults } from '../zh-CN/contest.ts'
import type { WordsOf } from '../words-of.ts'

export const results: WordsOf<typeof zhResults> = {
  title: 'Confirm contest results',
  lead: 'City and county results that schools report; a school signs them once your office has confirmed them.',
  shown: 'Show',
  waiting: (count) => `Waiting ${count}`,
  decided: 'Decided',
  contests: 'Contest',
  all: 'All',
  empty: 'No result waits for your office',
  emptyHint: 'City and county results that a school has approved are listed here.',
  nothingDecided: 'No result has been decided yet',
  nothingDecidedHint: 'What you confirm or refuse is listed here.',
  picked: 'Chosen',
  pickHint: 'Choose a row by clicking it; with no row chosen, all that are listed are meant.',
  contest: 'Contest, event',
  award: 'Award',
  members: 'Members',
  instructor: (name) => `Instructor ${name}`,
  college: 'School',
  number: 'Number',
  awardedOn: 'Awarded on',
  outcome: 'Decision',
  states: { open: 'waiting', confirmed: 'confirmed', refused: 'not confirmed' },
  confirmAll: (count) => `Confirm these ${count}`,
  confirmPicked: (count) => `Confirm the ${count} chosen`,
  refuseAll: (count) => `Refuse these ${count}`,
  refusePicked: (count) => `Refuse the ${count} chosen`,
  clear: 'Clear the choice',
  confirmTitle: (count) => `Confirm ${count} results?`,
  confirmText: (office) =>
    `The school then signs them as it approved them; the record and its holder say that ${office} confirmed. A confirmation cannot be taken back; a mistake is corrected or revoked by the school.`,
  confirm: 'Confirm',
  refuseTitle: (count) => `Refuse ${count} results?`,
  reason: 'Why they are not confirmed',
  reasonHelp: 'The school will read it; four signs at least, such as: not on the list of winners.',
  reasonMissing: 'Say why, in four signs at least',
  refuse: 'Refuse',
  keep: 'Not now',
  confirmed: (count) => `${count} confirmed; the school goes on to sign them`,
  refused: (count) => `${count} sent back with the reason`,
}

export const award: WordsOf<typeof zhAward> = {
  team: (count) => `${count} members of one award`,
  teamHelp:
    'Each has a record and a credential; a credential says team, part and size, never another member.',
  askAll: (act, count) => `${act} for the whole team (${count})`,
  askAllTitle: (act, count) => `${act}: ${count} records of this award`,
  confirmations: {
    open: 'waits for the organiser',
    confirmed: 'confirmed by the organiser',
    refused: 'not confirmed by the organiser',
  },
  confirmation: 'Confirmed by the organiser',
  waits: (office) =>
    office === null
      ? 'Waits for the education office that held it; the registry has none yet'
      : `Waits for ${office}; it is signed once confirmed`,
  confirmed: (office, date) => `Confirmed by ${office ?? 'the organiser'}, ${date}`,
  refused: (office, date) => `Not confirmed by ${office ?? 'the organiser'}, ${date}`,
  others: 'Other members',
  othersHelp: 'Enter a team once: the first member above, the others here by student number and part.',
  otherNumber: (at) => `Student number of member ${at}`,
  otherPart: (at) => `Part of member ${at}`,
  remove: 'Take out',
  addOther: 'Add a member',
  removeOther: (at) => `Take out member ${at}`,
}
