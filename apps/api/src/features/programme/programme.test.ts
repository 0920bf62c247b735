import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { asOfficer, foundBureau } from '../../testing/bureau.ts'
import { foundCollege, type TestCollege } from '../../testing/college.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import {
  approveList,
  assignToSchool,
  bringList,
  refuseList,
  showProgrammes,
  withdrawList,
} from './service.ts'

let database: TestDatabase
let product: TestProduct
let school: TestCollege
let stranger: TestCollege
let officer: Context
let second: Context

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database)
  const bureau = await foundBureau(database, { slug: 'jyj', division: '629900' })
  school = await foundCollege(database, { slug: 'jigong', name: '演示技工学校', division: '629901' })
  stranger = await foundCollege(database, { slug: 'waishi', name: '外市技工学校', division: '620101' })
  officer = asOfficer(product, bureau, bureau.officer)
  second = asOfficer(product, bureau, bureau.second)
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const listOf = (...lines: string[]) => ({
  fileName: '技工专业目录.csv',
  bytes: Buffer.from(['代码,名称,培养层级,年份,来源', ...lines].join('\n')),
})
const entry = (code: string, name = '演示专业') => `${code},${name},中级工、高级工,2026,演示文件`
const codes = async () =>
  (await showProgrammes(officer)).technician.map(({ code, name }) => `${code} ${name}`)

describe('a list of programmes', () => {
  it('counts when a second officer has approved it, once, and a newer one says a code anew', async () => {
    const { id, programmes } = await bringList(officer, listOf(entry('YS01'), entry('YS02')))
    expect([programmes, await codes()]).toEqual([2, []])
    expect((await showProgrammes(officer)).lists[0]).toMatchObject({ mayDecide: false, mayWithdraw: true })
    expect((await showProgrammes(second)).lists[0]).toMatchObject({ mayDecide: true, mayWithdraw: false })
    await expectRefusal(approveList(officer, id), 'permission.samePerson')
    await approveList(second, id)
    expect(await codes()).toEqual(['YS01 演示专业', 'YS02 演示专业'])
    await expectRefusal(approveList(second, id), 'programmeList.decided')
    const newer = await bringList(second, listOf(entry('YS02', '演示专业新名')))
    await approveList(officer, newer.id)
    expect(await codes()).toEqual(['YS01 演示专业', 'YS02 演示专业新名'])
    expect((await auditOf(database, 'programme.approve')).map(({ facts }) => facts)).toEqual([
      { programmes: 1 },
      { programmes: 2 },
    ])
  })

  it('that is not whole, not decided on or not hers to decide changes nothing', async () => {
    const before = await codes()
    await expectRefusal(bringList(officer, listOf(entry('YS03'), entry('YS03'))), 'programmeList.twice')
    await expectRefusal(bringList(officer, { fileName: 'x', bytes: Buffer.alloc(0) }), 'workbook.empty')
    await expectRefusal(
      bringList(product.as(school, 'registrar'), listOf(entry('YS03'))),
      'permission.denied',
    )
    const { id } = await bringList(officer, listOf(entry('YS03')))
    await expectRefusal(refuseList(second, { id, note: '不' }), 'programmeList.reasonMissing')
    await expectRefusal(withdrawList(second, id), 'programmeList.notYours')
    await refuseList(second, { id, note: '没有文号' })
    await expectRefusal(withdrawList(officer, id), 'programmeList.decided')
    const again = await bringList(officer, listOf(entry('YS03')))
    await withdrawList(officer, again.id)
    await expectRefusal(approveList(second, again.id), 'programmeList.decided')
    expect(await codes()).toEqual(before)
  })

  it('is not put in by a database session that did not approve it', async () => {
    const { id } = await bringList(officer, listOf(entry('YS09')))
    const taken = await officer
      .commit('programme.assign', { subject: { type: 'programme-list', id }, facts: {} }, async (trx) =>
        trx
          .updateTable('programme_list')
          .set({ state: 'approved', decided_by: officer.personId, decided_at: new Date() })
          .where('id', '=', id)
          .execute(),
      )
      .catch((cause: unknown) => String(cause))
    expect(taken).toContain('programme_list_two_people')
  })
})

describe('which list a school uses', () => {
  it('is said by its own bureau, and by no other', async () => {
    await assignToSchool(officer, { schoolId: school.id, catalogues: ['technician'] })
    expect((await showProgrammes(officer)).schools).toMatchObject([
      { name: '演示技工学校', catalogues: ['technician'] },
    ])
    expect((await auditOf(database, 'programme.assign')).at(0)).toMatchObject({
      subject_id: school.id,
      facts: { catalogues: 'technician' },
    })
    await expectRefusal(
      assignToSchool(officer, { schoolId: stranger.id, catalogues: ['technician'] }),
      'registry.unknown',
    )
    await expectRefusal(
      assignToSchool(officer, { schoolId: school.id, catalogues: [] }),
      'programmeList.noCatalogue',
    )
  })
})
