import type { Role } from '@jiangji/domain/organisation/role'
import { ActingContext, nobody, type Context, type Services } from '../../platform/context.ts'
import type { Pool } from '../../platform/db/pool.ts'

/** The people of a college who hand in, approve and administer, each acting on a day of the city's calendar. */
export interface Clerks {
  organisationId: string
  registrar(day: Date): Context
  approver(day: Date): Context
  administrator(day: Date): Context
  /** The person who is its class teacher. */
  teacher: string
}

export type Office = (day: Date) => Context

export async function findClerks(pool: Pool, services: Services, slug: string): Promise<Clerks> {
  const { rows } = await pool.query<{ organisation_id: string; role: Role; person_id: string }>(
    `SELECT DISTINCT ON (m.role) m.organisation_id, m.role, m.person_id
     FROM member m JOIN organisation o ON o.id = m.organisation_id
     WHERE o.slug = $1 AND o.is_demo AND m.role IN ('registrar', 'approver', 'college-administrator', 'class-teacher') ORDER BY m.role, m.staff_number`,
    [slug],
  )
  const memberIn = (role: Role) => {
    const found = rows.find((row) => row.role === role)
    if (found === undefined) throw new Error(`${slug} has no ${role}`)
    return found
  }
  const acting = (role: Role) => {
    const { organisation_id: organisationId, person_id: personId } = memberIn(role)
    return (day: Date): Context =>
      new ActingContext(onThatDay(services, day), { ...nobody, personId, organisationId, roles: [role] })
  }
  return {
    organisationId: rows[0]?.organisation_id ?? '',
    registrar: acting('registrar'),
    approver: acting('approver'),
    administrator: acting('college-administrator'),
    teacher: memberIn('class-teacher').person_id,
  }
}

/** An officer of the bureau, acting on a day of the city's calendar. */
export async function findOffice(pool: Pool, services: Services): Promise<Office> {
  const { rows } = await pool.query<{ organisation_id: string; person_id: string }>(
    `SELECT m.organisation_id, m.person_id FROM member m JOIN organisation o ON o.id = m.organisation_id
     WHERE o.kind = 'bureau' AND o.is_demo ORDER BY m.staff_number LIMIT 1`,
  )
  const [found] = rows
  if (found === undefined) throw new Error('the city has no bureau')
  const officer = {
    personId: found.person_id,
    organisationId: found.organisation_id,
    roles: ['bureau'] as Role[],
  }
  return (day) => new ActingContext(onThatDay(services, day), { ...nobody, ...officer })
}

// The seed runs each job itself, on the city's day; a queued one would run today.
function onThatDay(services: Services, day: Date): Services {
  return { ...services, now: () => day, jobs: { put: async () => undefined } }
}
