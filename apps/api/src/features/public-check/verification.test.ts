import { createHash, randomBytes } from 'node:crypto'
import { certificate } from '@jiangji/domain/certificate/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { testId } from '../../testing/test-id.ts'
import { lookAt, type CheckedRow } from './checked-row.ts'
import { rememberProofs } from './remembered-proofs.ts'
import { verifyRow } from './verification.ts'

const now = new Date('2026-03-02T04:00:00Z')
const tomorrow = new Date('2026-03-03T04:00:00Z')
const verifier = { origin: testOrigin, verifyJws: rememberProofs(100) }
const achievementType = certificate.achievement(certificate.example).type
const fourHash = (lastFour: string) => createHash('sha256').update(lastFour).digest()

let database: TestDatabase
let college: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  learner = await enrol(database, college, {
    name: '阿依古丽·买买提',
    studentNumber: 'D24001',
    lastFourHash: fourHash('4539'),
  })
})
afterAll(async () => database.drop())

async function share(record: TestRecord, { expiresAt = tomorrow, withdrawnAt = null as Date | null } = {}) {
  const [shareId, codeHash] = [testId(), randomBytes(32)]
  await database.asOwner(
    `INSERT INTO share (learner_id, id, record_id, recipient, purpose, code_sealed, consent_version, created_at,
       expires_at, withdrawn_at) VALUES ($1, $2, $3, '演示企业', '应聘', '\\x00', '1', $4, $5, $6)`,
    [record.learnerId, shareId, record.id, new Date('2026-03-01T00:00:00Z'), expiresAt, withdrawnAt],
  )
  await database.asOwner('INSERT INTO share_code (code_hash, learner_id, share_id) VALUES ($1, $2, $3)', [
    codeHash,
    record.learnerId,
    shareId,
  ])
  return { shareId, codeHash }
}

const look = (codeHash: Buffer, name = learner.name, lastFour: string | null = null) =>
  lookAt(database.db, {
    codeHash,
    name,
    lastFourHash: lastFour === null ? null : fourHash(lastFour),
    entryId: testId(),
    at: now,
    place: 1,
    pinHash: null,
  })

async function verified(row: CheckedRow | null) {
  if (row === null) throw new Error('nothing found')
  return verifyRow(row, { name: learner.name, achievementType, now }, verifier)
}

const failedIn = ({ checks }: Awaited<ReturnType<typeof verified>>) =>
  checks.filter(({ state }) => state !== 'passed').map(({ code }) => code)

const entriesOf = (shareId: string) =>
  database.asOwner<{ name_given: string; name_matched: boolean; last_four_matched: boolean | null }>(
    'SELECT name_given, name_matched, last_four_matched FROM check_entry WHERE share_id = $1 ORDER BY id',
    [shareId],
  )

