import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestBureau } from '../testing/bureau.ts'
import type { TestCollege } from '../testing/college.ts'
import { enrol, type TestLearner } from '../testing/learner.ts'
import { testId } from '../testing/test-id.ts'

export interface DuplicateTarget {
  /** Two rows of one name at two schools, about which nobody asked yet. */
  pair: { name: string; main: PlaceOf; other: PlaceOf }
  /** Requests that wait: one of the second officer, one of the first. */
  second: string
  own: string
  /** A merge that stands. */
  merged: string
}

interface PlaceOf {
  collegeId: string
  studentNumber: string
}

interface Place {
  database: TestDatabase
  bureau: TestBureau
  colleges: readonly [TestCollege, TestCollege]
  mark: string
}

/** What a bureau's acts on doubled learners can aim at. */
export async function makeDuplicateTarget(place: Place): Promise<DuplicateTarget> {
  const { bureau, colleges, mark } = place
  const [main, other] = await twins(place, 'P')
  return {
    pair: {
      name: `${mark}重复`,
      main: { collegeId: colleges[0].id, studentNumber: main.studentNumber },
      other: { collegeId: colleges[1].id, studentNumber: other.studentNumber },
    },
    second: await asked(place, await twins(place, 'S'), bureau.second, 'open'),
    own: await asked(place, await twins(place, 'O'), bureau.officer, 'open'),
    merged: await merge(place),
  }
}

async function twins({ database, colleges, mark }: Place, end: string): Promise<[TestLearner, TestLearner]> {
  const enrolled = []
  for (const college of colleges) {
    const studentNumber = `Q-${college.slug}-${end}`.toUpperCase()
    const learner = await enrol(database, college, { name: `${mark}重复`, studentNumber })
    await database.asOwner('INSERT INTO student_number_claim VALUES ($1, $2, $3)', [
      college.id,
      studentNumber,
      learner.id,
    ])
    enrolled.push(learner)
  }
  const [main, other] = enrolled
  if (!main || !other) throw new Error('a pair has two')
  await database.asOwner(`UPDATE enrolment SET state = 'graduated' WHERE learner_id = $1`, [main.id])
  return [main, other]
}

async function asked(
  { database, bureau, colleges }: Place,
  [main, other]: readonly [TestLearner, TestLearner],
  by: string,
  state: string,
): Promise<string> {
  const id = testId()
  const decidedBy = state === 'open' ? null : by === bureau.officer ? bureau.second : bureau.officer
  await database.asOwner(
    `INSERT INTO person_request (organisation_id, id, act, learner_id, other_id, old_name, note, state, requested_by,
       requested_at, decided_by, main_college, main_number, other_college, other_number)
     VALUES ($1, $2, 'merge', $3, $4, $5, '演示证明', $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      bureau.id,
      id,
      main.id,
      other.id,
      main.name,
      state,
      by,
      new Date('2026-02-20T02:00:00Z'),
      decidedBy,
      colleges[0].id,
      main.studentNumber,
      colleges[1].id,
      other.studentNumber,
    ],
  )
  return id
}

async function merge(place: Place): Promise<string> {
  const [main, other] = await twins(place, 'M')
  const id = await asked(place, [main, other], place.bureau.second, 'approved')
  await place.database.asOwner('INSERT INTO learner_alias VALUES ($1, $2, $3, $4, now())', [
    other.id,
    main.id,
    place.bureau.id,
    id,
  ])
  return id
}
