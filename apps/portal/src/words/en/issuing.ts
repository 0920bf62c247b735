import type { issuing as source } from '../zh-CN/issuing.ts'
import type { WordsOf } from '../words-of.ts'

export const issuing: WordsOf<typeof source> = {
  day: 'Day of issue',
  dayHelp: (last) => `Leave empty to issue now; it can be planned up to ${last}.`,
  dayNeeded: (first) => `Some records are dated ${first}; that is the first day on which they can be issued.`,
  plan: (count) => `Issue ${count} on that day`,
  planned: 'The day of issue is set',
  change: 'Change the day',
  changeTitle: 'When is this batch issued?',
  changeText:
    'It is issued by itself after midnight of that day; without a key or an entitlement it stops then and says so here.',
  stop: 'Cancel the day of issue',
  stopNow: 'Stop issuing',
  stopTitle: 'Cancel the day of issue of this batch?',
  stopNowTitle: 'Stop issuing this batch?',
  stopText:
    'Nothing is issued on that day. The batch stays with the approvers, who issue it again or return it.',
  stopNowText:
    'What was issued stays valid; what is wrong is revoked separately. The rest stays with the approvers, who issue it again or return it.',
  stopReason: 'Why it is stopped',
  stopHelp: 'The registrar and the other approvers read this.',
  stopMissing: 'Say why it is stopped',
  stopped: 'Stopped; what was not issued stays here',
  waitsForDay: (count, day) => `${count} wait until ${day}`,
  waitsForDayHint:
    'They are issued by themselves on that day. Until then the day can change or be cancelled, or the batch go back.',
  waitsForWord: (count) => `${count} wait for the organiser of the contest`,
  waitsForWordHint: 'Each is issued by itself once it is confirmed.',
  confirmedFirst: 'City and county results are issued once their organiser has confirmed them.',
  giveBack: 'Return what is not issued',
  giveBackTitle: (count) => `Return the ${count} that are not issued?`,
  some: {
    pick: 'Return some records',
    hint: 'Click a row to pick it for return, click again to leave it. A team goes back together.',
    goes: 'Goes back',
    giveBack: (count) => `Return these ${count}`,
    title: (count, left) => `Return ${count} and keep the other ${left} to be issued?`,
    help: 'The registrar reads this; the numbers are free again, and the records can be submitted anew.',
    done: (count) => `${count} returned; the others can be issued`,
    returned: (count) => `${count} returned by themselves`,
    why: (reason, by) => `${reason} (returned by ${by})`,
    mend: 'Mend these rows in the workbook and upload it again; rows already issued are not repeated.',
  },
  together: {
    pick: 'Issue several batches',
    approve: (count) => `Issue these ${count} batches`,
    title: (count) => `Issue ${count} batches?`,
    text: 'Each is checked and issued by itself; one with a problem stays here, with the reason.',
    approved: (count) => `${count} batches are being issued`,
    approvedSome: (count, left) =>
      `${count} batches are being issued; ${left} could not be, the reasons stand above`,
  },
}
