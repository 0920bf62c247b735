import type { PlacementFindings } from '../../placement/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

const protection = 'the rules for placements (Jiaozhicheng [2021] No. 4), art. 16'

export const placementFindings: FindingWords<PlacementFindings> = {
  'uscc.format': ({ length }) => ({
    problem:
      length === 18
        ? 'The credit code contains characters that do not belong there'
        : `A unified social credit code has 18 characters, this one ${length}`,
    mend: 'Compare it with the business licence',
  }),
  'uscc.checkCharacter': ({ expected, found }) => ({
    problem: `The credit code fails its check: it should end in ${expected}, not ${found}`,
    mend: 'Compare every character with the business licence; the wrong one need not be the last',
  }),
  'placement.occupationUnknown': ({ text }) => ({
    problem: `The classification of occupations of 2022 has no code “${text}”`,
    mend: 'Check the code, such as 6-31-01-03; leave it empty where none fits',
  }),
  'placement.endMissing': {
    problem: 'The last day is missing',
    mend: 'Copy it from the agreement; a placement that still runs is imported when it has ended',
  },
  'placement.notEnded': ({ date }) => ({
    problem: `The last day, ${dateIn(date)}, has not come`,
    mend: 'Import the placement when it has ended; if the day is wrong, correct it by the agreement',
  }),
  'placement.endsBeforeStart': ({ startedOn }) => ({
    problem: `It ends before it starts on ${dateIn(startedOn)}`,
    mend: 'Compare both dates with the agreement',
  }),
  'placement.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `Started on ${dateIn(date)}, before the enrolment on ${dateIn(enrolledOn)}`,
    mend: 'Check the date; nothing to do if it is right',
  }),
  'placement.overHours': ({ hours, most }) => ({
    problem: `${hours} hours a week, more than ${most}`,
    mend: 'Check the hours; State Council Decree 174 of 1995, art. 3: 8 hours a day, 40 a week',
  }),
  'placement.underSixteen': ({ age }) => ({
    problem: `Aged ${age} at the start; ${protection} (2): nobody under 16 may be placed`,
    mend: 'Check date and ID number; if they are right, take it to the head of the school first',
  }),
  'placement.firstYear': ({ until }) => ({
    problem: `A first-year student at the start, until ${dateIn(until)}; ${protection} (1): first-year students may not be placed`,
    mend: 'Check date and form; if they are right, take it to the head of the school first',
  }),
  'placement.entertainment': ({ text, word }) => ({
    problem: `“${text}” contains “${word}”; ${protection} (5): no placements at places of entertainment`,
    mend: 'Check employer and post; if it is no such place, an approver lets it through',
  }),
  'placement.minorAtRisk': ({ text, word }) => ({
    problem: `“${text}” contains “${word}”, and the learner was under 18 or of unknown age; ${protection} (3): no forbidden work for minors`,
    mend: 'Check the post; if the work was another, an approver lets it through',
  }),
  'placement.atRisk': ({ text, word }) => ({
    problem: `“${text}” contains “${word}”; ${protection} (7): no placements that harm health`,
    mend: 'Check post and protection; nothing to do if they are right',
  }),
  'placement.ageUnknown': {
    problem: 'Without an ID number it cannot be told whether the learner was 16 at the start',
    mend: `Check the age; ${protection} (2)`,
  },
}
