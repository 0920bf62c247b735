import { makeActivationCode } from '@jiangji/domain/identity/activation-code'
import { partner } from '@jiangji/domain/register/partner'
import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from '../testing/college.ts'
import type { TestLearner } from '../testing/learner.ts'
import { testId } from '../testing/test-id.ts'

const at = new Date('2026-02-20T02:00:00Z')

export async function askCorrection(
  database: TestDatabase,
  college: TestCollege,
  record: { id: string; learnerId: string },
  mark: string,
) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO correction_request (learner_id, id, organisation_id, record_id, field, should_be, why, state, asked_at, due_on)
     VALUES ($1, $2, $3, $4, 'level', $5, $5, 'open', $6, '2026-03-13')`,
    [record.learnerId, id, college.id, record.id, mark, at],
  )
  return id
}

export async function registerPartner(database: TestDatabase, college: TestCollege, mark: string) {
  const id = testId()
  const content = JSON.stringify({ ...partner.example, name: mark })
  await database.asOwner(
    `INSERT INTO register_entry (organisation_id, id, register, unique_key, content, version, created_at, changed_at)
     VALUES ($1, $2, 'partner', $3, $4, 1, $5, $5)`,
    [college.id, id, partner.example.uscc, content, at],
  )
  await database.asOwner(
    `INSERT INTO register_version (organisation_id, entry_id, version, content, person_id, at)
     VALUES ($1, $2, 1, $3, $4, $5)`,
    [college.id, id, content, college.registrar, at],
  )
  return { id, version: 1 }
}

export async function slip(
  database: TestDatabase,
  keys: Keys,
  college: TestCollege,
  { id, name }: TestLearner,
) {
  const code = makeActivationCode(Buffer.from(id.replaceAll('-', ''), 'hex').subarray(-10))
  await database.asOwner(
    `INSERT INTO activation (organisation_id, learner_id, code_sealed, code_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      college.id,
      id,
      keys.seal(code, `activation:${id}`),
      keys.lookupHash('activation-code', code),
      at,
      new Date('2099-01-01'),
    ],
  )
  return { name, code }
}
