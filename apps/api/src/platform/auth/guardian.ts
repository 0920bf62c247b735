import { civilDateIn } from '@jiangji/domain/calendar'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import type { Actor, Child } from '../context.ts'
import type { Db } from '../db/db.ts'

interface ChildRow {
  learner_id: string
  name: string
  school: string
  birth_date: string | null
  guardian_needed: boolean
  consented_at: Date | null
  withdrawn_at: Date | null
}

/** Who is neither a learner nor a member may be a guardian: she acts for the child she chose, or for the first who still needs her. */
export async function asGuardian(db: Db, actor: Actor, chosen: string | null, now: Date): Promise<Actor> {
  if (actor.userId === null || actor.roles.length > 0) return actor
  const rows = await db.callDoor<ChildRow>('children_of', [actor.userId])
  if (rows.length === 0) return actor
  const children = rows.map((row) => childOf(row, now))
  const guarded = children.filter((child) => child.isGuarded)
  const acting = guarded.find(({ learnerId }) => learnerId === chosen) ?? guarded[0]
  return { ...actor, learnerId: acting?.learnerId ?? null, roles: ['guardian'], children }
}

function childOf(row: ChildRow, now: Date): Child {
  const { learner_id: learnerId, name, school, birth_date: birthDate, guardian_needed: guardianNeeded } = row
  return {
    learnerId,
    name,
    school,
    isGuarded: isGuarded({ birthDate, guardianNeeded }, civilDateIn(now)),
    consentedAt: row.consented_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  }
}
