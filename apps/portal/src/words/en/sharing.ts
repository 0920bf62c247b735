import type { WordsOf } from '../words-of.ts'
import type { sharing as source } from '../zh-CN/sharing.ts'

export const sharing: WordsOf<typeof source> = {
  filter: 'Which shares',
  running: (count) => `In use ${count}`,
  ended: (count) => `Ended ${count}`,
  noneRunning: 'No share is in use',
  noneRunningHint: 'Those that ended or were withdrawn stand under “Ended” and can be shared once more.',
  noneEnded: 'No share has ended yet',
  freeze: 'Freeze',
  lift: 'Lift',
  frozen: (recipient) => `The share for ${recipient} is frozen; nobody can open it`,
  lifted: (recipient) => `The share for ${recipient} can be opened again`,
  undo: 'Undo',
  frozenText: (date) =>
    `Link, QR code and code cannot be opened now; they answer as a mistyped code does. The certificate itself stays as it is. Once lifted, they work until ${date}.`,
  endedText:
    'This share has ended; link, QR code and code no longer open. The certificate itself stays as it is.',
  again: 'Share once more',
}
