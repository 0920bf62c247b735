import { makeShareCode } from '@jiangji/domain/identity/share-code'
import { giveKnownPassword } from './known-password.ts'
import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { awaitConfirmation } from '../testing/contest-result.ts'
import { foundBureau, type TestBureau } from '../testing/bureau.ts'
import { employ, foundCollege, type TestCollege } from '../testing/college.ts'
import { issueRecord, submitRecord } from '../testing/issued-record.ts'
import { enrol, type TestLearner } from '../testing/learner.ts'
import { makeGuardianTarget, type GuardianTarget } from './guardian-target.ts'
import { askKey } from './key-target.ts'
import { makeLifeTarget, type LifeTarget } from './life-target.ts'
import { certificates, submitBatch } from '../testing/submitted-batch.ts'
import { remind } from './reminder-target.ts'
import { testId } from '../testing/test-id.ts'
import { draftLink } from './skill-target.ts'
import { makeDuplicateTarget, type DuplicateTarget } from './duplicate-target.ts'
import { bringProgrammes } from './programme-target.ts'
import { askCorrection, registerPartner, slip } from './kept-rows.ts'
import { holdRow, keepDecision, listCertificate } from './held-target.ts'

/** One college with everything an act can aim at; `mark` stands in every text that must not leak. */
export interface Target {
  mark: string
  college: TestCollege
  learner: TestLearner
  recordId: string
  shareId: string
  frozenShareId: string
  previewBatch: string
  effectiveBatch: string
  submittedBatch: string
  /** A submitted batch of two records. */
  plannedBatch: string
  pairBatch: { id: string; recordId: string }
  /** A submitted workbook of certificates of which one row is held. */
  heldBatch: string
  held: { kind: string; code: string; about: string }
  decisionId: string
  changeId: string
  bulkId: string
  approvedBulkId: string
  /** What the learner asks about a record of hers. */
  correctionRequest: string
  registerEntry: { id: string; version: number }
  noticeId: string
  /** What proves the address that waits for it. */
  mailCode: string
  bureau: TestBureau
  /** Another school of the same bureau, into which the college may be merged. */
  successorId: string
  /** A third one, about which nothing is asked yet. */
  thirdId: string
  registryRequest: string
  ownRegistryRequest: string
  keyRequest: string
  ownKeyRequest: string
  /** Lists of programmes that wait: one of the second officer, one of the first. */
  programmeLists: { second: string; own: string }
  /** A link of a major that no bureau answered yet. */
  skillDraft: string
  className: string
  /** Learners who stand twice in schools of the bureau. */
  duplicates: DuplicateTarget
  life: LifeTarget
  guardian: GuardianTarget
  /** A contest result that waits for the bureau. */
  waitingResult: { awardId: string; batchId: string }
  /** A class teacher, and the class that was given to her. */
  teacher: string
  assignedClass: string
  /** The slip of somebody who has no account yet. */
  slip: { name: string; code: string }
}

const at = new Date('2026-02-20T02:00:00Z')
let divisions = 620_000

