import { Kysely, PostgresDialect } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import * as doors from './migrations/2026-11-24-doors.ts'
import * as awards from './migrations/2026-11-25-awards.ts'
import * as kinds from './migrations/2026-11-26-kinds.ts'
import * as documents from './migrations/2026-11-25-documents.ts'
import * as foundation from './migrations/2026-11-24-foundation.ts'
import * as installation from './migrations/2026-11-24-installation.ts'
import * as signIn from './migrations/2026-11-24-sign-in.ts'
import * as status from './migrations/2026-11-25-status.ts'
import * as walls from './migrations/2026-11-24-walls.ts'
import * as trust from './migrations/2026-11-25-3-trust.ts'
import * as changes from './migrations/2026-11-26-4-changes.ts'
import * as lists from './migrations/2026-11-26-7-lists.ts'
import * as chosenFields from './migrations/2026-11-25-chosen-fields.ts'
import * as learnerLife from './migrations/2026-11-26-learner-life.ts'
import * as contests from './migrations/2026-11-26-2-contests.ts'
import * as importAtLength from './migrations/2026-11-26-4-import.ts'
import * as registers from './migrations/2026-11-26-registers.ts'
import * as returnedRecords from './migrations/2026-11-27-1-returned-records.ts'
import * as decisions from './migrations/2026-11-28-4-decisions.ts'
import * as speed from './migrations/2026-11-28-3-speed.ts'
import * as tracks from './migrations/2026-11-27-tracks.ts'
import * as life from './migrations/2026-11-28-2-life.ts'
import * as routes from './migrations/2026-11-29-routes.ts'
import * as skills from './migrations/2026-11-29-skills.ts'
import * as resume from './migrations/2026-11-30-resume.ts'
import * as shares from './migrations/2026-11-30-1-shares.ts'
import * as shareSets from './migrations/2026-12-01-1-share-sets.ts'
import * as reminders from './migrations/2026-12-01-2-reminders.ts'
import * as rights from './migrations/2026-12-01-6-rights.ts'
import * as guardian from './migrations/2026-12-01-7-guardian.ts'
import { openPool } from './pool.ts'

/** Applied in the order of their names, forward only; a line is never changed or removed once released. */
const migrations: Record<string, Migration> = {
  '2026-11-24-1-foundation': foundation,
  '2026-11-24-2-walls': walls,
  '2026-11-24-3-sign-in': signIn,
  '2026-11-24-4-doors': doors,
  '2026-11-24-5-installation': installation,
  '2026-11-25-3-trust': trust,
  '2026-11-25-5-status': status,
  '2026-11-25-7-chosen-fields': chosenFields,
  '2026-11-25-6-documents': documents,
  '2026-11-25-8-awards': awards,
  '2026-11-26-9-learner-life': learnerLife,
  '2026-11-26-2-contests': contests,
  '2026-11-26-1-kinds': kinds,
  '2026-11-26-4-changes': changes,
  '2026-11-26-7-lists': lists,
  '2026-11-26-4-import': importAtLength,
  '2026-11-26-6-registers': registers,
  '2026-11-27-1-returned-records': returnedRecords,
  '2026-11-27-2-tracks': tracks,
  '2026-11-28-2-life': life,
  '2026-11-28-4-decisions': decisions,
  '2026-11-28-3-speed': speed,
  '2026-11-29-1-routes': routes,
  '2026-11-29-2-skills': skills,
  '2026-11-30-4-resume': resume,
  '2026-11-30-1-shares': shares,
  '2026-12-01-1-share-sets': shareSets,
  '2026-12-01-2-reminders': reminders,
  '2026-12-01-6-rights': rights,
  '2026-12-01-7-guardian': guardian,
}

export async function migrate(ownerUrl: string): Promise<string[]> {
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: openPool(ownerUrl, { max: 2 }) }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error, results } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}
