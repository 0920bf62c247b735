import type { WordsOf } from '../words-of.ts'
import type { rights as source } from '../zh-CN/rights.ts'
import { guardian } from './guardian.ts'
import { life } from './life.ts'
import { sharing } from './sharing.ts'
import { shell } from './shell.ts'
import { student } from './student.ts'

export const rights: WordsOf<typeof source> = {
  title: 'My rights',
  wording: 'Which wording',
  wordings: { plain: 'In plain words', usual: 'In full' },
  lead: {
    plain:
      'This page says three things: what Jiangji keeps about you, who can see it, and what you can do. If something is unclear, ask a parent, a teacher or someone else you trust.',
    usual:
      'Which personal data the platform handles, on which ground, until when, who may see them, and how you look at, copy and correct them, withdraw a consent and close the account. Source: Personal Information Protection Law (2021), articles 17 and 44 to 50.',
  },
  parts: {
    held: 'What is kept about me',
    who: 'Who can see it, who did what',
    consents: 'What I agreed to',
    asks: 'A copy, a mistake, a person',
    automatic: 'Automatic answers',
    found: 'Can I be found?',
    close: 'Close the account',
  },
  held: {
    lead: {
      plain:
        'Sorted by what it is for. What is marked “sensitive” is locked in the database; the page shows a few signs only.',
      usual:
        'By purpose. ID number, student registration number and phone numbers are encrypted and masked. Source: articles 13 and 17; for sensitive data articles 28 and 29, and GB/T 35273-2020, annex B.',
    },
    names: {
      identity: 'Who you are',
      study: 'Where you study',
      contact: 'Phone numbers',
      guardians: 'Your guardians',
      records: 'Certificates and other records',
      workbooks: 'Workbooks your school uploaded',
      corrections: 'What you said is wrong',
      account: 'The account',
      plans: 'Your plan for going on',
      resume: 'What you wrote in the résumé',
      reminders: 'Reminders and mail address',
      shares: 'Your shares',
      looks: 'Who looked at a share',
      trail: 'The trail of acts',
    },
    what: {
      identity: 'Name, former names, sex, date of birth, ID number; requests to rename or merge',
      study:
        'School, programme, class, student number, registration number, month of enrolment, state and each change; transfer requests',
      contact: 'Your phone and your guardian’s, from the roster',
      guardians:
        'Guardians registered while you were under 14: name, relation, the paper that was seen, consents and withdrawals',
      records:
        'Certificates, contests, courses, placements, diplomas, trainings, honours, with the school’s signature and their state',
      workbooks: 'The workbooks of rosters and records, encrypted',
      corrections: 'Your correction requests, the reasons and the answers',
      account:
        'Sign-in name, a fingerprint of the password (not the password), devices and times of sign-in, the slip',
      plans: 'What you planned under “Onward”',
      resume: 'Target, introduction, skills, phone, mail, encrypted',
      reminders:
        'What you were reminded of, whether you read it, which kinds are off; the mail address, encrypted',
      shares: 'For whom, for what, what is shown, until when, the version you agreed to',
      looks: 'When, the name they gave, whether it was right',
      trail: 'Who did what and when; requests to close the account',
    },
    origin: 'From',
    origins: {
      roster: 'the school’s roster',
      college: 'the school',
      herself: 'you',
      checker: 'whoever looked at your share',
      platform: 'the system',
    },
    ground: 'Ground',
    grounds: {
      consent: { plain: 'you agreed', usual: 'your consent (article 13, first paragraph, item 1)' },
      duty: {
        plain: 'the law has schools keep enrolments and certificates',
        usual: 'a statutory duty (article 13, first paragraph, item 3)',
      },
    },
    keeping: 'Until',
    keepings: {
      school:
        'as long as the law has the school keep it; not deleted with the account, but then kept only for the school and the bureau as the law says',
      account: 'you close the account; then it is deleted',
      proof: 'kept as proof; once the account is closed, looked at only where the law asks for it',
    },
    sensitive: 'Sensitive',
    now: 'Kept at present',
    fields: {
      name: 'Name',
      sex: 'Sex',
      birthDate: 'Date of birth',
      id: 'ID number',
      state: (school) => `Registration number (${school})`,
      phone: (school) => `Your phone (${school})`,
      guardianPhone: (school) => `Guardian’s phone (${school})`,
      records: 'Records',
      shares: 'Shares',
      looks: 'Looks',
      corrections: 'Correction requests',
      plans: 'Plans',
    },
    count: (count) => String(count),
    copy: 'See everything: download my data',
  },
  who: {
    lead: {
      plain: 'At school, each teacher sees what the task needs. People outside see only what you share.',
      usual:
        'By role; the same table that the system itself uses. A school sees its own learners only; others see only what you share.',
    },
    sights: {
      identity: 'Name, number, class, enrolment (ID number masked)',
      records: 'Your records at the school',
      class: 'Which records the learners of the class hold',
      slips: 'The slips of the class',
      workbooks: 'Imported workbooks and what became of each row',
      changes: 'Requests to rename, renumber or merge',
      transfers: 'Transfer requests',
      requests: 'What you said is wrong',
      contests: 'Contest results that wait to be confirmed',
      duplicates: 'Rows of two schools that look like one person',
      guardians: 'Registered guardians and when they consented',
      shared: 'What you shared, with its code and your name',
    },
    rolesComma: ', ',
    log: 'Who did something that concerns me',
    logHint:
      'What schools did, for you alone or for a whole class or batch, and which lists they took along; the latest 100. Opening a page is not logged each time; which member of staff it was stays with the school. Whether you are in a whole list cannot be told, so it stands here too.',
    logEmpty: 'Nothing yet',
    kinds: {
      export: 'Took a list along',
      slip: 'Made a slip',
      change: 'Asked for or approved a change of a record',
      record: 'Handled a record of yours',
      identity: 'Handled name, ID number or a merge',
      enrolment: 'Handled the enrolment',
      transfer: 'Handled a transfer',
      correction: 'Answered your correction request',
      account: 'Handled your account',
      other: 'Did something else',
    },
    unsure: 'you may not be in it',
    checks: (count) => (count === 0 ? 'Nobody has looked at my shares' : `Looks at my shares: ${count}`),
  },
  consents: {
    lead: {
      plain:
        'You can take back most of what you agreed to. What was seen before cannot be unseen; from then on it is closed.',
      usual:
        'Each consent is kept with version and time. Withdrawing does not touch what was done before, and is as easy as giving. Source: articles 14, 15 and 23.',
    },
    account: 'Opening the account',
    share: (recipient) => `Share for ${recipient}`,
    transfer: (school) => `Transfer to ${school}`,
    given: (moment) => `agreed ${moment}`,
    version: (version) => `version ${version}`,
    until: (day) => `until ${day}`,
    inForce: 'In force',
    states: student.shares.states,
    transfers: {
      open: 'Waits for the school',
      confirmed: 'Done',
      refused: 'The school refused',
      declined: 'Taken back',
      withdrawn: 'Taken back by the other school',
    },
    read: 'Read what I agreed to',
    shareText: 'The first paragraph is of a whole share, the second of a share of a part.',
    noText: 'This version is not at hand; ask your school.',
    withdraw: 'Withdraw',
    accountHint:
      'Withdrawing this consent is closing the account: all shares end, the account closes after 15 days.',
    toClose: 'Close it',
    toAnswer: 'Take it back',
    none: 'None yet',
    more: (count) => `${count} more`,
  },
  asks: {
    lead: {
      plain: 'A copy, a correction, a complaint: you need no favour, and it costs nothing.',
      usual: 'Looking, copying and correcting are free. Source: articles 45, 46 and 50.',
    },
    copy: 'Take all of mine along',
    correct: 'A record is wrong? Open it and choose “Something wrong?”',
    toPortfolio: 'Find the record',
    deadline: {
      plain:
        'The school answers within 15 working days (Saturdays and Sundays not counted), and says why if it corrects nothing.',
      usual:
        'The law says “in time” and no number (article 46); the platform sets 15 working days, Saturdays and Sundays not counted. A refusal gives its reasons (article 50).',
    },
    person: 'Ask the school first',
    school: (school) => `The office of ${school}`,
    bureau: (name) => `If it does nothing: ${name}`,
    noBureau: 'If it does nothing: the education bureau where the school is',
    complain: {
      plain:
        'If that does not help, anyone may report to the cyberspace administration, which must tell you the outcome. If the school or the platform refuses, you may go to court. Under 18, take a parent along.',
      usual:
        'Anyone may complain to the authorities in charge of personal information, which handle it in time and tell the outcome (article 65). Whoever is refused may sue (article 50). Where a minor or a guardian asks to correct or delete, that is done in time (Law on the Protection of Minors, revised 2020, article 72).',
    },
  },
  automatic: {
    text: {
      plain:
        '“Onward” says whether you meet the terms, “Skills” what you can do. A computer works that out from rules and your records. It decides nothing and ranks nobody. If it looks wrong, ask the school office to have a person look.',
      usual:
        'The terms under “Onward” and the marks under “Skills” follow from published rules and your records; each names its rule, source and year. They inform, decide nothing and rank nobody. You may ask for an explanation and for a person to look (article 24): at the school office.',
    },
    routes: 'See the rules of the ways onward',
    skills: 'See the evidence of skills',
  },
  found: {
    text: {
      plain:
        'No. Your name, school or number finds nothing here. Only somebody with a code from you and your name sees what you shared. Search engines are told to stay out.',
      usual:
        'Nobody finds you by name, school or number; only a code that you gave, with your name, opens what you shared. All pages ask search engines not to index them.',
    },
    minor:
      'Below 18 there is no public list or profile of you at all; if there were ever to be one, both guardian and school would have to agree.',
  },
  close: {
    lead: {
      plain:
        'If you do not want the account, close it. Sign in once within 15 days, and nothing has happened.',
      usual:
        'After you ask there are 15 days in which signing in takes it back. The 15 days are the platform’s rule. Source: articles 15 and 47.',
    },
    open: 'Close the account',
    title: 'Close the account',
    goes: 'What goes',
    goesList: [
      'The account and its password',
      'All shares: no link, QR code or code opens any more',
      'Your plan, what you wrote in the résumé, reminders and the mail address',
    ],
    stays: 'What stays',
    staysList: [
      'Enrolment and records: the law has the school keep them, for the school and the bureau alone',
      'Certificates issued before: still valid, and the files you downloaded can still be checked',
      'The trail of acts and looks: as proof',
    ],
    back: 'To come back, ask your school for a new slip; your records are there.',
    take: 'Take a copy first',
    takeHint: 'Once it is closed, nothing can be downloaded here.',
    password: 'Type your password, so that we know it is you',
    passwordMissing: 'Type your password',
    endShares: 'End all shares now, not after 15 days',
    act: 'Ask to close',
    keep: 'Not now',
    now: 'All devices are signed out at once.',
  },
  texts: {
    'account/2026-11': shell.activate.consent,
    'account/2026-11-plain': shell.activate.consentPlain,
    'share/2026-11': student.newShare.showsAll,
    'share/2026-11-fields': `${student.newShare.showsAll}\n${student.newShare.showsSome}`,
    'share/2026-12-sets': `${student.newShare.showsAll}\n${student.newShare.showsSome}\n${sharing.several}\n${sharing.showsContact}`,
    'share/2026-12-sets-plain': `${student.newShare.plain.showsAll}\n${student.newShare.plain.showsSome}\n${sharing.plain.several}\n${sharing.plain.showsContact}`,
    'share/2026-11-fields-plain': `${student.newShare.plain.showsAll}\n${student.newShare.plain.showsSome}`,
    'guardian/2026-11': [...guardian.points, guardian.agree('the child')].join('\n'),
    'transfer/2026-11': life.mine.agreeText('the present school', 'the new school'),
    'transfer/2026-11-plain': life.mine.agreePlain('the present school', 'the new school'),
  },
}
