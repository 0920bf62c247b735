import { civilDateIn } from '@jiangji/domain/calendar'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import type { Db } from '../db/db.ts'

/** Whether a user is a child for whom no guardian's consent is in force on this day. */
export async function isGuardianMissing(db: Db, userId: string, now: Date): Promise<boolean> {
  const [child] = await db.callDoor<{ birth_date: string | null; guardian_needed: boolean }>(
    'without_guardian',
    [userId],
  )
  if (!child) return false
  const { birth_date: birthDate, guardian_needed: guardianNeeded } = child
  return isGuarded({ birthDate, guardianNeeded }, civilDateIn(now))
}
