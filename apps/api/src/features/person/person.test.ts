import { residentIdCheckDigit } from '@jiangji/domain/identity/resident-id'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadActor } from '../../platform/auth/actor.ts'
import type { Context } from '../../platform/context.ts'
import { inTenant } from '../../platform/db/tenant.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { showPortfolio } from '../portfolio/service.ts'
import { createShare } from '../share/service.ts'
import { showRequests } from './list.ts'
import { requestIdNumber, requestMerge, requestRename, requestUnmerge } from './request.ts'
import { approveRequest, refuseRequest, withdrawRequest } from './settle.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege
let registrar: Context
let approver: Context

const note = '公安机关证明 1 号'

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  registrar = product.as(college, 'registrar')
  approver = product.as(college, 'approver')
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const idOf = (serial: number) => {
  const body = `62999920080615${String(serial).padStart(3, '0')}`
  return body + residentIdCheckDigit(body)
}

async function newLearner(name: string, serial: number, at = college): Promise<TestLearner> {
  const { keys } = product.services
  const learner = await enrol(database, at, {
    name,
    studentNumber: `D${serial}`,
    lastFourHash: keys.lookupHash('id-last-four', idOf(serial).slice(-4)),
    idNumberSealed: (id) => keys.seal(idOf(serial), `learner:${id}`),
  })
  await database.asOwner('INSERT INTO student_number_claim VALUES ($1, $2, $3)', [
    at.id,
    `D${serial}`,
    learner.id,
  ])
  await database.asOwner('INSERT INTO identity_claim VALUES ($1, $2)', [
    keys.lookupHash('resident-id', idOf(serial)),
    learner.id,
  ])
  return learner
}

async function check(code: string, name: string) {
  const answer = await product.app.inject({
    method: 'POST',
    url: '/api/public/check',
    headers: { origin: 'https://jiangji.example', host: 'jiangji.example' },
    payload: { code, name },
  })
  return answer.json<{
    disclosed: string
    verdict: string
    face?: { holder: string }
    checks: { name: string; state: string }[]
  }>()
}

describe('a change of name', () => {
  it('needs two people, leaves what was issued, and both names pass a check without telling the other', async () => {
    const learner = await newLearner('演示旧名', 101)
    const record = await issueRecord(database, college, learner)
    const { code } = await createShare(product.asLearner(learner), {
      items: [{ recordId: record.id, fields: null }],
      recipient: '某企业',
      purpose: '应聘',
      days: 30,
    })
    const { id } = await requestRename(registrar, { learnerId: learner.id, name: '演示新名', note })
    await expectRefusal(
      requestRename(registrar, { learnerId: learner.id, name: '演示另名', note }),
      'person.alreadyOpen',
    )
    await expectRefusal(approveRequest(registrar, id), 'permission.denied')
    const both = product.asPerson(college, college.registrar, ['registrar', 'approver'])
    await expectRefusal(approveRequest(both, id), 'permission.samePerson')
    expect((await showRequests(approver))[0]).toMatchObject({
      act: 'rename',
      newName: '演示新名',
      mayDecide: true,
    })
    await approveRequest(approver, id)
    await expectRefusal(approveRequest(approver, id), 'person.decided')
    const { learner: shown } = await showPortfolio(product.asLearner(learner))
    expect(shown).toMatchObject({ name: '演示新名', formerNames: ['演示旧名'] })
    for (const name of ['演示旧名', '演示新名']) {
      const answer = await check(code, name)
      expect(answer).toMatchObject({ disclosed: 'face', face: { holder: name } })
      expect(answer.checks.find((one) => one.name === 'holder')).toMatchObject({ state: 'passed' })
      expect(JSON.stringify(answer)).not.toContain(name === '演示旧名' ? '演示新名' : '演示旧名')
    }
    expect(await check(code, '演示别名')).toMatchObject({ disclosed: 'none', verdict: 'invalid' })
    expect((await auditOf(database, 'person.approve'))[0]).toMatchObject({
      facts: { act: 'rename', learnerId: learner.id },
    })
  })

  it('is refused with a reason, taken back by who asked, and not of another college’s learner', async () => {
    const learner = await newLearner('演示二', 102)
    const first = await requestRename(registrar, { learnerId: learner.id, name: '演示三', note })
    await expectRefusal(refuseRequest(approver, { id: first.id, note: '' }), 'person.noteMissing')
    await refuseRequest(approver, { id: first.id, note: '材料不全' })
    const second = await requestRename(registrar, { learnerId: learner.id, name: '演示三', note })
    await withdrawRequest(registrar, second.id)
    const theirs = product.as(other, 'registrar')
    await expectRefusal(
      requestRename(theirs, { learnerId: learner.id, name: '演示三', note }),
      'person.unknown',
    )
    expect((await showPortfolio(product.asLearner(learner))).learner.name).toBe('演示二')
  })
})

