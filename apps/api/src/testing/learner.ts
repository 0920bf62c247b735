import { nameKey } from '@jiangji/domain/identity/normalise'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { founded, type TestCollege } from './college.ts'
import { testId } from './test-id.ts'

export interface TestLearner {
  id: string
  name: string
  studentNumber: string
  personId: string | null
}

export interface Enrolling {
  name: string
  studentNumber: string
  className?: string
  birthDate?: string
  hasAccount?: boolean
  lastFourHash?: Buffer
  idNumberSealed?: (learnerId: string) => Buffer
}

/** A learner enrolled at a college, as the owner's rows. */
export async function enrol(
  database: TestDatabase,
  college: TestCollege,
  enrolling: Enrolling,
): Promise<TestLearner> {
  const { name, studentNumber, className = '24 机电 1 班', birthDate = '2008-06-15' } = enrolling
  const id = testId()
  await database.asOwner(
    `INSERT INTO catalogue_programme (code, name, stage, source, year)
     VALUES ('660301', '机电技术应用', 'secondary', '演示', 2021) ON CONFLICT DO NOTHING`,
  )
  await database.asOwner(
    `INSERT INTO learner (id, learner_number, name, name_key, sex, birth_date, id_number_sealed,
       id_last_four_hash, registered_by, is_demo, created_at)
     VALUES ($1, $2, $3, $4, 'female', $5, $6, $7, $8, true, $9)`,
    [
      id,
      `L${studentNumber}`,
      name,
      nameKey(name),
      birthDate,
      enrolling.idNumberSealed?.(id) ?? null,
      enrolling.lastFourHash ?? null,
      college.id,
      founded,
    ],
  )
  await database.asOwner(
    `INSERT INTO enrolment (learner_id, id, organisation_id, student_number, programme_code, programme_name,
       stage, class_name, enrolled_on, state, created_at)
     VALUES ($1, $2, $3, $4, '660301', '机电技术应用', 'secondary', $5, '2024-09', 'enrolled', $6)`,
    [id, testId(), college.id, studentNumber, className, founded],
  )
  const personId = enrolling.hasAccount === false ? null : await openAccount(database, id, name)
  return { id, name, studentNumber, personId }
}

/** The account that a learner opened, as the owner's rows. */
export async function openAccount(database: TestDatabase, learnerId: string, name: string): Promise<string> {
  const personId = testId()
  await database.asOwner('INSERT INTO person (id, name, created_at) VALUES ($1, $2, $3)', [
    personId,
    name,
    founded,
  ])
  await database.asOwner(
    'INSERT INTO account (user_id, person_id, learner_id, created_at) VALUES ($1, $2, $3, $4)',
    [`user-${personId}`, personId, learnerId, founded],
  )
  return personId
}
