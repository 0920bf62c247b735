import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { certificates, submitBatch } from '../../testing/submitted-batch.ts'
import { listRows, showBatch } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

it('an approver is told of a name or a claim that no font of ours can print, and of none that it can', async () => {
  const names = ['𠮷㛃·买买提', '演示\u{30EDE}', '演示十']
  const holders = await Promise.all(
    names.map((name, at) => enrol(database, college, { name, studentNumber: `G${at}` })),
  )
  const { id, recordIds } = await submitBatch(database, college, holders, { claims: certificates(3) })
  const approver = product.as(college, 'approver')
  expect((await showBatch(approver, id)).unusual).toEqual([{ mark: 'glyphMissing', count: 1 }])
  const { rows } = await listRows(approver, { id, cursor: 0, limit: 1 })
  expect(rows).toMatchObject([{ recordId: recordIds[1], name: names[1], marks: ['glyphMissing'] }])
})

it('an approver is told of a holder who may be two persons, and of one who has left', async () => {
  const birthDate = '2008-05-06'
  const [one, left] = [
    await enrol(database, college, { name: '演示同名', studentNumber: 'T1', birthDate }),
    await enrol(database, college, { name: '演示转走', studentNumber: 'T2', birthDate }),
  ]
  await enrol(database, college, { name: '演示同名', studentNumber: 'T3', birthDate })
  await enrol(database, college, { name: '演示转走', studentNumber: 'T4', birthDate: '2008-05-07' })
  await database.asOwner(`UPDATE enrolment SET state = 'transferred-out' WHERE learner_id = $1`, [left.id])
  const { id } = await submitBatch(database, college, [one, left], { claims: certificates(2) })
  expect((await showBatch(product.as(college, 'approver'), id)).unusual).toEqual([
    { mark: 'duplicatePerson', count: 1 },
    { mark: 'hasLeft', count: 1 },
  ])
})
