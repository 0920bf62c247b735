import type { ReminderWords } from '../words.ts'
import { dateIn } from './date.ts'

export const reminders: ReminderWords = {
  'certificate-ending': ({ title, endsOn, days }) => ({
    title: days === 0 ? `“${title}” ends today` : `“${title}” ends in ${days} days`,
    todo: `It is valid until ${dateIn(endsOn)}. To renew it, ask your school or whoever awarded it now.`,
  }),
  'contest-lapsing': ({ title, lastIntake, routeEn, document, ruleYear, isSure }) => ({
    title:
      isSure === 1
        ? `“${title}” counts until the intake of ${lastIntake}`
        : `Cannot tell whether “${title}” counts for the intake of ${lastIntake}`,
    todo:
      isSure === 1
        ? `By the rule of “${routeEn}”${fromRule(document, ruleYear)} it no longer counts for ${lastIntake + 1}. The certificate itself stays valid.`
        : `The rule of “${routeEn}” that we found${fromRule(document, ruleYear)} is not of ${lastIntake}; by its words ${lastIntake} is the last one. Ask the provincial examination authority. The certificate itself stays valid.`,
  }),
  'share-ending': ({ recipient, endsOn }) => ({
    title: `The share for ${recipient} is about to end`,
    todo: `After ${dateIn(endsOn)} they can no longer open it. Share again if they still need it.`,
  }),
  'correction-answered': ({ title, school, answer }) => ({
    title:
      answer === 'accepted'
        ? `${school} agrees to correct “${title}”`
        : `${school} answered about “${title}”`,
    todo:
      answer === 'accepted'
        ? 'The new credential will appear in your portfolio.'
        : 'The school changed nothing; its reason stands with the record.',
  }),
  'correction-overdue': ({ title, school, dueOn }) => ({
    title: `No answer yet about “${title}”, and it is overdue`,
    todo: `${school} should have answered by ${dateIn(dueOn)}. You can ask its academic office directly.`,
  }),
  'transfer-asked': ({ school }) => ({
    title: `${school} wants to take you in`,
    todo: 'Whether you agree is for you to say, in “My portfolio”.',
  }),
  'record-issued': ({ title, school, count }) => ({
    title: count === 1 ? `${school} issued “${title}”` : `${count} new records were issued`,
    todo:
      count === 1
        ? 'Open it and see whether it is right.'
        : `“${title}” among them. Open your portfolio and see whether they are right.`,
  }),
  'record-corrected': ({ title, school }) => ({
    title: `${school} corrected “${title}”`,
    todo: 'Look at the new one; the old one can no longer be used.',
  }),
  'record-ended': ({ title, school, state }) => ({
    title: state === 'revoked' ? `${school} revoked “${title}”` : `${school} suspended “${title}”`,
    todo: 'A check no longer says valid. The reason stands with the record; ask the academic office if it is not clear.',
  }),
  looked: ({ on, looks, failed }) => ({
    title:
      looks === 0
        ? `Somebody tried to open your shares on ${dateIn(on)}, in vain`
        : `Your shares were looked at ${looks} times on ${dateIn(on)}`,
    todo:
      failed === 0
        ? 'Who it was stands in “Who looked”.'
        : `${failed} more times the name did not match. All stand in “Who looked”.`,
  }),
}

function fromRule(document: string | null, year: number | null): string {
  const said = [document, year].filter((part) => part !== null)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