describe('a corrected ID number', () => {
  it('takes the place of the wrong one, whose rightful owner is free', async () => {
    const learner = await newLearner('演示四', 104)
    await newLearner('演示五', 105)
    await expectRefusal(
      requestIdNumber(registrar, { learnerId: learner.id, idNumber: '62999', note }),
      'person.idNumber',
    )
    const taken = await requestIdNumber(registrar, { learnerId: learner.id, idNumber: idOf(105), note })
    await expectRefusal(approveRequest(approver, taken.id), 'person.idTaken')
    await refuseRequest(approver, { id: taken.id, note: '号码是别人的' })
    const { id } = await requestIdNumber(registrar, { learnerId: learner.id, idNumber: idOf(106), note })
    await approveRequest(approver, id)
    const { keys } = product.services
    const claims = await database.asOwner<{ id_hash: Buffer }>(
      'SELECT id_hash FROM identity_claim WHERE learner_id = $1',
      [learner.id],
    )
    expect(claims.map(({ id_hash }) => id_hash)).toEqual([keys.lookupHash('resident-id', idOf(106))])
    expect((await showPortfolio(product.asLearner(learner))).learner.idMasked).toBe(
      `629999 2008**** ${idOf(106).slice(14)}`,
    )
  })
})

describe('two rows of one person', () => {
  it('become one portfolio for either account, can be shared from, and come apart again', async () => {
    const [main, twin] = [await newLearner('演示六', 107), await newLearner('演示六', 108)]
    const [hers, twins] = [
      await issueRecord(database, college, main),
      await issueRecord(database, college, twin),
    ]
    await expectRefusal(
      requestMerge(registrar, { learnerId: main.id, otherNumber: 'D104', note }),
      'person.otherName',
    )
    const { id } = await requestMerge(registrar, { learnerId: main.id, otherNumber: ' d108', note })
    await approveRequest(approver, id)
    const actor = await loadActor(product.services.db, `user-${twin.personId}`, null)
    expect(actor.learnerId).toBe(main.id)
    const account = product.asLearner({ ...twin, id: main.id })
    const { records, enrolments } = await showPortfolio(account)
    expect(records.map(({ recordId }) => recordId).toSorted()).toEqual([hers.id, twins.id].toSorted())
    expect(enrolments).toHaveLength(2)
    const share = {
      items: [{ recordId: twins.id, fields: null }],
      recipient: '某企业',
      purpose: '应聘',
      days: 30,
    }
    const { code } = await createShare(account, share)
    expect(await check(code, '演示六')).toMatchObject({ disclosed: 'face' })
    await expectRefusal(
      requestMerge(registrar, { learnerId: twin.id, otherNumber: 'D107', note }),
      'enrolment.merged',
    )
    const apart = await requestUnmerge(registrar, { learnerId: main.id, otherId: twin.id, note })
    await approveRequest(approver, apart.id)
    expect((await showPortfolio(product.asLearner(main))).records.map(({ recordId }) => recordId)).toEqual([
      hers.id,
    ])
    await expectRefusal(
      requestUnmerge(registrar, { learnerId: main.id, otherId: twin.id, note }),
      'person.notMerged',
    )
  })

  it('do not become one by the database alone, without a second person', async () => {
    const [main, twin] = [await newLearner('演示七', 109), await newLearner('演示七', 110)]
    const { id } = await requestMerge(registrar, { learnerId: main.id, otherNumber: 'D110', note })
    const tenant = { organisationId: college.id, personId: college.registrar }
    const outcome = await inTenant(product.services.db, tenant, (trx) =>
      sql<{ outcome: string }>`SELECT carry_out_person_request(${id}::uuid, now()) AS outcome`.execute(trx),
    )
    expect(outcome.rows).toEqual([{ outcome: 'unknown' }])
    const forced = inTenant(product.services.db, tenant, (trx) =>
      sql`INSERT INTO learner_alias VALUES (${twin.id}, ${main.id}, ${college.id}, ${id}, now())`.execute(
        trx,
      ),
    )
    await expect(forced).rejects.toThrow('permission denied')
  })
})
