import { hashPassword } from '../platform/auth/password-hash.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { founded } from '../testing/college.ts'
import type { TestLearner } from '../testing/learner.ts'
import { memberPassword } from '../testing/member.ts'

let hashed: Promise<string> | undefined

/** A user of hers with the password that every test knows; hashed once for all targets. */
export async function giveKnownPassword(
  database: TestDatabase,
  learner: TestLearner,
  slug: string,
): Promise<void> {
  hashed ??= hashPassword(memberPassword)
  const userId = `user-${learner.personId ?? ''}`
  await database.asOwner(
    `INSERT INTO auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "username")
     VALUES ($1, $2, $1 || '@example.invalid', false, $3, $3, $4)`,
    [userId, learner.name, founded, `${slug}:${learner.studentNumber.toLowerCase()}`],
  )
  await database.asOwner(
    `INSERT INTO auth."account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
     VALUES ($1, $1, 'credential', $1, $2, $3, $3)`,
    [userId, await hashed, founded],
  )
}
