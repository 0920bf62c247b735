import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeIssuerKey } from '../../platform/keys/issuer-key.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { somebodyWaits } from '../../testing/somebody-waits.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { approve } from '../approval/service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let owner: Client

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  owner = new Client({ connectionString: database.addresses.owner })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await product.close()
  await database.drop()
})

/** Turns the college's key, and brings another when it is to go on, but does not commit yet. */
async function turnKey(goesOn: boolean): Promise<string> {
  await owner.query('BEGIN')
  await owner.query(
    `UPDATE issuer_key SET state = 'retired', retired_at = now() WHERE organisation_id = $1 AND state = 'active'`,
    [college.id],
  )
  if (!goesOn) return ''
  const { thumbprint, jwk, sealed } = await makeIssuerKey(product.services.keys, college.id)
  await owner.query(
    `INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from) VALUES ($1, $2, $3, 'active', now())`,
    [college.id, thumbprint, jwk],
  )
  await owner.query('INSERT INTO issuer_key_secret VALUES ($1, $2, $3)', [college.id, thumbprint, sealed])
  return thumbprint
}

async function signedBy(recordIds: readonly string[]): Promise<string[]> {
  const rows = await database.asOwner<{ thumbprint: string }>(
    'SELECT DISTINCT thumbprint FROM credential WHERE record_id = ANY ($1)',
    [recordIds],
  )
  return rows.map(({ thumbprint }) => thumbprint)
}

it('a key that is replaced while a batch is being signed writes nothing more; the batch goes on with the new one', async () => {
  const batch = await submitBatch(database, college, [learner], { claims: certificates(3) })
  const fresh = await turnKey(true)
  await approve(product.as(college, 'approver'), batch.id)
  await somebodyWaits(database, owner)
  await owner.query('COMMIT')
  expect(await batchEnds(database, batch.id)).toMatchObject({
    state: 'issued',
    issued: 3,
    credentials: 3,
    positions: 3,
  })
  expect(await signedBy(batch.recordIds)).toEqual([fresh])
})

it('a key that is retired while a batch is being signed leaves it unsigned, and says why', async () => {
  const batch = await submitBatch(database, college, [learner], { claims: certificates(3) })
  await turnKey(false)
  await approve(product.as(college, 'approver'), batch.id)
  await somebodyWaits(database, owner)
  await owner.query('COMMIT')
  expect(await batchEnds(database, batch.id)).toMatchObject({ state: 'failed', credentials: 0 })
  const [failed] = await database.asOwner('SELECT failure_code FROM batch WHERE id = $1', [batch.id])
  expect(failed).toEqual({ failure_code: 'issue.noKey' })
  expect(product.failures).toEqual([])
})
