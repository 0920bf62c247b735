import { makeActivationCode } from '@jiangji/domain/identity/activation-code'
import { nameKey } from '@jiangji/domain/identity/normalise'
import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from '../testing/college.ts'
import { enrol } from '../testing/learner.ts'
import { testId } from '../testing/test-id.ts'
import type { ProcedureRow } from './procedures.ts'

/** A child whose guardian is registered and has not answered. */
export interface GuardianTarget {
  childId: string
  guardianId: string
  slip: { name: string; code: string }
}

export async function makeGuardianTarget(
  database: TestDatabase,
  keys: Keys,
  college: TestCollege,
  mark: string,
): Promise<GuardianTarget> {
  const child = await enrol(database, college, {
    name: `${mark}儿童`,
    studentNumber: `N-${college.slug}-child`,
    birthDate: '2020-01-01',
    hasAccount: false,
  })
  const id = testId()
  const name = `${mark}监护人`
  const code = makeActivationCode(Buffer.from(id.replaceAll('-', ''), 'hex').subarray(6))
  await database.asOwner(
    `INSERT INTO guardian (learner_id, id, organisation_id, name, name_key, relation, paper, paper_seen_on,
       registered_by, registered_at, code_sealed, code_hash, code_expires_at)
     VALUES ($1, $2, $3, $4, $5, 'mother', 'household-register', '2026-02-01', $6, '2026-02-20', $7, $8, '2099-01-01')`,
    [
      child.id,
      id,
      college.id,
      name,
      nameKey(name),
      college.registrar,
      keys.seal(code, `guardian:${id}`),
      keys.lookupHash('activation-code', code),
    ],
  )
  return { childId: child.id, guardianId: id, slip: { name, code } }
}

/** The procedures of guardians, as a stranger would aim them. */
export const guardianProcedures: Readonly<Record<string, ProcedureRow>> = {
  'activation.consent': {
    permission: 'account.activate',
    input: ({ guardian }) => ({ ...guardian.slip, consent: true }),
  },
  'guardian.end': {
    permission: 'guardian.end',
    input: ({ guardian }) => ({ id: guardian.guardianId, reason: '登记错了' }),
  },
  'guardian.ofLearner': {
    permission: 'guardian.read',
    input: ({ guardian }) => ({ learnerId: guardian.childId }),
  },
  'guardian.register': {
    permission: 'guardian.register',
    input: ({ guardian }) => ({
      learnerId: guardian.childId,
      entry: {
        name: '演示父',
        relation: 'father',
        relationNote: '',
        paper: 'household-register',
        paperSeenOn: '2026-02-01',
      },
    }),
  },
}