describe('a look at a shared record', () => {
  it('finds a genuine credential valid in every check and is logged for its holder', async () => {
    const record = await issueRecord(database, college, learner)
    const { codeHash, shareId } = await share(record)
    const { checks, verdict, credential } = await verified(await look(codeHash))
    expect(verdict).toBe('valid')
    expect(checks.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'passed'))
    expect(credential?.id).toBe(`urn:uuid:${record.credentialId}`)
    expect(await entriesOf(shareId)).toEqual([
      { name_given: learner.name, name_matched: true, last_four_matched: null },
    ])
  })

  it('compares the last four only behind the right name', async () => {
    const { codeHash, shareId } = await share(await issueRecord(database, college, learner))
    expect((await look(codeHash, learner.name, '4539'))?.last_four_matched).toBe(true)
    expect((await look(codeHash, learner.name, '4530'))?.last_four_matched).toBe(false)
    expect((await look(codeHash, '别人', '4539'))?.last_four_matched).toBeNull()
    expect((await entriesOf(shareId)).map((entry) => entry.name_matched)).toEqual([true, true, false])
  })

  it('takes every spelling of a name for the same name, as the checks do', async () => {
    const smith = await enrol(database, college, { name: 'John A. Smith', studentNumber: 'D24002' })
    const { codeHash, shareId } = await share(await issueRecord(database, college, smith))
    const typed = ['John A. Smith', 'JOHN A.SMITH', 'john a. smith']
    for (const name of typed) {
      const row = await look(codeHash, name)
      expect({ name, matched: row?.name_matched }).toEqual({ name, matched: true })
    }
    expect((await look(codeHash, 'John B. Smith'))?.name_matched).toBe(false)
    expect((await entriesOf(shareId)).map((entry) => entry.name_given)).toEqual([...typed, 'John B. Smith'])
  })

  it.each([
    ['first-day', '2026-02-20', null, true],
    ['day-before', '2026-02-21', null, false],
    ['last-day', '2020-01-01', '2026-02-20', true],
    ['day-after', '2020-01-01', '2026-02-19', false],
  ])('counts seven in the morning in China as that day: %s', async (slug, from, until, entitled) => {
    const school = await foundCollege(database, { slug, name: '演示中等职业学校' })
    const pupil = await enrol(database, school, { name: '演示乙', studentNumber: 'D24003' })
    const record = await issueRecord(database, school, pupil)
    const { codeHash } = await share(record)
    await database.asOwner(`UPDATE credential SET issued_at = '2026-02-19T23:00:00Z' WHERE id = $1`, [
      record.credentialId,
    ])
    await database.asOwner(
      'UPDATE entitlement SET valid_from = $2, valid_to = $3 WHERE organisation_id = $1',
      [school.id, from, until],
    )
    expect((await look(codeHash, pupil.name))?.entitled).toBe(entitled)
  })

  it('finds nothing and logs nothing for an unknown, expired or withdrawn code', async () => {
    const record = await issueRecord(database, college, learner)
    const expired = await share(record, { expiresAt: now })
    const withdrawn = await share(record, { withdrawnAt: new Date('2026-03-01T12:00:00Z') })
    expect(await look(randomBytes(32))).toBeNull()
    expect(await look(expired.codeHash)).toBeNull()
    expect(await look(withdrawn.codeHash)).toBeNull()
    expect(await entriesOf(expired.shareId)).toEqual([])
    expect(await entriesOf(withdrawn.shareId)).toEqual([])
  })

  it('says since when and why a record is revoked', async () => {
    const record = await issueRecord(database, college, learner)
    const { codeHash } = await share(record)
    const since = new Date('2026-03-02T03:59:59Z')
    await revokeRecord(database, record, { at: since, reason: 'entered-in-error' })
    const { checks, verdict } = await verified(await look(codeHash))
    expect(verdict).toBe('invalid')
    expect(checks.find(({ name }) => name === 'revocation')).toMatchObject({
      code: 'revocation.revoked',
      facts: { since: since.toISOString(), reason: 'entered-in-error' },
    })
  })
})

describe('a row that does not hold', () => {
  async function found(): Promise<CheckedRow> {
    const { codeHash } = await share(await issueRecord(database, college, learner))
    const row = await look(codeHash)
    if (row === null) throw new Error('nothing found')
    return row
  }

  it('is invalid when its token was altered', async () => {
    const row = await found()
    const [head = '', body = '', signature = ''] = row.token.split('.')
    const altered = Buffer.from(body, 'base64url').toString().replaceAll('88', '98')
    const token = [head, Buffer.from(altered).toString('base64url'), signature].join('.')
    expect(token).not.toBe(row.token)
    const verification = await verified({ ...row, token })
    expect(verification.verdict).toBe('invalid')
    expect(failedIn(verification)).toContain('signature.mismatch')
  })

  it.each([
    [{ public_jwk: null, key_state: null }, 'invalid', 'signature.keyNotListed'],
    [{ key_state: 'retired', key_retired_at: new Date('2026-02-01') }, 'invalid', 'key-state.retired'],
    [
      { key_state: 'compromised', key_compromised_at: new Date('2026-02-01') },
      'invalid',
      'key-state.compromised',
    ],
    [{ entitled: false }, 'invalid', 'entitlement.kindNotGranted'],
    [{ status: 'suspended', status_since: now }, 'invalid', 'suspension.suspended'],
    [{ status: 'superseded', status_since: now }, 'invalid', 'supersession.superseded'],
    [{ issuer_slug: 'lingwai' }, 'invalid', null],
  ] as const)('with %j is %s', async (changes, verdict, code) => {
    const verification = await verified({ ...(await found()), ...changes })
    expect(verification.verdict).not.toBe('valid')
    if (code === null) return
    expect(verification.verdict).toBe(verdict)
    expect(failedIn(verification)).toContain(code)
  })

  it('stays valid when its key was retired or lost later', async () => {
    const row = await found()
    const retired = { ...row, key_state: 'retired', key_retired_at: now } as const
    const lost = { ...row, key_state: 'compromised', key_compromised_at: now } as const
    expect((await verified(retired)).verdict).toBe('valid')
    expect((await verified(lost)).verdict).toBe('valid')
  })
})
