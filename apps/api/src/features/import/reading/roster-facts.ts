import { sql } from 'kysely'
import type { RosterRowFacts } from '../workbook/roster-rows.ts'
import type { RowKeys } from '../workbook/row-reader.ts'
import type { HashHolder } from './holder-hash.ts'
import { anyOf, findFormerLearners, findIdentities, type Reading } from './look-up.ts'

const here = sql<string>`current_organisation()`

/** For each row of a chunk: what this college holds of the person, whether she is elsewhere, who has the student number; numbers first, so that whoever has one is known by then. */
export async function loadRosterFacts(
  trx: Reading,
  keys: readonly Pick<RowKeys, 'holder' | 'studentNumber' | 'name'>[],
  hashHolder: HashHolder,
): Promise<RosterRowFacts[]> {
  const hashes = keys.map(({ holder }) => (holder === null ? null : hashHolder(holder)))
  const owners = await loadOwners(
    trx,
    keys.flatMap(({ studentNumber }) => studentNumber ?? []),
  )
  const identities = await findIdentities(
    trx,
    hashes.filter((hash) => hash !== null),
  )
  const enrolled = await loadEnrolled(
    trx,
    [...identities.values()].flatMap(({ learnerId }) => learnerId ?? []),
  )
  const former = await findFormerLearners(
    trx,
    keys.flatMap(({ name = '' }, index) => {
      const hash = hashes[index]
      return hash && identities.get(hash.toString('hex'))?.elsewhere ? { hash, name } : []
    }),
  )
  return keys.map(({ studentNumber }, index) => {
    const identity = identities.get(hashes[index]?.toString('hex') ?? '')
    return {
      enrolled: enrolled.get(identity?.learnerId ?? '') ?? null,
      elsewhere: identity?.elsewhere ?? false,
      continuesAs: former.get(hashes[index]?.toString('hex') ?? '') ?? null,
      studentNumberOf: owners.get(studentNumber ?? '') ?? null,
    }
  })
}

async function loadEnrolled(
  trx: Reading,
  learnerIds: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<RosterRowFacts['enrolled']>>> {
  if (learnerIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .where('enrolment.organisation_id', '=', here)
    .where('enrolment.learner_id', '=', anyOf(learnerIds))
    .select([
      'learner.id as learnerId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.programme_code as programmeCode',
      'enrolment.class_name as className',
      'enrolment.enrolled_on as enrolledOn',
      'enrolment.years',
      'enrolment.state',
      'enrolment.track',
      sql<boolean>`not may_enrol(learner.id)`.as('elsewhere'),
    ])
    .execute()
  return new Map(rows.map((row) => [row.learnerId, row]))
}

async function loadOwners(
  trx: Reading,
  studentNumbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (studentNumbers.length === 0) return new Map()
  const rows = await trx
    .selectFrom('student_number_claim')
    .where('organisation_id', '=', here)
    .where('student_number', '=', sql<string>`any(${studentNumbers}::text[])`)
    .select(['student_number as studentNumber', 'learner_id as learnerId'])
    .execute()
  return new Map(rows.map(({ studentNumber, learnerId }) => [studentNumber, learnerId]))
}
