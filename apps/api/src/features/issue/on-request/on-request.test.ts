import type { PublicJwk } from '@jiangji/credentials/key/public-jwk'
import { verifyWithWebCrypto } from '@jiangji/credentials/key/verify-signature'
import { vcJwt } from '@jiangji/credentials/vc-jwt/format'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'
import { course } from '@jiangji/domain/course/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { auditOf } from '../../../testing/audit.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../../testing/college.ts'
import { enrol, type TestLearner } from '../../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { expectRefusal } from '../../../testing/refusal.ts'
import { testId } from '../../../testing/test-id.ts'
import { showRecord as showToCollege } from '../../record/service.ts'
import { showPortfolio } from '../../portfolio/service.ts'
import { createShare } from '../../share/service.ts'
import { listDocuments, requestDocument } from './service.ts'
import { signAgain } from './sign-again.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let keyless: TestCollege
let learner: TestLearner

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  keyless = await foundCollege(database, { slug: 'wuyao', name: '没有密钥的学校', keys })
  await database.asOwner(`UPDATE issuer_key SET state = 'retired' WHERE organisation_id = $1`, [keyless.id])
  learner = await enrol(database, college, { name: '阿依古丽·买买提', studentNumber: 'D24001' })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const mine = () => product.asLearner(learner)
const stored = () => database.asOwner('SELECT id FROM record UNION ALL SELECT id FROM credential ORDER BY id')

async function takeCourse(of: TestLearner, courseName: string, state = 'issued') {
  const claims = { ...course.example, courseName }
  await database.asOwner(
    `INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
       title, created_by, created_at)
     VALUES ($1, $2, $3, $4, 'course', $5, 'awarding-body', $6, 1, $7, $8, $9)`,
    [of.id, testId(), college.id, testId(), state, claims, courseName, college.registrar, now],
  )
}

async function payloadOf(recordId: string) {
  const [row] = await database.asOwner<{ token: string }>(
    'SELECT token FROM credential WHERE record_id = $1',
    [recordId],
  )
  const read = parseCompactJws(row?.token ?? '')
  if (!read.ok) throw new Error(read.code)
  return read.value.payload
}

describe('a proof of enrolment', () => {
  it('is signed by the college when the learner asks, and the college sees that it was', async () => {
    const { recordId } = await requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })
    expect(await payloadOf(recordId)).toMatchObject({
      iss: college.did,
      sub: 'urn:jiangji:learner:LD24001',
      awardedDate: '2026-03-02T00:00:00+08:00',
      validUntil: '2026-05-31T15:59:59Z',
      credentialSubject: {
        identifier: [{ identityHash: '阿依古丽·买买提' }],
        achievement: { achievementType: 'Membership', creator: { name: college.name } },
      },
      credentialStatus: { statusListCredential: expect.stringContaining(`${testOrigin}/status/`) },
    })
    expect((await auditOf(database, 'document.request'))[0]).toMatchObject({
      organisation_id: college.id,
      person_id: learner.personId,
      subject_id: recordId,
      facts: { kind: 'enrolment' },
    })
    const asked = { learnerId: learner.id, recordId }
    expect(await showToCollege(product.as(college, 'registrar'), asked)).toMatchObject({ state: 'issued' })
  })

  it('is found among her documents, not in her portfolio, and can be shared and checked like any other', async () => {
    const { recordId } = await requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })
    const { colleges, made } = await listDocuments(mine())
    expect(colleges).toMatchObject([{ organisationId: college.id, state: 'enrolled', courses: 0 }])
    expect(made[0]).toMatchObject({ recordId, kind: 'enrolment', state: 'issued', validTo: '2026-05-31' })
    expect(JSON.stringify(await showPortfolio(mine()))).not.toContain(recordId)
    const { code } = await createShare(mine(), {
      items: [{ recordId, fields: null }],
      recipient: '演示企业',
      purpose: '实习',
      days: 30,
    })
    const payload = { code, name: learner.name }
    const answer = await product.app.inject({ method: 'POST', url: '/api/public/check', payload })
    expect(answer.json()).toMatchObject({ verdict: 'valid', face: { kind: 'enrolment' } })
  })

  it('is refused to who left, at another college, without a key, without an entitlement, and to nobody', async () => {
    const before = await stored()
    const gone = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
    await database.asOwner(`UPDATE enrolment SET state = 'withdrawn' WHERE learner_id = $1`, [gone.id])
    const asked = { organisationId: college.id, kind: 'enrolment' } as const
    await expectRefusal(requestDocument(product.asLearner(gone), asked), 'document.notAttending')
    await expectRefusal(
      requestDocument(mine(), { ...asked, organisationId: keyless.id }),
      'document.notEnrolled',
    )
    const there = await enrol(database, keyless, { name: '演示丙', studentNumber: 'W24001' })
    await expectRefusal(
      requestDocument(product.asLearner(there), { ...asked, organisationId: keyless.id }),
      'issue.noKey',
    )
    await expectRefusal(requestDocument(mine(), { ...asked, organisationId: testId() }), 'issue.notEntitled')
    await expectRefusal(requestDocument(product.as(college, 'approver'), asked), 'permission.denied')
    await expectRefusal(requestDocument(product.asNobody(), asked), 'permission.signIn')
    expect(await stored()).toEqual(before)
  })

  it('takes one position after another, and opens no list of its own', async () => {
    const shards = await database.asOwner('SELECT id FROM status_shard')
    await requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })
    expect(await database.asOwner('SELECT id FROM status_shard')).toEqual(shards)
    expect(shards).toHaveLength(1)
  })

  it('is made out ten times a day and not more', async () => {
    const busy = await enrol(database, college, { name: '演示丁', studentNumber: 'D24004' })
    const ask = () =>
      requestDocument(product.asLearner(busy), { organisationId: college.id, kind: 'enrolment' })
    for (let times = 0; times < 10; times += 1) await ask()
    await expectRefusal(ask(), 'document.tooMany')
  })
})

