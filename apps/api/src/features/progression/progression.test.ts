import { competition } from '@jiangji/domain/competition/rules'
import type { CompetitionClaims } from '@jiangji/domain/competition/schema'
import { conditionsOf } from '@jiangji/domain/progression/held'
import { emptyPlan } from '@jiangji/domain/progression/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { savePlan, showProgression } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let classmate: TestLearner
let award: { id: string }

const first: CompetitionClaims = {
  ...competition.example,
  contest: '甘肃省职业院校学生技能大赛',
  level: 'provincial',
  host: null,
  award: '一等奖',
  awardLevel: 'first',
  participation: 'individual',
  role: null,
  teamSize: null,
  edition: 2026,
  awardedOn: '2026-01-20',
}

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database, { now: () => new Date('2026-11-25T02:00:00Z') })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  await database.asOwner(`UPDATE organisation SET division_code = '620421' WHERE id = $1`, [college.id])
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  classmate = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  await database.asOwner('UPDATE enrolment SET years = 3 WHERE learner_id = $1', [learner.id])
  award = await issueResult(learner, first)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

async function issueResult(holder: TestLearner, claims: CompetitionClaims) {
  const record = await issueRecord(database, college, holder)
  await database.asOwner(
    `UPDATE record SET kind = 'competition', claims = $2, claims_version = $3, title = $4 WHERE id = $1`,
    [record.id, claims, competition.version, competition.title(claims)],
  )
  return record
}

const mine = (holder = learner) => showProgression(product.asLearner(holder))
const routeOf = async (name: string, holder = learner) => {
  const found = (await mine(holder)).routes.find(({ route }) => route === name)
  if (!found) throw new Error(`no route ${name}`)
  return found
}

describe('the progression of a learner', () => {
  it('opens the exemption to a provincial first prize, by a rule with its source and year, on the record that shows it', async () => {
    const route = await routeOf('top-skill-exemption')
    expect([route.answer, route.reason]).toEqual(['eligible', null])
    const [edition] = route.editions
    expect(edition?.rule).toMatchObject({ document: '教学〔2013〕3号', firstYear: 2013 })
    expect(edition?.rule.sources).toHaveLength(1)
    const used = edition ? conditionsOf(edition.held).flatMap(({ evidence }) => evidence) : []
    expect(used).toContainEqual(expect.objectContaining({ source: 'record', id: award.id }))
    expect(used).toContainEqual(expect.objectContaining({ source: 'enrolment', title: college.name }))
  })

  it('cannot tell by a rule of another year, though its text would be met', async () => {
    const route = await routeOf('skills-score')
    expect([route.answer, route.reason]).toEqual(['cannotTell', 'otherYear'])
    expect(route.editions[0]).toMatchObject({ isOfIntake: false, held: { truth: 'met' } })
  })

  it('shows the sources that differ beside one another', async () => {
    const { editions } = await routeOf('upgrade-provincial-contest')
    expect(editions.map(({ rule }) => rule.edition)).toEqual(['2025', '2025-college-plan', '2022'])
  })

  it('knows where she is on the trail, and when her school says she finishes', async () => {
    const progression = await mine()
    expect(progression).toMatchObject({
      intake: 2027,
      stage: 'secondary',
      finishings: [{ stage: 'secondary', year: 2027, evidence: { source: 'enrolment' } }],
      planned: null,
    })
    expect(progression.trail.stages.map(({ state }) => state)).toEqual(['here', 'ahead', 'ahead'])
  })

  it('counts no record that is revoked', async () => {
    const wrong = await issueResult(classmate, first)
    await revokeRecord(database, wrong, { at: new Date('2026-03-01T00:00:00Z'), reason: 'wrong-holder' })
    await savePlan(product.asLearner(classmate), {
      intake: 2027,
      plan: { ...emptyPlan, finishes: { secondary: 2027 } },
    })
    expect((await routeOf('top-skill-exemption', classmate)).answer).not.toBe('eligible')
  })
})

describe('a plan', () => {
  const plan = {
    ...emptyPlan,
    planned: [
      {
        what: 'award' as const,
        contest: '甘肃省职业院校学生技能大赛',
        level: 'provincial' as const,
        award: 'first' as const,
        participation: 'individual' as const,
        awardedOn: '2027-03-01',
      },
    ],
    finishes: { secondary: 2027 },
  }

  it('shows what it would change beside what stands, and is kept for her alone', async () => {
    const answer = await savePlan(product.asLearner(classmate), { intake: 2027, plan })
    const now = answer.routes.find(({ route }) => route === 'top-skill-exemption')
    const then = answer.planned?.find(({ route }) => route === 'top-skill-exemption')
    expect([now?.answer, then?.answer]).not.toEqual(['eligible', 'eligible'])
    expect(then?.answer).toBe('eligible')
    expect(await mine(classmate)).toEqual(answer)
    expect((await mine()).plan).toEqual(emptyPlan)
    const [entry] = await auditOf(database, 'portfolio.plan')
    expect(JSON.stringify(entry)).not.toContain('省赛')
  })

  it('belongs to a learner: no school and no stranger may look or write', async () => {
    await expectRefusal(showProgression(product.as(college, 'registrar')), 'permission.denied')
    await expectRefusal(
      savePlan(product.as(college, 'approver'), { intake: 2027, plan }),
      'permission.denied',
    )
    await expectRefusal(showProgression(product.asNobody()), 'permission.signIn')
  })
})
