import { residentIdCheckDigit } from '@jiangji/domain/identity/resident-id'
import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from '../testing/college.ts'
import { enrol, type TestLearner } from '../testing/learner.ts'
import { testId } from '../testing/test-id.ts'

/** What acts on learners, enrolments and transfers can aim at. */
export interface LifeTarget {
  deedId: string
  /** Its first row waits for an act, its second for a transfer. */
  heldBatch: string
  personRequest: string
  twinNumber: string
  freeIdNumber: string
  /** A programme that nobody else has. */
  programme: string
  aliasId: string
  ownTransfer: string
  transferToAnswer: string
  /** Another college asks for the learner herself. */
  transferOfLearner: string
  confirmedTransfer: string
}

interface Place {
  database: TestDatabase
  keys: Keys
  college: TestCollege
  /** A college of the same bureau, between which and the first learners move. */
  neighbour: TestCollege
  learner: TestLearner
  mark: string
}

const at = new Date('2026-02-20T02:00:00Z')
let serial = 0

export async function makeLifeTarget(place: Place): Promise<LifeTarget> {
  const { database, college, neighbour, learner, mark } = place
  const number = (end: string) => `N-${college.slug}-${end}`.toUpperCase()
  const twin = await enrol(database, college, { name: learner.name, studentNumber: number('T') })
  const alias = await enrol(database, college, { name: learner.name, studentNumber: number('A') })
  const other = await enrol(database, college, { name: `${mark}改名`, studentNumber: number('R') })
  const leaving = await enrol(database, college, { name: `${mark}转学`, studentNumber: number('L') })
  const arriving = await enrol(database, neighbour, { name: `${mark}转来`, studentNumber: number('V') })
  await database.asOwner(
    `INSERT INTO catalogue_programme (code, name, stage, source, year)
     VALUES ('660399', '演示更名专业', 'secondary', '演示', 2021) ON CONFLICT DO NOTHING`,
  )
  await claimNumber(place, twin)
  const programme = `P${college.slug}`.slice(0, 10)
  await database.asOwner(
    `INSERT INTO catalogue_programme (code, name, stage, source, year) VALUES ($1, $1, 'secondary', '演示', 2021)`,
    [programme],
  )
  await database.asOwner('UPDATE enrolment SET programme_code = $2 WHERE learner_id = $1', [
    other.id,
    programme,
  ])
  return {
    deedId: await changed(place, alias),
    heldBatch: await heldBatch(place),
    personRequest: await renaming(place, other),
    twinNumber: twin.studentNumber,
    freeIdNumber: newIdNumber(),
    programme,
    aliasId: await merged(place, alias),
    ownTransfer: await transfer(place, college, 'open'),
    transferToAnswer: await aimed(place, { asking: neighbour, giving: college, learner: leaving }, 'open'),
    transferOfLearner: await aimed(place, { asking: neighbour, giving: college, learner }, 'open'),
    confirmedTransfer: await aimed(
      place,
      { asking: college, giving: neighbour, learner: arriving },
      'confirmed',
    ),
  }
}

function newIdNumber(): string {
  serial += 1
  const body = `62999920080615${String(serial).padStart(3, '0')}`
  return body + residentIdCheckDigit(body)
}

async function claimNumber({ database, college }: Place, { id, studentNumber }: TestLearner) {
  await database.asOwner('INSERT INTO student_number_claim VALUES ($1, $2, $3)', [
    college.id,
    studentNumber,
    id,
  ])
}

async function changed({ database, college }: Place, { id }: TestLearner) {
  const deedId = testId()
  await database.asOwner(
    `INSERT INTO enrolment_change (learner_id, id, organisation_id, enrolment_id, deed_id, act, before, after,
       effective_on, reason, done_by, done_at)
     SELECT learner_id, $2, organisation_id, id, $3, 'move-class', '{"className":"旧班"}',
       '{"className":"新班"}', '2026-02-20', '演示', $4, $5 FROM enrolment WHERE learner_id = $1`,
    [id, testId(), deedId, college.registrar, new Date()],
  )
  return deedId
}

