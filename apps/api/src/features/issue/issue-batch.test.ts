import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'
import { certificate } from '@jiangji/domain/certificate/rules'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { cutConnections, untilAsleep } from '../../testing/cut-connections.ts'
import { batchEnds, countIssued } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { certificates, submitBatch, type TestBatch } from '../../testing/submitted-batch.ts'
import { approve } from '../approval/service.ts'
import { stopIssuing } from '../approval/stop-issuing.ts'
import { issueBatch } from './issue-batch.ts'

const shared = process.env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../../shared')
const schemaFile = resolve(shared, 'vectors/1edtech-schemas/ob_v3p0_achievementcredential_schema.json')
const hasVectors = existsSync(schemaFile)

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learners: TestLearner[]

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learners = [
    await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' }),
    await enrol(database, college, { name: '阿依古丽·买买提', studentNumber: 'D24002' }),
  ]
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const approver = () => product.as(college, 'approver')
const issue = (batch: TestBatch) => issueBatch(approver(), batch.id)

/** As an approver left it, its job still to run. */
async function approved(claims = certificates(3)): Promise<TestBatch> {
  const batch = await submitBatch(database, college, learners, { claims })
  await database.asOwner(`UPDATE record SET state = 'approved' WHERE batch_id = $1`, [batch.id])
  await database.asOwner(
    `UPDATE batch SET state = 'issuing', done_rows = 0, approved_by = $2, approved_at = now() WHERE id = $1`,
    [batch.id, college.approver],
  )
  return batch
}

interface Row {
  token: string
  credential: string
  thumbprint: string
  shard_id: number
  shard_index: number
  issued_at: Date
  issued_by: string
  name: string
  number: string
  title: string
  learner_number: string
}

const rowsOf = (batch: TestBatch) =>
  database.asOwner<Row>(
    `SELECT c.token, c.id AS credential, c.thumbprint, c.shard_id, c.shard_index, c.issued_at, c.issued_by, l.name,
       l.learner_number, r.number, r.title
     FROM record r JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
     JOIN learner l ON l.id = r.learner_id WHERE r.batch_id = $1 ORDER BY r.id`,
    [batch.id],
  )

