import { openPool } from '../../platform/db/pool.ts'
import {
  readCertificates,
  readContests,
  readOccupations,
  readProgrammes,
  readRoutes,
  readSchemes,
} from './seed-rows.ts'
import { readCourses, readSkillLinks, readSkills, readTasks } from './skill-rows.ts'

const tables = {
  catalogue_programme: readProgrammes,
  catalogue_certificate: readCertificates,
  catalogue_contest: readContests,
  catalogue_occupation: readOccupations,
  certificate_scheme: readSchemes,
  route_rule: readRoutes,
  skill: readSkills,
  skill_link: readSkillLinks,
  catalogue_course: readCourses,
  job_task: readTasks,
} as const

/** Loads what the catalogues lack; a row that people have changed since stays as it is. */
export async function seedCatalogues(ownerUrl: string): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    for (const [table, read] of Object.entries(tables))
      await pool.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
        [JSON.stringify(read())],
      )
  } finally {
    await pool.end()
  }
}
