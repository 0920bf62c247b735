import { decodeTextBase64url } from '@jiangji/credentials/encoding/base64url'
import type { CompetitionClaims } from '@jiangji/domain/competition/schema'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { asOfficer, foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { awaitConfirmation } from '../../testing/contest-result.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { approveChange } from '../change/service.ts'
import { requestCorrection } from '../record/correct-record.ts'
import { createShare } from '../share/service.ts'
import { confirmResults, showResults } from './service.ts'

const now = new Date('2026-03-02T04:00:00Z')
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let city: TestBureau
let learner: TestLearner
let officer: Context
let registrar: Context

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  const { keys } = product.services
  college = await foundCollege(database, {
    slug: 'yanshi',
    name: '演示县职业中等专业学校',
    division: '620421',
    keys,
  })
  city = await foundBureau(database, { slug: 'shi', division: '620400' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  officer = asOfficer(product, city, city.officer)
  registrar = product.as(college, 'registrar')
  await awaitConfirmation(database, college, learner, { level: 'city', host: null })
  await say('一等奖', true)
  await comesTo(['一等奖 issued confirmed'])
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function states(): Promise<string[]> {
  const rows = await database.asOwner<{ award: string; state: string; confirmation: string }>(
    `SELECT claims ->> 'award' AS award, state, confirmation FROM record ORDER BY created_at, id`,
  )
  return rows.map(({ award, state, confirmation }) => `${award} ${state} ${confirmation}`)
}

const comesTo = (expected: readonly string[]) =>
  vi.waitFor(async () => expect(await states()).toEqual(expected), { timeout: 20_000, interval: 100 })

async function say(award: string, isConfirmed: boolean): Promise<string> {
  const [result] = (await showResults(officer)).waiting.filter((each) => each.award === award)
  const reason = isConfirmed ? null : '名单里仍是一等奖'
  await confirmResults(officer, { results: result ? [result] : [], isConfirmed, reason })
  return result?.batchId ?? ''
}

async function correctTo(award: string, awardLevel: 'second' | 'third'): Promise<void> {
  const [old] = await database.asOwner<{ id: string; claims: CompetitionClaims }>(
    `SELECT id, claims FROM record WHERE state = 'issued'`,
  )
  const asked = { learnerId: learner.id, recordId: old?.id ?? '', note: null }
  const ask = (changes: Partial<CompetitionClaims>) =>
    requestCorrection(registrar, {
      ...asked,
      reason: 'entered-in-error',
      claims: { ...old?.claims, ...changes },
    })
  await approveChange(product.as(college, 'approver'), (await ask({ award, awardLevel })).id)
  const [batch] = await database.asOwner<{ id: string }>(
    `SELECT batch_id AS id FROM record WHERE state = 'approved'`,
  )
  expect(await batchEnds(database, batch?.id ?? '')).toMatchObject({ state: 'approved', credentials: 0 })
  await expectRefusal(ask({ event: '电气安装' }), 'correction.underway')
}

describe('a correction of a result that was confirmed', () => {
  it('waits for the office again; refused, the old result stays as it was and may be corrected anew', async () => {
    await correctTo('三等奖', 'third')
    expect(await states()).toEqual(['一等奖 issued confirmed', '三等奖 approved open'])
    const batchId = await say('三等奖', false)
    expect(await states()).toEqual(['一等奖 issued confirmed', '三等奖 rejected refused'])
    expect(await batchEnds(database, batchId)).toMatchObject({ state: 'returned', credentials: 0 })
  })

  it('is issued in the place of the old one once the office has confirmed it', async () => {
    await correctTo('二等奖', 'second')
    await say('二等奖', true)
    await comesTo(['一等奖 superseded confirmed', '三等奖 rejected refused', '二等奖 issued confirmed'])
  })
})

describe('the credential of a result that was confirmed', () => {
  it('says which office confirmed it and on which day, and names no clerk', async () => {
    const tokens = await database.asOwner<{ token: string }>('SELECT token FROM credential ORDER BY id')
    expect(tokens).toHaveLength(2)
    for (const { token } of tokens) {
      const said = decodeTextBase64url(token.split('.')[1] ?? '') ?? ''
      expect(JSON.parse(said)).toMatchObject({
        evidence: [
          {
            type: ['Evidence'],
            name: '主办单位确认',
            narrative: `演示教育局于 2026-03-02 确认这一结果。`,
          },
        ],
      })
      expect(said).not.toContain('演示科员')
    }
  })

  it('is told so to who checks the whole of it, from what was signed', async () => {
    const [record] = await database.asOwner<{ id: string }>(`SELECT id FROM record WHERE state = 'issued'`)
    const terms = { recipient: '演示企业', purpose: '应聘', days: 30 }
    const check = async (fields: string[] | null) => {
      const { code } = await createShare(product.asLearner(learner), {
        ...terms,
        items: [{ recordId: record?.id ?? '', fields }],
      })
      const payload = { code, name: learner.name }
      return (await product.app.inject({ method: 'POST', url: '/api/public/check', payload })).json()
    }
    expect(await check(null)).toMatchObject({
      verdict: 'valid',
      evidence: ['主办单位确认：演示教育局于 2026-03-02 确认这一结果。'],
    })
    expect(await check(['participation'])).toMatchObject({ verdict: 'valid', evidence: [] })
  })
})