export async function makeTarget(database: TestDatabase, keys: Keys, slug: string): Promise<Target> {
  const mark = `机密${slug}`
  const className = `${mark}班`
  const division = String((divisions += 1))
  const college = await foundCollege(database, { slug, name: `${mark}学校`, division, keys })
  const successor = await foundCollege(database, { slug: `${slug}-2`, name: `${mark}二校`, division })
  const third = await foundCollege(database, { slug: `${slug}-3`, name: `${mark}三校`, division })
  const bureau = await foundBureau(database, { slug: `${slug}-jyj`, division })
  const learner = await enrol(database, college, {
    name: `${mark}学生`,
    studentNumber: `N-${slug}-1`,
    className,
  })
  await giveKnownPassword(database, learner, slug)
  await enrol(database, college, {
    name: `${mark}同学`,
    studentNumber: `N-${slug}-2`,
    className,
    hasAccount: false,
  })
  const newcomer = await enrol(database, college, {
    name: `${mark}新生`,
    studentNumber: `N-${slug}-3`,
    className: `${className}之二`,
    hasAccount: false,
  })
  await listCertificate(database)
  const record = await issueRecord(database, college, learner)
  const revoking = await issueRecord(database, college, learner)
  const submitted = await submitRecord(database, college, learner)
  const pair = await submitBatch(database, college, [learner], { claims: certificates(2) })
  const [batch] = await database.asOwner<{ batch_id: string }>('SELECT batch_id FROM record WHERE id = $1', [
    submitted,
  ])
  return {
    mark,
    college,
    learner,
    className,
    ...(await teach(database, college, `${className}之二`)),
    recordId: record.id,
    submittedBatch: batch?.batch_id ?? '',
    plannedBatch: await planBatch(database, college, learner),
    pairBatch: { id: pair.id, recordId: pair.recordIds[0] ?? '' },
    shareId: await share(database, keys, learner, record.id, mark),
    frozenShareId: await share(database, keys, learner, record.id, mark, at),
    previewBatch: await workbookBatch(database, college, 'preview', mark),
    effectiveBatch: await workbookBatch(database, college, 'effective', mark),
    heldBatch: await holdRow(
      database,
      college,
      await workbookBatch(database, college, 'submitted', mark),
      mark,
    ),
    held: { kind: 'certificate', code: 'certificate.unknown', about: mark },
    decisionId: await keepDecision(database, college, mark),
    changeId: await openChange(database, college, revoking),
    bulkId: await askForMany(database, college, revoking, null),
    approvedBulkId: await askForMany(database, college, revoking, college.approver),
    correctionRequest: await askCorrection(database, college, revoking, mark),
    registerEntry: await registerPartner(database, college, mark),
    ...(await remind(database, keys, learner, mark)),
    bureau,
    successorId: successor.id,
    thirdId: third.id,
    registryRequest: await askRegistry(database, bureau, bureau.second, college.id),
    ownRegistryRequest: await askRegistry(database, bureau, bureau.officer, successor.id),
    keyRequest: await askKey(database, keys, college, college.approver),
    ownKeyRequest: await askKey(database, keys, college, college.registrar),
    programmeLists: {
      second: await bringProgrammes(database, bureau, bureau.second, mark),
      own: await bringProgrammes(database, bureau, bureau.officer, mark),
    },
    skillDraft: await draftLink(database),
    duplicates: await makeDuplicateTarget({ database, bureau, colleges: [successor, third], mark }),
    life: await makeLifeTarget({ database, keys, college, neighbour: third, learner, mark }),
    guardian: await makeGuardianTarget(database, keys, college, mark),
    waitingResult: await awaitConfirmation(database, college, learner, { contest: `${mark}大赛` }),
    slip: await slip(database, keys, college, newcomer),
  }
}

async function share(
  database: TestDatabase,
  keys: Keys,
  learner: TestLearner,
  recordId: string,
  mark: string,
  frozenAt: Date | null = null,
) {
  const id = testId()
  const code = makeShareCode(Buffer.from(id.replaceAll('-', ''), 'hex'))
  await database.asOwner(
    `INSERT INTO share (learner_id, id, record_id, recipient, purpose, code_sealed, consent_version, created_at, expires_at,
       frozen_at) VALUES ($1, $2, $3, $4, $4, $5, '2026-11', $6, $7, $8)`,
    [learner.id, id, recordId, mark, keys.seal(code, `share:${id}`), at, new Date('2099-01-01'), frozenAt],
  )
  await database.asOwner('INSERT INTO share_code (code_hash, learner_id, share_id) VALUES ($1, $2, $3)', [
    keys.lookupHash('share-code', code),
    learner.id,
    id,
  ])
  return id
}

const rosterKeys = ['name', 'residentId', 'studentNumber', 'programmeCode', 'className', 'enrolledOn']

