import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeIssuerKey } from '../../platform/keys/issuer-key.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { asOfficer, foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { employ, foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { somebodyWaits } from '../../testing/somebody-waits.ts'
import { testId } from '../../testing/test-id.ts'
import { requestDocument } from '../issue/on-request/service.ts'
import { signAgain } from '../issue/on-request/sign-again.ts'
import { approveRegistryAct, requestRegistryAct } from '../registry/service.ts'
import { createShare } from '../share/service.ts'
import { approveKeyAct, requestKeyAct } from './service.ts'

const signing = new Date('2026-03-02T04:00:00Z')
const later = new Date('2026-03-02T04:00:05Z')
const documentsKey = 'SELECT FROM signing_key_for_enrolled($2) WHERE $1::uuid IS NOT NULL'
const ownRecordsKey = `SELECT FROM signing_key_for_own_record($1, 'share.create', '${testId()}', now()) WHERE $2::uuid IS NOT NULL`
const writtenDocument = `SELECT issue_on_request(jsonb_build_object('organisation_id', $2::uuid, 'record_id', '${testId()}',
  'kind', 'enrolment', 'claims', '{}'::jsonb, 'claims_version', 1, 'title', '在读证明', 'assurance', 'awarding-body',
  'credential_id', '${testId()}', 'token', 'a.b.c', 'shard_id', 1, 'shard_index', 99999, 'issued_at', now(),
  'thumbprint', (SELECT thumbprint FROM issuer_key WHERE organisation_id = $2)), '${testId()}')
  WHERE $1::uuid IS NOT NULL`
let clock = signing
let database: TestDatabase
let product: TestProduct
let client: Client
let bureau: TestBureau
let college: TestCollege
let heir: TestCollege
let learner: TestLearner
let record: TestRecord
let colleges = 0

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => clock })
  client = new Client({ connectionString: database.addresses.owner })
  await client.connect()
  bureau = await foundBureau(database, { slug: 'jyj', division: '610000' })
  heir = await foundCollege(database, { slug: 'jieti', name: '接替学校', division: '610029' })
})
beforeEach(async () => {
  clock = signing
  colleges += 1
  const { keys } = product.services
  const named = { slug: `jia-${colleges}`, name: `甲学校${colleges}`, division: '610021' }
  college = await foundCollege(database, { ...named, keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: `D2400${colleges}` })
  record = await issueRecord(database, college, learner)
})
afterAll(async () => {
  await client.end()
  await product.close()
  await database.drop()
})

/** A transaction of the learner that has the key and has not ended. */
async function takeKey(door: string): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.learner', $1, true), set_config('app.person', $2, true)`, [
    learner.id,
    learner.personId,
  ])
  await client.query(door, [record.id, college.id])
}

async function rotate(): Promise<void> {
  const holder = await employ(database, college.id, 'key-holder', '演示签章')
  const second = await employ(database, college.id, 'college-administrator', '演示管理员')
  const { thumbprint } = college.signer
  const wish = { act: 'rotate', thumbprint, compromisedAt: null, note: '例行更换' } as const
  const { id } = await requestKeyAct(product.asPerson(college, holder, ['key-holder']), wish)
  await approveKeyAct(product.asPerson(college, second, ['college-administrator']), id)
}

async function merge(): Promise<void> {
  const wish = { act: 'merger', subjectIds: [college.id], successorId: heir.id, newName: null } as const
  const { id } = await requestRegistryAct(asOfficer(product, bureau, bureau.officer), {
    ...wish,
    note: '演示批文',
  })
  await approveRegistryAct(asOfficer(product, bureau, bureau.second), id)
}

describe('while a learner’s document or share is being signed', () => {
  it.each([
    ['a new key waits for a document', documentsKey, rotate],
    ['a new key waits for a share', ownRecordsKey, rotate],
    ['a new key waits for a document already written', writtenDocument, rotate],
    ['a merger waits for a document', documentsKey, merge],
    ['a merger waits for a share', ownRecordsKey, merge],
  ])('%s, and the old key’s time ends after it', async (_name, door, act) => {
    await takeKey(door)
    const acting = act()
    await somebodyWaits(database, client)
    clock = later
    await client.query('COMMIT')
    await acting
    expect(
      await database.asOwner('SELECT state, retired_at FROM issuer_key WHERE thumbprint = $1', [
        college.signer.thumbprint,
      ]),
    ).toEqual([{ state: 'retired', retired_at: later }])
  })
})

/** The college's key is replaced, but not committed yet. */
async function replaceKey(): Promise<string> {
  await client.query('BEGIN')
  await client.query(
    `UPDATE issuer_key SET state = 'retired', retired_at = $2 WHERE organisation_id = $1 AND state = 'active'`,
    [college.id, signing],
  )
  const { thumbprint, jwk, sealed } = await makeIssuerKey(product.services.keys, college.id)
  await client.query(
    `INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from) VALUES ($1, $2, $3, 'active', $4)`,
    [college.id, thumbprint, jwk, signing],
  )
  await client.query('INSERT INTO issuer_key_secret VALUES ($1, $2, $3)', [college.id, thumbprint, sealed])
  return thumbprint
}

describe('while a key is being replaced', () => {
  const mine = () => product.asLearner(learner)
  const terms = { recipient: '演示企业', purpose: '应聘', days: 30 }

  it.each([
    ['a document', () => requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })],
    [
      'a share',
      () => createShare(mine(), { ...terms, items: [{ recordId: record.id, fields: ['creator'] }] }),
    ],
    ['another form of a credential', () => signAgain(mine(), record.id)],
  ])('%s waits and is signed with the new one', async (_name, ask) => {
    const fresh = await replaceKey()
    const asked = ask()
    await somebodyWaits(database, client)
    await client.query('COMMIT')
    const got = await asked
    const [used] = await database.asOwner<{ by: string }>(
      `SELECT signed_with AS by FROM share WHERE learner_id = $1
       UNION ALL SELECT thumbprint FROM credential WHERE learner_id = $1 AND record_id <> $2
       UNION ALL SELECT facts ->> 'signedWith' FROM audit_entry WHERE organisation_id = $3 AND facts ? 'signedWith'`,
      [learner.id, record.id, college.id],
    )
    expect({ got: Boolean(got), by: used?.by }).toEqual({ got: true, by: fresh })
  })
})
