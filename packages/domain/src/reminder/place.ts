import type { ReminderKind } from './kinds.ts'

/** The page on which a learner can do something about a reminder (product.md A8, A9). */
export function placeOf({ kind, subject }: { kind: ReminderKind; subject: string | null }): string {
  switch (kind) {
    case 'contest-lapsing':
      return '/progress'
    case 'share-ending':
      return '/shares'
    case 'looked':
      return '/checks'
    case 'transfer-asked':
      return '/portfolio'
    case 'certificate-ending':
    case 'correction-answered':
    case 'correction-overdue':
    case 'record-issued':
    case 'record-corrected':
    case 'record-ended':
      return subject === null ? '/portfolio' : `/portfolio/${subject}`
  }
}