function mappingOf(sheet: string) {
  const columns = rosterKeys.map((field, index) => ({ index, header: field, field, sample: sheet }))
  const plan = { sheet, headerRow: 1, headerRows: 1, columns, missing: [] }
  return { round: 1, tries: 0, stored: 1, choice: null, plans: [plan] }
}

async function workbookBatch(database: TestDatabase, college: TestCollege, state: string, mark: string) {
  const id = testId()
  const over = state === 'effective' ? new Date() : null
  await database.asOwner(
    `INSERT INTO batch (organisation_id, id, kind, source, file_name, state, total_rows, accepted_rows, created_by,
       created_at, submitted_by, submitted_at, finished_at, mapping)
     VALUES ($1, $2, 'roster', 'workbook', $3, $4, 1, 1, $5, $6, $5, $7::timestamptz, $7::timestamptz, $8)`,
    [college.id, id, `${mark}.xlsx`, state, college.registrar, at, over, JSON.stringify(mappingOf(mark))],
  )
  await database.asOwner(
    `INSERT INTO batch_row (organisation_id, batch_id, position, sheet, row_number, outcome, findings, summary, sealed)
     VALUES ($1, $2, 0, $3, 4, 'accepted', '[]', $4, '\\x00')`,
    [college.id, id, mark, JSON.stringify({ name: mark, idMasked: '', detail: mark })],
  )
  return id
}

async function openChange(
  database: TestDatabase,
  college: TestCollege,
  record: { id: string; learnerId: string },
) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO change_request (organisation_id, id, learner_id, record_id, act, reason, state, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, 'revoke', 'other', 'open', $5, $6)`,
    [college.id, id, record.learnerId, record.id, college.registrar, at],
  )
  return id
}

async function teach(database: TestDatabase, college: TestCollege, assignedClass: string) {
  const teacher = await employ(database, college.id, 'class-teacher', '演示班主任')
  await database.asOwner(
    `INSERT INTO member_class (organisation_id, person_id, class_name, assigned_by, assigned_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [college.id, teacher, assignedClass, college.registrar, at],
  )
  return { teacher, assignedClass }
}

async function askForMany(
  database: TestDatabase,
  college: TestCollege,
  record: { id: string; learnerId: string },
  decidedBy: string | null,
) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO bulk_change (organisation_id, id, act, reason, state, total, requested_by, requested_at, decided_by, takes_effect_at)
     VALUES ($1, $2, 'revoke', 'fraud', $3, 1, $4, $5, $6, $7)`,
    [
      college.id,
      id,
      decidedBy === null ? 'open' : 'approved',
      college.registrar,
      at,
      decidedBy,
      new Date('2099-01-01'),
    ],
  )
  await database.asOwner(
    `INSERT INTO bulk_change_record (organisation_id, bulk_id, learner_id, record_id) VALUES ($1, $2, $3, $4)`,
    [college.id, id, record.learnerId, record.id],
  )
  return id
}

async function askRegistry(database: TestDatabase, bureau: TestBureau, by: string, subject: string) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO organisation_request (organisation_id, id, act, subject_ids, new_name, note, state, requested_by, requested_at)
     VALUES ($1, $2, 'rename', $3, $4, '演示批文', 'open', $5, $6)`,
    [bureau.id, id, [subject], `改名${id.slice(-12)}`, by, at],
  )
  return id
}

/** Approved, for a day that lies ahead. */
async function planBatch(
  database: TestDatabase,
  college: TestCollege,
  learner: TestLearner,
): Promise<string> {
  const { id } = await submitBatch(database, college, [learner], { claims: certificates(1) })
  await database.asOwner(
    `UPDATE batch SET state = 'approved', approved_by = $2, approved_at = $3 WHERE id = $1`,
    [id, college.approver, at],
  )
  await database.asOwner(
    `UPDATE record SET state = 'approved', issue_on = '2099-01-01' WHERE batch_id = $1`,
    [id],
  )
  return id
}
