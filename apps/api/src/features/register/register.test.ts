import { agreement } from '@jiangji/domain/register/agreement'
import { partner } from '@jiangji/domain/register/partner'
import { site } from '@jiangji/domain/register/site'
import { teachingHours } from '@jiangji/domain/register/teaching-hours'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { enrol } from '../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { exportRegister } from './export-register.ts'
import { showHistory, showRegister } from './register-view.ts'
import { addEntry, changeEntry, endRegisterEntry } from './service.ts'

const className = '24 级机电 1 班'
let database: TestDatabase
let product: TestProduct
let college: TestCollege
let other: TestCollege

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => new Date('2026-03-02T04:00:00Z') })
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校' })
  other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校' })
  await enrol(database, college, { name: '演示甲', studentNumber: 'D24001', className })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const registrar = () => product.as(college, 'registrar')
const approver = () => product.as(college, 'approver')

describe('a register of a college', () => {
  it('keeps a partner once, with every version of what was said of it and by whom', async () => {
    const { id } = await addEntry(registrar(), { register: 'partner', content: partner.example })
    await expectRefusal(
      addEntry(registrar(), { register: 'partner', content: partner.example }),
      'register.twice',
    )
    const plaque = '已挂产教融合型企业牌'
    await changeEntry(registrar(), { id, version: 1, content: { ...partner.example, plaque } })
    await expectRefusal(
      changeEntry(registrar(), { id, version: 1, content: partner.example }),
      'register.changedMeanwhile',
    )
    expect(await showHistory(approver(), id)).toMatchObject([
      { version: 2, content: { plaque }, by: '演示经办' },
      { version: 1, content: { plaque: null }, by: '演示经办' },
    ])
    const [entry] = await auditOf(database, 'register.write')
    expect(entry).toMatchObject({ subject_id: id, facts: { register: 'partner', version: 2 } })
  })

  it('takes an agreement with a partner that it has, and counts the partners that are whole', async () => {
    const foreign = { ...agreement.example, partner: '91350100M000100Y44' }
    await expectRefusal(
      addEntry(registrar(), { register: 'agreement', content: foreign }),
      'register.partnerUnknown',
    )
    await addEntry(registrar(), { register: 'agreement', content: agreement.example })
    const { figures, entries } = await showRegister(registrar(), 'agreement', null)
    expect(figures).toEqual({ inForce: 1, whole: 1, learners: 1, perHundred: 100 })
    expect(entries).toMatchObject([{ state: 'current', content: { posts: 40 } }])
  })

  it('ends an entry with a reason, keeps it, and lets the same be entered anew', async () => {
    const { id } = await addEntry(registrar(), { register: 'site', content: site.example })
    await expectRefusal(endRegisterEntry(registrar(), { id, version: 1, note: '完' }), 'register.noteMissing')
    await endRegisterEntry(registrar(), { id, version: 1, note: '批复到期未续' })
    await expectRefusal(changeEntry(registrar(), { id, version: 2, content: site.example }), 'register.ended')
    await addEntry(registrar(), { register: 'site', content: site.example })
    const { entries, sites } = await showRegister(registrar(), 'site', null)
    expect(entries.map(({ state }) => state)).toEqual(['current', 'ended'])
    expect(sites).toEqual({ year: '2026', x: 0, recognition: 1 })
  })

  it('counts the hours of a class that is enrolled, in the school year', async () => {
    const content = { ...teachingHours.example, className }
    await expectRefusal(
      addEntry(registrar(), { register: 'teaching-hours', content: teachingHours.example }),
      'register.classUnknown',
    )
    await addEntry(registrar(), { register: 'teaching-hours', content })
    await addEntry(registrar(), {
      register: 'teaching-hours',
      content: { ...content, topic: 'labour', hours: 4 },
    })
    const { hours, schoolYear } = await showRegister(registrar(), 'teaching-hours', null)
    expect(schoolYear).toBe('2025-2026')
    expect(hours).toEqual([{ className, topicHours: 2, topicMissing: 14, labourHours: 4, labourMissing: 12 }])
  })

  it('is written by the registrar alone, read by colleagues, and nobody else’s', async () => {
    const given = { register: 'partner', content: partner.example } as const
    await expectRefusal(addEntry(approver(), given), 'permission.denied')
    const elsewhere = product.as(other, 'registrar')
    expect((await showRegister(elsewhere, 'partner', null)).entries).toEqual([])
    const [mine] = (await showRegister(approver(), 'partner', null)).entries
    const end = { id: mine?.id ?? '', version: 2, note: '不是我的学校' }
    await expectRefusal(endRegisterEntry(elsewhere, end), 'register.unknown')
    await expectRefusal(addEntry(registrar(), { register: 'partner', content: {} }), 'register.content')
  })

  it('is taken along as a workbook in both languages', async () => {
    const { fileName, bytes } = await exportRegister(registrar(), 'partner', 'zh-CN')
    expect(fileName).toBe('合作企业-2026-03-02.xlsx')
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await exportRegister(registrar(), 'agreement', 'en')).fileName).toBe('Agreements-2026-03-02.xlsx')
  })
})
