import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestLearner } from '../testing/learner.ts'
import { testId } from '../testing/test-id.ts'

const at = new Date('2026-02-20T02:00:00Z')
const code = '123456'

/** A reminder that a learner has not read, her address, and another one that waits for its code. */
export async function remind(database: TestDatabase, keys: Keys, learner: TestLearner, mark: string) {
  const noticeId = testId()
  await database.asOwner(
    `INSERT INTO reminder_notice (learner_id, id, kind, key, facts, created_at) VALUES ($1, $2::uuid, 'transfer-asked', $2::uuid::text, $3, $4)`,
    [learner.id, noticeId, { school: mark }, at],
  )
  const sealed = (text: string) => keys.seal(text, `mail:${learner.id}`)
  await database.asOwner(
    `INSERT INTO mail_contact (learner_id, language, stop_hash, address_sealed, proven_at, stopped_at, pending_sealed,
       code_sealed, code_hash, code_expires_at) VALUES ($1, 'zh-CN', $2, $3, $4, $4, $5, $6, $7, $8)`,
    [
      learner.id,
      keys.lookupHash('mail-stop', learner.id),
      sealed('xiaoyu@example.com'),
      at,
      sealed('xiaoyu2@example.com'),
      sealed(code),
      keys.lookupHash('mail-code', `${learner.id} ${code}`),
      new Date('2099-01-01'),
    ],
  )
  return { noticeId, mailCode: code }
}
