import type { Page } from '@playwright/test'
import { approver, registrar } from './fixtures/accounts.ts'
import { expect, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { issue, openWaiting } from './steps/approval.ts'
import { signIn } from './steps/entrance.ts'
import {
  countsOf,
  download,
  expectEffective,
  expectPreview,
  expectSubmitted,
  pick,
  submit,
  upload,
} from './steps/import.ts'
import { certificatesOf, pupils, rosterHeaders, rosterOf } from './workbooks/synthetic.ts'

test.use({ provoked: [400, 413, 415] })

const none = { good: 0, warned: 0, held: 0, rejected: 0, unchanged: 0 }

test('the same file twice issues nothing twice', async ({ visitor }) => {
  const page = await visitor()
  const list = pupils(11, 6)
  const roster = await rosterOf('同表两次-花名册.xlsx', list)
  const certificates = await certificatesOf('同表两次-证书.xlsx', list.map(certificateOf))
  await signIn(page, registrar())
  await upload(page, '学籍花名册', roster)
  expect(await countsOf(page)).toEqual({ ...none, good: 6 })
  await submit(page)
  await expectEffective(page)
  await upload(page, '学籍花名册', roster)
  await expect(page.getByText(/同一张表 .+ 传过一次/)).toBeVisible()
  expect(await countsOf(page)).toEqual({ ...none, unchanged: 6 })
  await expect(page.getByRole('button', { name: '没有可以导入的行' })).toBeDisabled()
  await look(page, 'import-same-again')

  await upload(page, '证书', certificates)
  await submit(page)
  await expectSubmitted(page)
  const other = await visitor()
  await signIn(other, approver())
  await openWaiting(other, certificates.name)
  await issue(other, '6')
  await upload(page, '证书', certificates)
  expect(await countsOf(page)).toEqual({ ...none, unchanged: 6 })
  await page.goto('/desk/records')
  await page.getByRole('searchbox', { name: '查找' }).fill(certificateOf(list[0] ?? first(list), 0).number)
  await expect(page.getByRole('grid', { name: '档案记录' }).locator('tbody tr[data-at]')).toHaveCount(1)
})

test('a browser closed in the middle of an import finds it again', async ({ visitor }) => {
  const before = await visitor()
  await signIn(before, registrar())
  await pick(before, '学籍花名册', await rosterOf('关掉浏览器-花名册.xlsx', pupils(12, 400)))
  const address = new URL(before.url()).pathname
  await before.context().close()

  const after = await visitor()
  await signIn(after, registrar())
  await expect(after.getByText('没导完的表')).toBeVisible()
  await after.goto('/desk/import')
  await after.getByRole('grid', { name: '导入过的表' }).getByText('关掉浏览器-花名册.xlsx').click()
  await expect(after).toHaveURL(new RegExp(`${address}$`))
  await expectPreview(after)
  expect(await countsOf(after)).toEqual({ ...none, good: 400 })
  await after.getByRole('button', { name: '先不导入' }).click()
  await after.getByRole('button', { name: '不导入', exact: true }).click()
  await expect(after.getByText('这张表没有导入')).toBeVisible()
})

test('columns with words of their own are mapped by hand', async ({ visitor }) => {
  const page = await visitor()
  const headers = rosterHeaders.map((header) => (header === '姓名' ? '小朋友叫什么' : header))
  await signIn(page, registrar())
  await pick(page, '学籍花名册', await rosterOf('别的列名-花名册.xlsx', pupils(13, 5), headers))
  await expect(page.getByText('没有找到这些必填的列：姓名')).toBeVisible({ timeout: 60_000 })
  await look(page, 'import-map-columns')
  const named = page.getByRole('listitem').filter({ hasText: '小朋友叫什么' }).getByRole('combobox')
  await named.selectOption({ label: '姓名' })
  await page.reload()
  await expect(named.getByRole('option', { name: '姓名', exact: true })).toHaveJSProperty('selected', true)
  await page.getByRole('button', { name: '按这样重新核对' }).click()
  await expectPreview(page)
  expect(await countsOf(page)).toEqual({ ...none, good: 5 })
})

test('another school’s words for the columns are understood', async ({ visitor }) => {
  const page = await visitor()
  const other: Readonly<Record<string, string>> = { 身份证号: '证件号码', 姓名: '学生姓名', 班级: '所在班级' }
  const headers = rosterHeaders.map((header) => other[header] ?? header)
  await signIn(page, registrar())
  await upload(page, '学籍花名册', await rosterOf('同义列名-花名册.xlsx', pupils(14, 5), headers))
  expect(await countsOf(page)).toEqual({ ...none, good: 5 })
})

test('an import is reviewed and submitted by keyboard alone', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, registrar())
  await page.goto('/desk/import')
  const workbook = await rosterOf('只用键盘-花名册.xlsx', pupils(15, 30).concat(wrongPupils()))
  await tabTo(page, '选一张表')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (
    await chooser
  ).setFiles({
    name: workbook.name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook.bytes,
  })
  await expectPreview(page)
  await tabTo(page, /^退回/)
  await page.keyboard.press('Enter')
  await tabToRow(page)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('tr[data-at="1"]')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.locator('tr[data-at="0"]')).toBeFocused()
  await tabTo(page, /^导入 30 行$/)
  await page.keyboard.press('Enter')
  await expectEffective(page)
})

test('the demo workbooks of the import page can be tried at once', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, registrar())
  for (const [kind, name] of [
    ['学籍花名册', 'roster'],
    ['证书', 'certificates'],
  ] as const) {
    await page.goto('/desk/import')
    await page.getByRole('radio', { name: kind }).click()
    const workbook = await download(page, `没有表？下载演示${kind}试一试`)
    await upload(page, kind, workbook)
    const counts = await countsOf(page)
    expect(counts.good).toBeGreaterThan(0)
    expect(counts.rejected).toBeGreaterThan(0)
    await look(page, `import-example-${name}`)
  }
})

test('what is not a workbook is refused with a sentence, and nothing is kept', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, registrar())
  await page.goto('/desk/import')
  await page.locator('input[type="file"]').setInputFiles({
    name: '不是表.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('这不是一张表'),
  })
  await expect(page.getByRole('alert')).toContainText(/\p{Script=Han}/u)
  await expect(page).toHaveURL(/\/desk\/import$/)
})
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first()
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the tab key never reached ${String(name)}`)
}

async function tabToRow(page: Page): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('tr[data-at]') ?? false)) return
  }
  throw new Error('the tab key never reached the table')
}

function wrongPupils() {
  return pupils(16, 3).map((one) => ({
    ...one,
    id: `${one.id.slice(0, 17)}${one.id.endsWith('1') ? '2' : '1'}`,
  }))
}

function first<Each>(list: readonly Each[]): Each {
  const [one] = list
  if (one === undefined) throw new Error('an empty list')
  return one
}

function certificateOf(pupil: ReturnType<typeof pupils>[number], at: number) {
  return {
    pupil,
    title: '物流管理职业技能等级证书',
    level: '中级',
    number: `E2E2025${pupil.studentNumber.slice(1)}${at}`,
    body: '北京中物联物流采购培训中心',
    issuedOn: '2025-06-20',
  }
}
