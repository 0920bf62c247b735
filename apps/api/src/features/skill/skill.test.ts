import { certificate } from '@jiangji/domain/certificate/rules'
import { course } from '@jiangji/domain/course/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundBureau, type TestBureau } from '../../testing/bureau.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { issueRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { seedCatalogues } from '../catalogue/seed-catalogues.ts'
import { decideDrafts, showDrafts, type AskedDrafts } from './drafts.ts'
import { showSkills } from './service.ts'

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let bureau: TestBureau
let learner: TestLearner
let turner: { id: string }

beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogues(database.addresses.owner)
  product = await startProduct(database)
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  bureau = await foundBureau(database, { slug: 'yanshi-ju', division: '620400' })
  learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  turner = await issueRecord(database, college, learner, {
    ...certificate.example,
    scheme: 'skill-level',
    certificateCode: null,
    certificateName: '车工',
    level: 'skill-4',
    number: 'Y000162040001244000001',
  })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const officer = () => product.asPerson(bureau, bureau.officer, ['bureau'])
const mine = () => showSkills(product.asLearner(learner))
const asked = (changed: Partial<AskedDrafts> = {}): AskedDrafts => ({
  subject: 'major',
  state: 'draft',
  search: '660301',
  after: null,
  ...changed,
})

describe('the skills of a learner', () => {
  it('stand under the occupation that her certificate names, at its level, each mark on its record', async () => {
    const [first] = await mine()
    expect(first).toMatchObject({
      code: '6-18-01-01',
      name: '车工',
      by: 'evidence',
      sides: { certificate: 1 },
    })
    const marked = first?.skills.filter(({ level }) => level !== null) ?? []
    expect(marked.length).toBeGreaterThan(0)
    for (const { level, marks } of marked) {
      expect(level).toBe(4)
      expect(marks.certificate.map(({ recordId }) => recordId)).toEqual([turner.id])
    }
    expect(first?.tasks.length).toBeGreaterThan(0)
  })

  it('stand behind by what her major leads to, as drafts as long as nobody looked at the link', async () => {
    const byMajor = (await mine()).filter(({ by }) => by !== 'evidence')
    expect(byMajor.map(({ by }) => by)).toContain('draft-major')
    expect(byMajor.map(({ name }) => name)).toContain('电工')
  })

  it('show a course by a link, as a draft until a bureau approves it, and not after it turned it down', async () => {
    const [link] = await database.asOwner<{ key: string; name: string; major: string }>(
      `SELECT l.key, c.name, c.major_code AS major FROM skill_link l JOIN catalogue_course c ON c.code = l.from_code
       WHERE l.origin = 'course' ORDER BY l.key LIMIT 1`,
    )
    if (!link) throw new Error('no link of a course')
    await database.asOwner('UPDATE enrolment SET programme_code = $2 WHERE learner_id = $1', [
      learner.id,
      link.major,
    ])
    const passed = await issueRecord(database, college, learner)
    await database.asOwner(
      `UPDATE record SET kind = 'course', claims = $2, claims_version = $3 WHERE id = $1`,
      [passed.id, { ...course.example, courseName: link.name, score: 80, grade: null }, course.version],
    )
    const bearings = async () =>
      (await mine()).flatMap(({ skills }) =>
        skills.flatMap(({ marks }) => marks.course.map(({ bearing }) => bearing)),
      )
    const decide = (answer: 'approved' | 'rejected' | 'draft') =>
      decideDrafts(officer(), { subject: 'course', keys: [link.key], answer })
    expect(await bearings()).toContain('draft')
    await decide('approved')
    expect(await bearings()).toContain('approved')
    await decide('rejected')
    expect(await bearings()).not.toContain('approved')
    await decide('draft')
    expect(await bearings()).toContain('draft')
  })
})

describe('the drafts of a bureau', () => {
  it('are found by code and name, counted, answered, and answered otherwise', async () => {
    const before = await showDrafts(officer(), asked())
    const key = before.lines[0]?.key ?? ''
    await decideDrafts(officer(), { subject: 'major', keys: [key], answer: 'approved' })
    const after = await showDrafts(officer(), asked())
    expect(after.lines.map((line) => line.key)).not.toContain(key)
    expect(after.counts['major']).toBe((before.counts['major'] ?? 0) - 1)
    expect((await showDrafts(officer(), asked({ state: 'approved' }))).lines.map((line) => line.key)).toEqual(
      [key],
    )
    const [entry] = await auditOf(database, 'skill.decide')
    expect(entry).toBeDefined()
    await decideDrafts(officer(), { subject: 'major', keys: [key], answer: 'draft' })
    expect((await showDrafts(officer(), asked())).counts).toEqual(before.counts)
  })

  it('are a hundred a page, and go on after the last', async () => {
    const first = await showDrafts(officer(), asked({ search: '' }))
    const last = first.lines.at(-1)?.key ?? null
    const second = await showDrafts(officer(), asked({ search: '', after: last }))
    expect([first.lines.length, second.lines.length]).toEqual([100, 100])
    expect((second.lines[0]?.key ?? '') > (last ?? '')).toBe(true)
  })

  it('hold what no source says of skills, and never what one does', async () => {
    const { counts } = await showDrafts(officer(), asked({ subject: 'skill', search: '' }))
    expect(counts['skill']).toBe(3384 - 2647 - 23)
    const [sourced] = await database.asOwner<{ code: string }>('SELECT code FROM skill WHERE sourced LIMIT 1')
    const keys = [sourced?.code ?? '']
    await expectRefusal(
      decideDrafts(officer(), { subject: 'skill', keys, answer: 'rejected' }),
      'skill.draftUnknown',
    )
  })

  it('are answered by no school and no learner', async () => {
    const decision = { subject: 'major' as const, keys: ['x y'], answer: 'approved' as const }
    await expectRefusal(decideDrafts(product.as(college, 'registrar'), decision), 'permission.denied')
    await expectRefusal(decideDrafts(product.asLearner(learner), decision), 'permission.denied')
    await expectRefusal(decideDrafts(officer(), decision), 'skill.draftUnknown')
  })
})
