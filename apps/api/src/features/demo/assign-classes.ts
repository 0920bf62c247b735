import type { Pool } from '../../platform/db/pool.ts'
import { cityDays } from './city-days.ts'
import type { CityWork } from './city-work.ts'
import type { Clerks } from './clerks.ts'

const classesEach = 2

/** The administrator gives the class teacher the first classes of the college. */
export async function assignClasses(
  pool: Pool,
  { organisationId, administrator, teacher }: Clerks,
  work: CityWork,
): Promise<void> {
  const { rows } = await pool.query<{ className: string }>(
    `SELECT DISTINCT class_name AS "className" FROM enrolment WHERE organisation_id = $1 ORDER BY 1 LIMIT $2`,
    [organisationId, classesEach],
  )
  for (const { className } of rows)
    await work.assignClass(administrator(cityDays.revocations), { personId: teacher, className })
}
