import type { Page } from '@playwright/test'
import { approver, officers, registrar } from './fixtures/accounts.ts'
import { expect, test } from './fixtures/guarded.ts'
import { signIn } from './steps/entrance.ts'
import { download } from './steps/import.ts'
import { openExported } from './workbooks/exported.ts'

async function exportedBy(page: Page) {
  const { name, bytes } = await download(page, '导出')
  return { name, sheets: await openExported(bytes) }
}

test('the registrar exports the imports of one kind, and what learners say is wrong', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, registrar())
  await page.goto('/desk/import')
  await page.getByLabel('类别').selectOption({ label: '证书' })
  const table = page.getByRole('grid', { name: '导入过的表' })
  await expect(table.getByText('学籍花名册')).toHaveCount(0)
  const { name, sheets } = await exportedBy(page)
  expect(name).toBe('导入记录.xlsx')
  const [batches] = sheets
  expect(batches?.headers.slice(0, 3)).toEqual(['文件', '类别', '状态'])
  expect(new Set(batches?.rows.map(([, kind]) => kind))).toEqual(new Set(['证书']))
  await expect(table.locator('tr[data-at]')).toHaveCount(batches?.rows.length ?? 0)

  await page.goto('/desk/corrections')
  const [asked] = (await exportedBy(page)).sheets
  expect(asked?.rows.length).toBeGreaterThan(0)
  expect(asked?.headers).toContain('学生说应该是')
})

test('the approver exports the records of a batch as they stand on its page', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, approver())
  await page.goto('/desk/approval')
  await page
    .getByRole('link', { name: /课程成绩/ })
    .first()
    .click()
  const table = page.getByRole('grid', { name: '审核与签发' })
  await expect(table.getByRole('columnheader', { name: '考核日期' })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: '证书编号' })).toHaveCount(0)
  const { sheets } = await exportedBy(page)
  expect(sheets.map(({ name }) => name)).toEqual(['待审核的记录', '单独退回的记录'])
  const [records] = sheets
  const [first] = records?.rows ?? []
  await expect(table.getByText(first?.[2] ?? '').first()).toBeVisible()
  expect(records?.rows.length).toBeGreaterThan(1)
})

test('an officer exports the registry with what each school may issue', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, officers()[0])
  await page.goto('/bureau')
  const { name, sheets } = await exportedBy(page)
  expect(name).toBe('机构名录.xlsx')
  expect(sheets.map((sheet) => sheet.name)).toEqual(['学校', '签发授权', '变更申请'])
  const [schools, entitlements] = sheets
  expect(schools?.rows.map(([school]) => school)).toContain(registrar().school)
  expect(entitlements?.rows.length).toBeGreaterThan(schools?.rows.length ?? 0)
})
