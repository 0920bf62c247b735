import { roleSchema } from '@jiangji/domain/organisation/role'
import { z } from 'zod'
import { nobody, type Actor, type Membership } from '../context.ts'
import type { Db } from '../db/db.ts'
import { Refusal } from '../refusal.ts'

const membership = z.object({
  organisationId: z.string(),
  slug: z.string(),
  organisation: z.string(),
  kind: z.string(),
  role: roleSchema,
  isDemo: z.boolean(),
  hasEnded: z.boolean(),
})

interface Subject {
  person_id: string
  name: string
  learner_id: string | null
  memberships: unknown
}

/** The person behind a signed-in user, in the organisation she chose or the first she belongs to. */
export async function loadActor(db: Db, userId: string, chosen: string | null): Promise<Actor> {
  const [subject] = await db.callDoor<Subject>('session_subject', [userId])
  if (!subject) return nobody
  const memberships: Membership[] = z.array(membership).parse(subject.memberships)
  const organisationId = chooseOrganisation(memberships, chosen)
  const here = memberships.filter((one) => one.organisationId === organisationId)
  return {
    userId,
    personId: subject.person_id,
    name: subject.name,
    learnerId: subject.learner_id,
    organisationId,
    hasEnded: here.some(({ hasEnded }) => hasEnded),
    roles: [...here.map(({ role }) => role), ...(subject.learner_id === null ? [] : (['learner'] as const))],
    memberships,
    children: [],
  }
}

function chooseOrganisation(memberships: readonly Membership[], chosen: string | null): string | null {
  if (chosen === null) return memberships[0]?.organisationId ?? null
  if (memberships.some(({ organisationId }) => organisationId === chosen)) return chosen
  throw new Refusal('permission.organisation')
}