describe('a transcript', () => {
  it('lists what the college issued, and nothing that is not in force', async () => {
    const pupil = await enrol(database, college, { name: '演示戊', studentNumber: 'D24005' })
    const ask = () =>
      requestDocument(product.asLearner(pupil), { organisationId: college.id, kind: 'transcript' })
    await expectRefusal(ask(), 'document.noCourses')
    await takeCourse(pupil, '电工基础')
    await takeCourse(pupil, '钳工实训')
    await takeCourse(pupil, '语文', 'revoked')
    const { recordId } = await ask()
    const { credentialSubject } = await payloadOf(recordId)
    expect(credentialSubject).toMatchObject({
      achievement: { achievementType: 'LearningProgram' },
      result: [{ value: '91' }, { value: '91' }],
    })
    expect(JSON.stringify(credentialSubject)).not.toContain('语文')
  })
})

describe('a credential in the form of W3C', () => {
  it('says the same, signed with the present key, and verifies', async () => {
    const { recordId } = await requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })
    const token = await signAgain(mine(), recordId)
    const { iss: _iss, jti: _jti, nbf: _nbf, sub: _sub, exp: _exp, ...signed } = await payloadOf(recordId)
    const read = await vcJwt.read(token)
    if (!read.ok) throw new Error(read.code)
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toEqual(signed)
    expect(read.value.proof.keyId).toBe(`${college.did}#${college.signer.thumbprint}`)
    const [row] = await database.asOwner<{ jwk: PublicJwk }>(
      'SELECT public_jwk AS jwk FROM issuer_key WHERE thumbprint = $1',
      [college.signer.thumbprint],
    )
    if (!row) throw new Error('the college has a key')
    expect(await read.value.proof.madeBy(row.jwk, verifyWithWebCrypto)).toBe(true)
    const entries = await auditOf(database, 'portfolio.take')
    expect(entries.find(({ organisation_id }) => organisation_id !== college.id)).toMatchObject({
      person_id: learner.personId,
      subject_id: recordId,
      facts: { format: 'vc-jwt' },
    })
    expect(entries.find(({ organisation_id }) => organisation_id === college.id)).toMatchObject({
      person_id: learner.personId,
      subject_id: recordId,
      facts: { signedWith: college.signer.thumbprint },
    })
  })

  it('is refused once it counts no longer, of another learner, and to who is no learner', async () => {
    const { recordId } = await requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })
    const other = await enrol(database, college, { name: '演示己', studentNumber: 'D24006' })
    await expectRefusal(signAgain(product.asLearner(other), recordId), 'record.unknown')
    await expectRefusal(signAgain(product.as(college, 'approver'), recordId), 'permission.denied')
    await database.asOwner(`UPDATE record SET state = 'revoked' WHERE id = $1`, [recordId])
    await expectRefusal(signAgain(mine(), recordId), 'record.state')
  })
})

describe('the door of requests', () => {
  it.each([['certificate'], ['course'], ['competition']])('lets no %s pass', async (kind) => {
    await expect(
      mine().commit(
        'document.request',
        { subject: { type: 'record', id: testId() }, facts: {}, writtenByDoor: true },
        async (trx) =>
          trx
            .selectNoFrom((eb) =>
              eb
                .fn<boolean>('issue_on_request', [
                  eb.cast(eb.val(JSON.stringify({ kind })), 'jsonb'),
                  eb.val(testId()),
                ])
                .as('issued'),
            )
            .execute(),
      ),
    ).rejects.toThrow('no learner asks for a')
  })
})
