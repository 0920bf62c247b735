import type { WordsOf } from '../words-of.ts'
import type { keys as source } from '../zh-CN/keys.ts'

export const keys: WordsOf<typeof source> = {
  title: 'Signing keys',
  lead: 'The school signs each credential with a key. What a replaced or retired key signed stays valid.',
  ended: 'The school no longer exists and signs no more; what it signed stays valid.',
  none: 'The school has no key and cannot issue. Ask the platform administrator.',
  noActive: 'No key is in use now; the school cannot issue.',
  used: (count) => (count === '1' ? 'Signed 1 credential' : `Signed ${count} credentials`),
  since: (moment) => `In use since ${moment}`,
  retired: (moment) => `Retired ${moment}`,
  compromised: (moment) => `Compromised since ${moment}`,
  waiting: 'A request waits for a decision',
  acts: { rotate: 'Replace the key', retire: 'Retire', compromise: 'Report as lost' },
  actHelp: {
    rotate:
      'A new key comes into use and this one is retired. What it signed stays valid and QR codes stay as they are. Once a year is a good habit.',
    retire:
      'This key is retired and no other comes into use. Nothing can be issued until there is a new key. What it signed stays valid.',
    compromise:
      'Somebody else may hold the key. What it signed from the time you give becomes invalid; what the platform recorded before stays valid. A key in use is replaced at the same time.',
  },
  lostSince: 'Since when it may have been in other hands',
  sinceHelp: 'Rather too early than too late: the last moment you are sure of.',
  affected: (count) =>
    count === '1'
      ? '1 credential was signed since then; it becomes invalid and has to be issued again.'
      : `${count} credentials were signed since then; they become invalid and have to be issued again.`,
  affectedNone: 'Nothing was signed since then.',
  note: 'Note',
  noteHelp: 'For the person who decides, at least 4 characters.',
  noteMissing: 'Add a note of at least 4 characters',
  sinceMissing: 'Give the time',
  cancel: 'Not now',
  submit: 'Send the request',
  requested: 'Requested; another person decides',
  requests: 'Requests',
  noRequests: 'No requests',
  noRequestsHint:
    'Replacing, retiring or reporting a key is asked for by one person and approved by another.',
  asked: (name, moment) => `Asked by ${name}, ${moment}`,
  decided: (name, moment) => `Decided by ${name}, ${moment}`,
  waits: 'Waits for another person',
  approve: 'Approve',
  approveTitle: 'Approve this request?',
  approveKeep: 'Look again',
  approved: 'Done; the published keys are up to date',
  refuse: 'Refuse',
  refuseTitle: 'Refuse this request?',
  refuseNote: 'Reason',
  refuseMissing: 'Give the reason',
  refused: 'The request was refused',
  withdraw: 'Take it back',
  withdrawn: 'The request was taken back',
  states: { open: 'Waiting', approved: 'Done', refused: 'Refused', withdrawn: 'Taken back' },
}
