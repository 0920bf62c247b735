import { makeActivationCode } from '@jiangji/domain/identity/activation-code'
import { nameKey } from '@jiangji/domain/identity/normalise'
import type { Keys } from '../platform/keys/keys.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from '../testing/college.ts'
import { issueRecord } from '../testing/issued-record.ts'
import { enrol } from '../testing/learner.ts'
import { testId } from '../testing/test-id.ts'
import type { ProcedureRow } from './procedures.ts'

/** A child with a guardian who has an account, and two slips that nobody answered. */
export interface GuardianTarget {
  childId: string
  guardianId: string
  personId: string
  slip: { name: string; code: string }
  /** Of another child, in the name of the guardian who has an account. */
  secondSlip: string
  waitingShare: string
}

interface Place {
  database: TestDatabase
  keys: Keys
  college: TestCollege
}

const at = '2026-02-20'

export async function makeGuardianTarget(
  database: TestDatabase,
  keys: Keys,
  college: TestCollege,
  mark: string,
): Promise<GuardianTarget> {
  const place = { database, keys, college }
  const born = (name: string, number: string) =>
    enrol(database, college, {
      name,
      studentNumber: `N-${college.slug}-${number}`,
      birthDate: '2020-01-01',
      hasAccount: false,
    })
  const child = await born(`${mark}儿童`, 'child')
  const second = await born(`${mark}二宝`, 'second')
  const name = `${mark}监护人`
  const personId = testId()
  await database.asOwner('INSERT INTO person (id, name, created_at) VALUES ($1, $2, $3)', [
    personId,
    name,
    at,
  ])
  const { id: guardianId } = await register(place, { childId: child.id, name, personId })
  const open = { childId: child.id, name: `${mark}另一监护人`, personId: null }
  return {
    childId: child.id,
    guardianId,
    personId,
    slip: { name: open.name, code: (await register(place, open)).code },
    secondSlip: (await register(place, { childId: second.id, name, personId: null })).code,
    waitingShare: await waitingShare(place, child.id, (await issueRecord(database, college, child)).id),
  }
}

async function register(
  { database, keys, college }: Place,
  { childId, name, personId }: { childId: string; name: string; personId: string | null },
) {
  const id = testId()
  const code = makeActivationCode(Buffer.from(id.replaceAll('-', ''), 'hex').subarray(6))
  const consent = personId === null ? [null, null, null] : [personId, '2026-11', at]
  await database.asOwner(
    `INSERT INTO guardian (learner_id, id, organisation_id, name, name_key, relation, paper, paper_seen_on,
       registered_by, registered_at, code_sealed, code_hash, code_expires_at, sign_in_number, person_id,
       consent_version, consented_at)
     VALUES ($1, $2, $3, $4, $5, 'mother', 'household-register', $9::date, $6, $9::date, $7, $8, '2099-01-01', $10, $11, $12, $13)`,
    [
      childId,
      id,
      college.id,
      name,
      nameKey(name),
      college.registrar,
      keys.seal(code, `guardian:${id}`),
      keys.lookupHash('activation-code', code),
      at,
      `J${id.slice(-12)}`,
      ...consent,
    ],
  )
  return { id, code }
}

async function waitingShare({ database, keys }: Place, childId: string, recordId: string) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO share (learner_id, id, record_id, recipient, purpose, code_sealed, consent_version, created_at,
       expires_at, guardian) VALUES ($1, $2, $3, '某企业', '应聘', $4, '2026-11', $5, '2099-01-01', 'waiting')`,
    [childId, id, recordId, keys.seal('0', `share:${id}`), at],
  )
  return id
}

/** The procedures of guardians, as a stranger would aim them. */
export const guardianProcedures: Readonly<Record<string, ProcedureRow>> = {
  'activation.join': {
    permission: 'guardian.join',
    input: ({ guardian }) => ({ code: guardian.secondSlip, consent: true }),
  },
  'activation.consent': {
    permission: 'account.activate',
    input: ({ guardian }) => ({ ...guardian.slip, password: '黄河边上的第三棵老柳树', consent: true }),
  },
  'guardian.consent': {
    permission: 'guardian.consent',
    input: () => ({ given: false }),
    aimsAtNothing: true,
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
  'share.answer': {
    permission: 'share.answer',
    input: ({ guardian }) => ({ shareId: guardian.waitingShare, agrees: true, note: '' }),
  },
}