function payloadOf({ token }: Row) {
  const read = parseCompactJws(token)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

function whole(count: number) {
  const each = { issued: count, credentials: count, tokens: count, positions: count, locators: count }
  return { state: 'issued', ...each }
}

describe('an approved batch', () => {
  it('becomes signed credentials that say what their rows say', async () => {
    const batch = await approved(certificates(2, { validTo: '2030-06-19' }))
    await issue(batch)
    expect(await countIssued(database, batch.id)).toEqual(whole(2))
    for (const row of await rowsOf(batch)) {
      const { header, payload } = payloadOf(row)
      expect(header).toEqual({ alg: 'ES256', typ: 'JWT', kid: `${testOrigin}/keys/${row.thumbprint}` })
      expect(row).toMatchObject({ thumbprint: college.signer.thumbprint, issued_by: college.approver })
      const listUrl = `${testOrigin}/status/${row.shard_id}`
      expect(payload).toMatchObject({
        id: `urn:uuid:${row.credential}`,
        jti: `urn:uuid:${row.credential}`,
        iss: college.did,
        issuer: { id: college.did, name: college.name },
        description: '演示数据',
        nbf: row.issued_at.getTime() / 1000,
        exp: Date.parse('2030-06-19T23:59:59+08:00') / 1000,
        sub: `urn:jiangji:learner:${row.learner_number}`,
        awardedDate: '2025-06-20T00:00:00+08:00',
        credentialSubject: {
          identifier: [{ identityHash: row.name, identityType: 'name', hashed: false }],
          licenseNumber: row.number,
          achievement: { name: `${row.title}（中级）`, creator: { name: certificate.example.awardingBody } },
        },
        credentialStatus: { statusListCredential: listUrl, statusListIndex: String(row.shard_index) },
      })
    }
  })

  it.skipIf(!hasVectors && !process.env['CI'])(
    `holds the JSON schema of Open Badges 3.0${hasVectors ? '' : ' (skipped: the shared vectors are not here)'}`,
    async () => {
      const ajv = new Ajv2019({ strict: false, allErrors: true })
      addFormats.default(ajv)
      const isOpenBadge = ajv.compile(
        JSON.parse(readFileSync(schemaFile, 'utf8').replace('2019-09/schema#', '2019-09/schema')),
      )
      const batch = await approved([...certificates(2), ...certificates(2, { validTo: '2030-06-19' })])
      await issue(batch)
      for (const row of await rowsOf(batch))
        expect({ holds: isOpenBadge(payloadOf(row).payload), errors: isOpenBadge.errors }).toEqual({
          holds: true,
          errors: null,
        })
    },
  )

  it('is written in chunks, each with one entry in the audit', async () => {
    const batch = await approved(certificates(2300))
    await issue(batch)
    expect(await countIssued(database, batch.id)).toEqual(whole(2300))
    const entries = (await auditOf(database, 'record.issue')).filter(
      ({ subject_id }) => subject_id === batch.id,
    )
    expect(entries.map(({ facts }) => facts).toReversed()).toEqual([
      { positions: 2300 },
      { issued: 1000 },
      { issued: 1000 },
      { issued: 300 },
      { finished: 1 },
    ])
    const [row] = await database.asOwner('SELECT done_rows, finished_at FROM batch WHERE id = $1', [batch.id])
    expect(row).toMatchObject({ done_rows: 2300, finished_at: expect.any(Date) })
  })

  it('does not stand in the list in the order of the batch', async () => {
    const batch = await approved(certificates(20))
    await issue(batch)
    const places = (await rowsOf(batch)).map(({ shard_index: index }) => index)
    const steps = places.slice(1).map((place, at) => Math.abs(place - (places[at] ?? 0)))
    expect(Math.min(...steps)).toBeGreaterThan(1)
  })
})

describe('an interrupted job', () => {
  it('finds nothing to do when it runs a second time', async () => {
    const batch = await approved()
    await issue(batch)
    const before = await rowsOf(batch)
    await issue(batch)
    expect(await rowsOf(batch)).toEqual(before)
  })

  it('gives each record one credential when two of it run at once', async () => {
    const batch = await approved(certificates(1500))
    await Promise.all([issue(batch), issue(batch)])
    expect(await countIssued(database, batch.id)).toEqual(whole(1500))
  })

  it('goes on after a chunk that failed, and loses or doubles nothing', async () => {
    const batch = await approved(certificates(2500))
    await stumbleAt(batch.recordIds[1700], `RAISE EXCEPTION 'stumbled'`)
    await expect(issue(batch)).rejects.toThrow('stumbled')
    expect(await countIssued(database, batch.id)).toEqual({ ...whole(1000), state: 'issuing' })
    await database.asOwner('DROP FUNCTION stumble CASCADE')
    await issue(batch)
    expect(await countIssued(database, batch.id)).toEqual(whole(2500))
  })

  it('that lost its connection in the middle is finished by the next run', async () => {
    const batch = await approved(certificates(2500))
    await stumbleAt(batch.recordIds[1700], 'PERFORM pg_sleep(60)')
    const outcome = issue(batch).then(
      () => 'done',
      () => 'cut',
    )
    await untilAsleep(database)
    expect(await cutConnections(database)).toBeGreaterThan(0)
    expect(await outcome).toBe('cut')
    await database.asOwner('DROP FUNCTION stumble CASCADE')
    expect(await countIssued(database, batch.id)).toEqual({ ...whole(1000), state: 'issuing' })
    await issue(batch)
    expect(await countIssued(database, batch.id)).toEqual(whole(2500))
  })

  it('that is stopped keeps what was issued, and the rest is issued once it is approved anew', async () => {
    const batch = await approved(certificates(1500))
    await stumbleAt(batch.recordIds[700], 'PERFORM pg_sleep(0.5)')
    const issuing = issue(batch)
    await untilAsleep(database)
    await stopIssuing(approver(), { id: batch.id, reason: '有几份要再核对' })
    await issuing
    await database.asOwner('DROP FUNCTION stumble CASCADE')
    expect(await countIssued(database, batch.id)).toEqual({ ...whole(1000), state: 'failed' })
    expect((await auditOf(database, 'record.issue.stop'))[0]).toMatchObject({
      person_id: college.approver,
      facts: { reason: '有几份要再核对', left: 500 },
    })
    expect((await auditOf(database, 'record.issue'))[0]?.facts).toEqual({ issued: 1000 })
    await approve(approver(), batch.id)
    await issue(batch)
    expect(await batchEnds(database, batch.id)).toEqual(whole(1500))
  })

  /** Lets the database do something else when it comes to one record of a batch. */
  async function stumbleAt(recordId: string | undefined, doing: string): Promise<void> {
    await database.asOwner(`
      CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${doing}; RETURN NEW; END $$`)
    await database.asOwner(`CREATE TRIGGER stumble BEFORE INSERT ON credential FOR EACH ROW
      WHEN (NEW.record_id = '${recordId}') EXECUTE FUNCTION stumble()`)
  }
})

describe('a batch that may not be issued', () => {
  it.each([
    [
      'without a key',
      `UPDATE issuer_key SET state = 'retired'`,
      `UPDATE issuer_key SET state = 'active'`,
      'issue.noKey',
    ],
    [
      'without an entitlement on the day',
      `UPDATE entitlement SET valid_to = '2025-12-31'`,
      'UPDATE entitlement SET valid_to = NULL',
      'issue.notEntitled',
    ],
  ])('%s says so on its page, and is issued once it may', async (_name, take, give, code) => {
    const batch = await approved()
    const ofCollege = ` WHERE organisation_id = '${college.id}'`
    await database.asOwner(take + ofCollege)
    await issue(batch)
    expect(await countIssued(database, batch.id)).toMatchObject({
      state: 'failed',
      issued: 0,
      credentials: 0,
    })
    const [row] = await database.asOwner('SELECT failure_code FROM batch WHERE id = $1', [batch.id])
    expect(row).toEqual({ failure_code: code })
    expect((await auditOf(database, 'record.issue'))[0]).toMatchObject({ facts: { refused: code } })
    await database.asOwner(give + ofCollege)
    await database.asOwner(`UPDATE batch SET state = 'issuing' WHERE id = $1`, [batch.id])
    await issue(batch)
    expect(await countIssued(database, batch.id)).toEqual(whole(3))
  })

  it('waits for the day on which it is dated', async () => {
    const batch = await approved(certificates(1, { issuedOn: '2099-01-01' }))
    await issue(batch)
    const [row] = await database.asOwner('SELECT state, failure_code FROM batch WHERE id = $1', [batch.id])
    expect(row).toEqual({ state: 'failed', failure_code: 'record.dateAhead' })
  })

  it('is not issued by a role that may not, or from another college', async () => {
    const batch = await approved()
    await expectRefusal(issueBatch(product.as(college, 'registrar'), batch.id), 'permission.denied')
    const other = await foundCollege(database, {
      slug: 'lingwai',
      name: '另外的学校',
      keys: product.services.keys,
    })
    await issueBatch(product.as(other, 'approver'), batch.id)
    expect(await countIssued(database, batch.id)).toMatchObject({ state: 'issuing', issued: 0 })
  })
})