async function renaming({ database, college, mark }: Place, { id: learnerId }: TestLearner) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO person_request (organisation_id, id, act, learner_id, old_name, new_name, new_name_key, note, state,
       requested_by, requested_at) VALUES ($1, $2, 'rename', $3, $4, $4, $4, '演示证明', 'open', $5, $6)`,
    [college.id, id, learnerId, `${mark}新名`, college.registrar, at],
  )
  return id
}

async function merged({ database, college, learner }: Place, { id }: TestLearner) {
  await database.asOwner('INSERT INTO learner_alias VALUES ($1, $2, $3, $4, $5)', [
    id,
    learner.id,
    college.id,
    testId(),
    at,
  ])
  return id
}

function entryOf(name: string, studentNumber: string) {
  return {
    name,
    sex: 'female',
    birthDate: '2008-06-15',
    stateNumber: null,
    studentNumber,
    programmeCode: '660301',
    programmeName: '机电技术应用',
    stage: 'secondary',
    className: '新来的班',
    enrolledOn: '2024-09',
    years: 3,
    state: 'enrolled',
    phone: null,
    guardianPhone: null,
    guardianNeeded: false,
  }
}

async function heldBatch({ database, keys, college, learner, mark }: Place) {
  const id = testId()
  const holder = { kind: 'residentId', value: newIdNumber() }
  const idHash = keys.lookupHash('resident-id', holder.value)
  await database.asOwner('INSERT INTO identity_claim VALUES ($1, $2)', [idHash, learner.id])
  await database.asOwner(
    `INSERT INTO batch (organisation_id, id, kind, source, file_name, state, total_rows, held_rows, created_by, created_at)
     VALUES ($1, $2, 'roster', 'workbook', $3, 'preview', 2, 2, $4, $5)`,
    [college.id, id, `${mark}.xlsx`, college.registrar, at],
  )
  const codes = ['enrolment.differs', 'learner.elsewhere']
  for (const [position, code] of codes.entries()) {
    const entry = entryOf(
      position === 0 ? learner.name : `${mark}转来`,
      position === 0 ? learner.studentNumber : `${mark}E`,
    )
    const payload = JSON.stringify({
      holder: position === 0 ? holder : { ...holder, value: `${mark}` },
      entry,
    })
    const finding = {
      column: '班级',
      field: 'className',
      outcome: 'held',
      code,
      facts: { current: '一班', given: '二班' },
    }
    await database.asOwner(
      `INSERT INTO batch_row (organisation_id, batch_id, position, sheet, row_number, outcome, findings, summary, sealed)
       VALUES ($1, $2, $3, '表', $3, 'held', $4, '{}', $5)`,
      [college.id, id, position, JSON.stringify([finding]), keys.seal(payload, `batch-row:${id}`)],
    )
  }
  return id
}

async function transfer({ database, keys, mark }: Place, asking: TestCollege, state: string) {
  const id = testId()
  const sealed = keys.seal(
    JSON.stringify(entryOf(`${mark}转来`, `${mark}W${id.slice(-6)}`)),
    `transfer:${id}`,
  )
  await database.asOwner(
    `INSERT INTO transfer_request (organisation_id, id, batch_id, position, name, id_masked, entry_sealed, state, asked_by, asked_at)
     VALUES ($1, $2, $3, 0, $4, '', $5, $6, $7, $8)`,
    [asking.id, id, testId(), mark, sealed, state, asking.registrar, at],
  )
  return id
}

async function aimed(
  place: Place,
  { asking, giving, learner }: { asking: TestCollege; giving: TestCollege; learner: TestLearner },
  state: string,
) {
  const id = await transfer(place, asking, state)
  await place.database.asOwner(
    `INSERT INTO transfer_target (organisation_id, request_id, asking_id, learner_id, asked_at, state)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [giving.id, id, asking.id, learner.id, at, state],
  )
  if (state === 'confirmed')
    await place.database.asOwner(`UPDATE enrolment SET state = 'transferred-out' WHERE learner_id = $1`, [
      learner.id,
    ])
  return id
}
